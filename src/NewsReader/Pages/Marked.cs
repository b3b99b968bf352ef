using Microsoft.AspNetCore.Html;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>A text with its matching words in mark elements.</summary>
internal static class Marked
{
    /// <summary>The text as HTML; marks that overlap, or that only spaces divide, are one.</summary>
    public static IHtmlContent Html(MarkedText text)
    {
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var mark in Merge(text))
        {
            html.Append(text.Text[done..mark.Start]).AppendHtml("<mark>").Append(text.Text[mark.Start..mark.End]).AppendHtml("</mark>");
            done = mark.End;
        }

        return html.Append(text.Text[done..]);
    }

    private static List<TextRange> Merge(MarkedText text)
    {
        var merged = new List<TextRange>();
        foreach (var mark in text.Marks.Where(mark => mark.Start >= 0 && mark.End > mark.Start && mark.End <= text.Text.Length).OrderBy(mark => mark.Start))
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
