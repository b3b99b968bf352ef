using System.CommandLine;
using NewsReader.Settings;

namespace NewsReader.Commands;

/// <summary>Options that every verb takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of store, index and keys, e.g. --data ./archive (default: \"data\" where the program lives)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Address to serve at, e.g. --urls http://localhost:8080 (default: http://localhost:5080)",
        HelpName = "URL",
        Recursive = true,
    };

    public static readonly Option<bool> NoSeeds = new("--no-seeds")
    {
        Description = "Leave out the articles that the product ships with, those that came in before too",
        Recursive = true,
    };

    public static readonly Option<bool> Mirror = new("--mirror")
    {
        Description = "Delete the articles whose source is gone; otherwise they stay and are marked",
        Recursive = true,
    };

    /// <summary>Of the verbs whose answer a program may want; not of all.</summary>
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON alone to standard output; everything else goes to standard error",
    };

    /// <summary>The settings that a command line gives, by configuration key.</summary>
    public static Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>();
        if (parsed.GetValue(Data) is { } data)
            settings[$"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Data)}"] = data;
        if (parsed.GetValue(Urls) is { } urls)
            settings[$"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Urls)}"] = urls;
        if (parsed.GetValue(NoSeeds))
            settings[$"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Seeds)}"] = "false";
        if (parsed.GetValue(Mirror))
            settings[$"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Mirror)}"] = "true";
        return settings;
    }
}
