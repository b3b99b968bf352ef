using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Words within a sentence, whatever the element that they stand in is made for: what is pressed to explain a word is a word.
/// </summary>
internal static partial class RunningText
{
    // Elements of a line, around a word of it.
    private const int MaxAround = 3;

    /// <summary>Whether a sentence goes on behind an element: a word of it, or the sign it ends with and a word of it before.</summary>
    public static bool Holds(IElement element)
    {
        if (!element.TextContent.Any(char.IsLetter))
            return false;
        var (before, after) = (Beside(element, node => node.PreviousSibling), Beside(element, node => node.NextSibling));
        var isBegun = before.Length > 0 && !Closed().IsMatch(before);
        return (isBegun && GoesOn().IsMatch(after)) || (before.Length == 0 && Sentence().IsMatch(after))
            || (before.EndsWith(':') && Words().IsMatch(after));
    }

    // The nearest words of the same line.
    private static string Beside(INode node, Func<INode, INode?> next)
    {
        for (var depth = 0; depth < MaxAround; depth++)
        {
            for (var sibling = next(node); sibling is not null; sibling = next(sibling))
            {
                if (sibling is IText text && !string.IsNullOrWhiteSpace(text.Data))
                    return text.Data.Trim();
                if (sibling is IElement element && (!Inline.Contains(element.LocalName) || element.LocalName == "br"))
                    return "";
                if (sibling is IElement words && !string.IsNullOrWhiteSpace(words.TextContent))
                    return words.LocalName == "button" ? "" : words.TextContent.Trim();
            }

            if (node.ParentElement is not { } parent || !Inline.Contains(parent.LocalName))
                return "";
            node = parent;
        }

        return "";
    }

    private static readonly HashSet<string> Inline = new(["a", "b", "i", "em", "strong", "span", "u", "mark", "abbr", "dfn", "sup", "sub",
        "small", "font", "bdi", "q", "cite", "button"], StringComparer.Ordinal);

    [GeneratedRegex(@"[.!?؟…:|•·۔]\s*$")]
    private static partial Regex Closed();

    [GeneratedRegex(@"^(?:[\p{L}\p{M}\u200C]|[،,؛;.!?؟:)»""۔])")]
    private static partial Regex GoesOn();

    // Behind a colon.
    [GeneratedRegex(@"^\p{L}+\s+\p{L}")]
    private static partial Regex Words();

    // Where nothing stands before it.
    [GeneratedRegex(@"^\p{L}[^.!?؟۔]*\s[^.!?؟۔]*\s[^.!?؟۔]*[.!?؟۔](?:\s|$)")]
    private static partial Regex Sentence();
}
