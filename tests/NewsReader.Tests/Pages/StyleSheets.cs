namespace NewsReader.Tests.Pages;

/// <summary>The style sheets of the pages, as they lie in the repository.</summary>
internal static class StyleSheets
{
    public static string Folder { get; } = Find();

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var styles = Path.Combine(folder.FullName, "src", "NewsReader", "Styles");
            if (Directory.Exists(styles))
                return styles;
        }

        throw new DirectoryNotFoundException("The tests run below the repository.");
    }
}
