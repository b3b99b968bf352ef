namespace NewsReader.Pages;

/// <summary>Addresses of lists that are searches.</summary>
internal static class Links
{
    public static string Section(string section) => "/search?section=" + Uri.EscapeDataString(section);

    public static string Tag(string tag) => "/search?tag=" + Uri.EscapeDataString(tag);

    public static string Source(string source) => "/search?source=" + Uri.EscapeDataString(source);

    /// <summary>The search for a listed title that the archive does not have.</summary>
    public static string Title(string title) => "/search?q=" + Uri.EscapeDataString(title);
}
