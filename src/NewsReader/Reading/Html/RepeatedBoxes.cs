using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Boxes of one kind that hold a part of a text each: what stands above the sentences of one is its heading, whoever it names.
/// </summary>
internal static class RepeatedBoxes
{
    private const int MaxDepth = 4;

    // Boxes of one kind that are looked at.
    private const int MaxBoxes = 40;

    /// <summary>Whether an element stands above sentences in a box beside which there is another one with sentences.</summary>
    /// <param name="core">What holds all of them.</param>
    public static bool IsHead(IElement element, PageOutline outline, IElement core)
    {
        var box = element.ParentElement;
        for (var depth = 0; depth < MaxDepth && box is not null && box != core && core.Contains(box); depth++, box = box.ParentElement)
        {
            if (outline.In(box).Prose > 0)
                return box.ClassName is { Length: > 0 } && box.QuerySelector("h1") is null && HasLike(box, outline);
        }

        return false;
    }

    /// <summary>Whether an element is a part of such boxes, or stands between them.</summary>
    /// <param name="core">What holds all of them.</param>
    public static bool IsPart(IElement element, PageOutline outline, IElement core) =>
        IsHead(element, outline, core) || IsBetween(element, outline);

    // Of boxes that have sentences: what happens between two speeches.
    private static bool IsBetween(IElement element, PageOutline outline) =>
        element is { PreviousElementSibling: { ClassName: { Length: > 0 } kind } before, NextElementSibling: { } after }
        && after.ClassName == kind && element.ClassName != kind
        && outline.In(before) is { Prose: > 0, IsLinks: false } && outline.In(after) is { Prose: > 0, IsLinks: false };

    /// <summary>Whether a span below the sentences of a quotation says whose they are.</summary>
    public static bool NamesQuote(IElement element, PageOutline outline) => element.LocalName == "span"
        && element.PreviousElementSibling is { } before && outline.In(before) is { Prose: > 0, IsLinks: false }
        && ElementHeuristics.IsOfQuote(element);

    private static bool HasLike(IElement box, PageOutline outline)
    {
        var looked = 0;
        for (var other = box.ParentElement?.FirstElementChild; other is not null && looked < MaxBoxes; other = other.NextElementSibling)
        {
            if (other == box || other.LocalName != box.LocalName || other.ClassName != box.ClassName)
                continue;
            looked++;
            if (outline.In(other) is { Prose: > 0, IsLinks: false })
                return true;
        }

        return false;
    }
}
