using NewsReader.Search;
using NewsReader.Text.Typography;

namespace NewsReader.Pages;

/// <summary>The part of an address that has a browser go to the words for which an article was found and mark them (URL Fragment Text
/// Directives, WICG); one that does not know it opens the article as ever.</summary>
internal static class TextFragment
{
    private const string Begin = "#:~:text=";
    private const string Next = "&text=";

    // Fewer words may stand elsewhere before; more are more likely to be shown otherwise.
    private const int Before = 2;
    private const int Length = 7;
    private const int MinLength = 3;

    /// <summary>The fragment of a result, "#" included: a few words of the first passage with a word that was asked for, as they stand in
    /// the article; nothing where only its title has any.</summary>
    /// <param name="isSet">Whether the reader sees the text set otherwise than written: then the words are looked for in that form
    /// too.</param>
    public static string For(SearchResult result, bool isSet) =>
        result.Passages.Select(passage => For(result, passage, isSet)).FirstOrDefault(fragment => fragment.Length > 0, "");

    /// <summary>The fragment of one passage of a result.</summary>
    /// <inheritdoc cref="For(SearchResult, bool)" path="/param"/>
    public static string For(SearchResult result, MarkedText passage, bool isSet)
    {
        foreach (var mark in passage.Marks)
        {
            var words = Around(passage.Text, mark);
            // The title stands above the text, and would be what is marked.
            if (words.Length == 0 || result.Title.Text.Contains(words, StringComparison.Ordinal))
                continue;
            var shown = isSet ? PersianTypography.Apply(words) : words;
            return Begin + Encode(words) + (shown == words ? "" : Next + Encode(shown));
        }

        return "";
    }

    // Whole words between plain blanks: what else may part words is not always found again by a browser.
    private static string Around(string text, TextRange mark)
    {
        var (start, end) = (WordStart(text, mark.Start), WordEnd(text, mark.End));
        for (var words = 0; words < Before && start > 0 && text[start - 1] == ' '; words++)
            start = WordStart(text, start - 1);
        var length = text.AsSpan(start, end - start).Count(' ') + 1;
        for (; length < Length && end < text.Length && text[end] == ' '; length++)
            end = WordEnd(text, end + 1);
        for (; length < MinLength && start > 0 && text[start - 1] == ' '; length++)
            start = WordStart(text, start - 1);
        return text[start..end].Trim();
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // A dash, a comma and an ampersand are signs of the directive.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
