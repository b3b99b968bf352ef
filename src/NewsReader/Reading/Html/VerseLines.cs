using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Parts half-lines of verse that stand in one line of the source without a blank between them, as style sheets set them side by
/// side.</summary>
internal static partial class VerseLines
{
    private const int MaxAround = 3;
    private const int MaxLines = 4;
    private const int MaxLine = 120;
    private const int MinWords = 3;
    private const int MaxWords = 12;

    private const string Beside = "span + span, b + b, i + i, em + em, strong + strong, font + font, a + a, small + small, cite + cite";

    /// <summary>Sets a break between each two.</summary>
    public static void Part(IElement body)
    {
        var breaks = body.QuerySelectorAll(Beside).Where(line => line.PreviousSibling is IElement before && IsLine(line) && IsLine(before)
            && (IsVerse(line) || IsCouplet(line, before))).ToList();
        foreach (var line in breaks)
            line.Before(body.Owner!.CreateElement("br"));
    }

    // A word that begins in one element may end in the next: what is cut is whole where no blank is at the cut and words are on both sides.
    private static bool IsLine(IElement element) => element.TextContent is { Length: > 0 and <= MaxLine } text
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text.Contains(' ', StringComparison.Ordinal);

    private static bool IsVerse(IElement line)
    {
        var around = line;
        for (var step = 0; step <= MaxAround && around is not null; step++, around = around.ParentElement)
        {
            if (VerseName().IsMatch(ElementHeuristics.Names(around)))
                return true;
        }

        return false;
    }

    // Two lines of about the same length, alone in what holds them, with others like them beside it.
    private static bool IsCouplet(IElement line, IElement before) => line.ParentElement is { } pair && line.ClassName == before.ClassName
        && IsPair(pair) && (IsPair(pair.NextElementSibling) || IsPair(pair.PreviousElementSibling));

    private static bool IsPair(IElement? pair) => pair is { ChildElementCount: 2 } && !SafeHtml.IsInline(pair)
        && pair.ChildNodes.Length <= MaxLines && pair.ChildNodes.OfType<IText>().All(text => string.IsNullOrWhiteSpace(text.Data))
        && pair.Children is var lines && lines[0].LocalName == lines[1].LocalName && lines[0].ClassName == lines[1].ClassName
        && Words(lines[0]) is >= MinWords and <= MaxWords and var one && Words(lines[1]) is >= MinWords and <= MaxWords and var other
        && one <= other * 2 && other <= one * 2 && lines.All(line => IsLine(line) && !PageOutline.EndsSentence(line.TextContent));

    private static int Words(IElement line) => line.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"(?<![A-Za-z])(?:mesra+[a-z]?|misra+|mesra'?|hemistich|beyt|beit|bayt|verses?|couplet|sher|poem|poetry|ghazal|qazal"
        + @"|robai|rubai|stanza|strophe|masnavi|shear|sheer|mesraha)(?![a-z])|(?:^|\s)(?:m1|m2|b1|b2|line)(?=\s|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex VerseName();
}
