using Microsoft.AspNetCore.Html;
using NewsReader.Search;

namespace NewsReader.Pages;

/// <summary>A text with its marked words in elements of their own.</summary>
internal static class Highlighted
{
    /// <summary>The text as HTML; marks that overlap, or that only spaces divide, are one.</summary>
    /// <param name="element">The name of the element around what is marked.</param>
    public static IHtmlContent Html(MarkedText text, string element = "mark")
    {
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var mark in Merge(text))
        {
            html.Append(text.Text[done..mark.Start]).AppendHtml($"<{element}>").Append(text.Text[mark.Start..mark.End])
                .AppendHtml($"</{element}>");
            done = mark.End;
        }

        return html.Append(text.Text[done..]);
    }

    private static List<TextRange> Merge(MarkedText text)
    {
        var merged = new List<TextRange>();
        foreach (var mark in text.Marks.Where(mark => mark.Start >= 0 && mark.End > mark.Start && mark.End <= text.Text.Length)
            .OrderBy(mark => mark.Start))
        {
            if (merged is [.., var last] && IsJoined(text.Text, last, mark))
                merged[^1] = new TextRange(last.Start, Math.Max(last.End, mark.End));
            else
                merged.Add(mark);
        }

        return merged;
    }

    private static bool IsJoined(string text, TextRange first, TextRange second) =>
        second.Start <= first.End || string.IsNullOrWhiteSpace(text[first.End..second.Start]);
}
