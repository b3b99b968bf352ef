namespace NewsReader.Tests.Support;

/// <summary>Test data that lie beside the repository and may be absent.</summary>
internal static class Shared
{
    /// <summary>The path of a file in ../shared, or null when it is not there.</summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relative);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>The path of a file in ../shared; the test is skipped when it is not there.</summary>
    public static string Require(string relative)
    {
        var path = Find(relative);
        Assert.SkipWhen(path is null, $"../shared/{relative} is not beside the repository");
        return path!;
    }
}
