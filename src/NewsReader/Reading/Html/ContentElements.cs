using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>The elements of a page that were found to be text of its article.</summary>
internal sealed class ContentElements
{
    private readonly HashSet<IElement> elements;
    private readonly Dictionary<IElement, int> lengths = [];

    public ContentElements(HashSet<IElement> elements)
    {
        this.elements = elements;
        foreach (var element in elements)
        {
            var length = Own(element);
            Total += length;
            for (var around = element; around is not null; around = around.ParentElement)
                lengths[around] = lengths.GetValueOrDefault(around) + length;
        }
    }

    public static ContentElements None { get; } = new([]);

    /// <summary>Letters of all of it.</summary>
    public int Total { get; }

    /// <summary>Whether an element itself is text.</summary>
    public bool Contains(IElement element) => elements.Contains(element);

    /// <summary>Those of it that stand in none of the elements.</summary>
    public ContentElements Outside(IReadOnlyCollection<IElement> boxes) =>
        new([.. elements.Where(element => !boxes.Any(box => box.Contains(element)))]);

    /// <summary>Letters of it within an element.</summary>
    public int Within(IElement element) => lengths.GetValueOrDefault(element);

    /// <summary>Letters that stand in the element itself, not in the elements in it.</summary>
    public static int Own(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.AsSpan().Trim().Length);
}
