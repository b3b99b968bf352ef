namespace NewsReader.BrowserTests.Support;

/// <summary>The repository that the tests run in.</summary>
internal static class Sources
{
    /// <summary>The path of an asset of the application.</summary>
    public static string WebRoot(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsReader.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "src", "NewsReader", "wwwroot", name);
    }
}
