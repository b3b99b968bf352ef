using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Words that a style sheet sets apart, such as who speaks and what is said: boxes of nothing but named spans that touch each
/// other in the source.</summary>
internal static class PartedWords
{
    // The letter that begins a chapter is one of its word.
    private const int LeastLetters = 2;
    private const int MaxSpans = 6;

    /// <summary>Puts blanks between them.</summary>
    public static void Part(IElement body)
    {
        foreach (var span in body.QuerySelectorAll("span[class] + span[class]").ToList())
        {
            if (span.PreviousSibling is IElement before && span.ParentElement is { LocalName: "div" or "li" or "dd" or "td" } box
                && IsOfSpans(box) && before.ClassName != span.ClassName
                && span.Closest("pre, code") is null && Touch(before.TextContent, span.TextContent))
                span.Before(body.Owner!.CreateTextNode(" "));
        }
    }

    private static bool IsOfSpans(IElement box) => box.ChildElementCount <= MaxSpans
        && box.ChildNodes.All(node => node is IElement { LocalName: "span", ClassName.Length: > 0 }
            || string.IsNullOrWhiteSpace(node.TextContent));

    private static bool Touch(string before, string after) => before.Length >= LeastLetters && after.Length >= LeastLetters
        && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]);
}
