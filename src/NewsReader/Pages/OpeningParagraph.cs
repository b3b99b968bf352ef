using System.Net;
using NewsReader.Enrichment;

namespace NewsReader.Pages;

/// <summary>The paragraph a text opens with: set larger where the article has no lead, its agency in accent.</summary>
internal static class OpeningParagraph
{
    private const string Plain = "<p>";
    private const int MaxWords = 60;

    /// <summary>The body with its first paragraph marked, where that is one of at most 60 words.</summary>
    /// <param name="html">The body as it is stored.</param>
    /// <param name="isFirst">Whether no lead stands before it.</param>
    public static string Mark(string html, bool isFirst)
    {
        if (!html.StartsWith(Plain, StringComparison.Ordinal) || html.IndexOf("</p>", StringComparison.Ordinal) is not (> 0 and var end))
            return html;
        var inner = html[Plain.Length..end];
        var opening = inner.IndexOf('<', StringComparison.Ordinal) is var tag and >= 0 ? inner[..tag] : inner;
        var text = WebUtility.HtmlDecode(opening);
        var agency = Attribution.Opens(text) && Attribution.Parse(text) is { Length: > 0 } found ? found.Length : 0;
        if (agency >= text.Length)
            agency = 0;
        var length = WebUtility.HtmlEncode(text[..agency]).Length == agency ? agency : 0;
        var marked = length == 0 ? inner : $"<span class=\"agency\">{inner[..length]}</span>{inner[length..]}";
        var isOpening = isFirst && inner.Count(c => c == ' ') < MaxWords;
        return (isOpening ? "<p class=\"first\">" : Plain) + marked + html[end..];
    }
}
