using NewsReader.Settings;
using NewsReader.Storage.Exchange;

namespace NewsReader.Ingest;

/// <summary>Folders that the program itself writes: reading them would bring in what is in the archive already, and each reading changes
/// them, so that there would be no end of it.</summary>
internal sealed class OwnFolders(AppPaths paths)
{
    private readonly string data = Path.TrimEndingDirectorySeparator(paths.Data);

    /// <summary>What a folder is, in words, if it is not to be read; null of any other.</summary>
    /// <param name="begin">Where the walk began: what is named by itself within the data folder, as uploads are, is meant, and so is an
    /// export.</param>
    public string? Describe(string folder, string begin)
    {
        if (folder == data)
            return "this is the data folder of the archive itself, and is passed over";
        return folder != begin && ExportManifest.Find(folder) is not null
            ? "this is an export of an archive, and is passed over; name it by itself if it is to be read"
            : null;
    }

    /// <summary>Whether a walk from some of these paths would not come to a path, because it would pass over the data folder.</summary>
    public bool IsPassedOver(string path, IEnumerable<string> begins) =>
        (path == data || FileWalk.IsWithin(path, data)) && !begins.Any(begin => FileWalk.IsWithin(begin, data));
}
