namespace NewsReader.Tests.Pages;

/// <summary>The assets of the application as they lie in the repository.</summary>
internal static class WebRoot
{
    public static string File(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src", "NewsReader", "wwwroot", name);
            if (System.IO.File.Exists(file))
                return file;
        }

        throw new FileNotFoundException("The tests run below the repository.", name);
    }
}
