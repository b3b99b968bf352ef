using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Startup;

/// <summary>The keys of sessions among the data. Where these are away, no folder is made in their place.</summary>
internal sealed class KeyFolder(AppPaths paths, ILoggerFactory loggers)
    : FileSystemXmlRepository(new DirectoryInfo(paths.Keys), loggers)
{
    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        ThrowIfAway();
        return base.GetAllElements();
    }

    public override void StoreElement(XElement element, string friendlyName)
    {
        ThrowIfAway();
        base.StoreElement(element, friendlyName);
    }

    private void ThrowIfAway()
    {
        if (!Path.Exists(paths.Data))
            throw new StoreUnreachableException($"the data folder {paths.Data} is not there");
    }
}
