using Microsoft.AspNetCore.Html;
using NewsReader.Search;
using NewsReader.Text.Direction;

namespace NewsReader.Pages;

/// <summary>A text with its marked words in elements of their own.</summary>
internal static class Highlighted
{
    /// <summary>The text as HTML; marks that overlap, or that only spaces divide, are one.</summary>
    /// <param name="element">The name of the element around what is marked.</param>
    public static IHtmlContent Html(MarkedText text, string element = "mark")
    {
        var html = new HtmlContentBuilder();
        var (done, marks) = (0, Merge(text));
        foreach (var run in LeftToRightRuns.Find(text.Text))
        {
            var (start, end) = (run.Start.Value, run.End.Value);
            if (marks.Exists(mark => mark.Start < end && mark.End > start && (mark.Start < start || mark.End > end)))
                continue;
            Append(html, text.Text, done, start, marks, element);
            html.AppendHtml(MixedText.Open);
            Append(html, text.Text, start, end, marks, element);
            html.AppendHtml(MixedText.Close);
            done = end;
        }

        Append(html, text.Text, done, text.Text.Length, marks, element);
        return html;
    }

    // A run that a mark cuts is not isolated, so no mark reaches over an end.
    private static void Append(HtmlContentBuilder html, string text, int start, int end, List<TextRange> marks, string element)
    {
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            html.Append(text[start..mark.Start]).AppendHtml($"<{element}>").Append(text[mark.Start..mark.End]).AppendHtml($"</{element}>");
            start = mark.End;
        }

        html.Append(text[start..end]);
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
