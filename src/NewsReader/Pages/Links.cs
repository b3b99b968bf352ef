using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>Addresses of lists and searches.</summary>
internal static class Links
{
    private static readonly Dictionary<ListKind, (string Path, string Filter)> Words = new()
    {
        [ListKind.Section] = ("sections", "section"),
        [ListKind.Source] = ("sources", "source"),
        [ListKind.Tag] = ("tags", "tag"),
        [ListKind.Language] = ("languages", "lang"),
    };

    public static string Section(string section) => List(ListKind.Section, section);

    public static string Tag(string tag) => List(ListKind.Tag, tag);

    public static string Source(string source) => List(ListKind.Source, source);

    /// <summary>The page of all values of a kind.</summary>
    public static string Directory(ListKind kind) => "/" + Words[kind].Path;

    /// <summary>The page of a value; a slash in it divides the path as it does the name.</summary>
    public static string List(ListKind kind, string value)
    {
        var parts = value.Split('/');
        // Browsers and servers take these out of a path; a search names its filter elsewhere.
        return parts.Any(part => part is "" or "." or "..")
            ? $"/search?{Words[kind].Filter}={Uri.EscapeDataString(value)}"
            : $"/{Words[kind].Path}/{string.Join('/', parts.Select(Uri.EscapeDataString))}";
    }

    /// <summary>The kind that the first part of an address names.</summary>
    public static ListKind? KindOf(string path)
    {
        foreach (var (kind, words) in Words)
        {
            if (words.Path == path)
                return kind;
        }

        return null;
    }

    /// <summary>The search for a listed title that the archive does not have.</summary>
    public static string Title(string title) => "/search?q=" + Uri.EscapeDataString(title);
}
