namespace NewsReader.Pages;

/// <summary>The typefaces that are fetched before a page is laid out. One that comes later is left to the next page, for words that are
/// being read should not move.</summary>
internal static class Typefaces
{
    private static readonly string[] Always = ["vazirmatn-fa", "markazi-fa", "markazi-punct", "vazirmatn-latin"];

    /// <summary>Those that a page in the language of the request has words in, by the names of their files.</summary>
    public static IReadOnlyList<string> OfPage => PageText.Language == "en" ? [.. Always, "markazi-latin"] : Always;
}
