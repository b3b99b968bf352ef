using System.Globalization;

namespace NewsReader.Benchmarks;

/// <summary>Options written as "--name value".</summary>
internal static class CommandOptions
{
    /// <summary>The value of an option, or null when it is not given.</summary>
    public static string? Value(string[] options, string name)
    {
        var index = Array.IndexOf(options, "--" + name);
        return index >= 0 && index + 1 < options.Length ? options[index + 1] : null;
    }

    /// <summary>The number that an option gives, or another when it is not given.</summary>
    public static int Number(string[] options, string name, int otherwise) =>
        Value(options, name) is { } text ? int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The path of a file or folder below "shared" beside the repository, or null where there is none.</summary>
    public static string? Shared(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relative);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>The folder of the solution, whose sources this program was built from.</summary>
    /// <exception cref="InvalidOperationException">They are no longer around it.</exception>
    public static string Sources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsReader.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The sources, which --write and a run without --app need, are not around this program.");
    }
}
