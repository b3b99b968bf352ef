using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Storage.Rows;

namespace NewsReader.Pages;

/// <summary>Addresses of lists and searches.</summary>
internal static class Links
{
    private const int MaxSearched = 200;

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

    /// <summary>The page of a value; a slash in it divides the path as it does the name. Of a value that has none, being too long or no
    /// word, a search for its beginning.</summary>
    public static string List(ListKind kind, string value)
    {
        if (value.Length >= ArticleDocument.MaxValueLength || (kind == ListKind.Tag && !TagRows.IsListed(value)))
            return Title(value);
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
    public static string Title(string title) => "/search?q=" + Uri.EscapeDataString(Beginning(title));

    // An address has room for so many letters however many bytes each takes, and a search is no better for more.
    private static string Beginning(string text)
    {
        if (text.Length <= MaxSearched)
            return text;
        return char.IsHighSurrogate(text[MaxSearched - 1]) ? text[..(MaxSearched - 1)] : text[..MaxSearched];
    }
}
