namespace NewsReader.Settings;

/// <summary>Where the program lives and where it keeps its data, whichever way it is started.</summary>
internal sealed record AppPaths(string Data)
{
    private static readonly string Home = FindHome();

    /// <summary>The folder of the articles that the product ships with.</summary>
    public static string Seeds => Path.Combine(Home, "seeds");

    /// <summary>The default data folder.</summary>
    public static string DefaultData => Path.Combine(Home, "data");

    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(Data, "news.db");

    /// <summary>The folder of the search index.</summary>
    public string Index => Path.Combine(Data, "index");

    /// <summary>The folder of what the administrator brought in.</summary>
    public string Uploads => Path.Combine(Data, "uploads");

    /// <summary>The administrator's synonyms, where the settings name no other file; it need not be there.</summary>
    public string Synonyms => Path.Combine(Data, "synonyms.txt");

    /// <summary>The folder of data-protection keys.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>The paths that the settings ask for; a relative data folder is one of the current folder.</summary>
    public static AppPaths From(NewsReaderOptions options) => new(options.Data is { } data ? Path.GetFullPath(data) : DefaultData);

    // In a checkout the program runs from a bin folder below the solution, and its data belong beside the solution.
    private static string FindHome()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsReader.sln")))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
