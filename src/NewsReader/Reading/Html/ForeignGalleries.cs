using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>
/// Finds galleries of other reports that stand in the middle of a text, whose captions are none of it. Such a one has a heading of its
/// own, which leads to another page or calls it pictures, and shares fewer than half of its words with the article's title.
/// </summary>
/// <param name="outline">The page.</param>
/// <param name="titles">What the page calls its article.</param>
internal sealed partial class ForeignGalleries(PageOutline outline, IEnumerable<string> titles)
{
    private const int MinItems = 5;

    // Of the elements side by side, this many of ten are pictures with words to them.
    private const int MostOfTen = 8;

    // Letters of the heading, its buttons and credits.
    private const int MaxOwnLetters = 250;
    private const int MaxHeading = 140;

    // Letters of sentences before and after it: the text that it stands in.
    private const int MinBefore = 60;
    private const int MinAfter = 60;

    private const string Pictures = "img, picture, amp-img, [data-original], [data-src], [style*='background-image']";

    private static readonly HashSet<string> GalleryWords =
        [.. EmbeddedText.Lines("gallery-words", Assembly.GetExecutingAssembly()).SelectMany(Stems)];

    private readonly HashSet<string> titleWords = [.. titles.SelectMany(Stems)];

    /// <summary>Takes them out of the page.</summary>
    public void Remove(IElement body, DroppedText dropped)
    {
        var pictured = Pictured(body);
        var boxes = new HashSet<IElement>();
        foreach (var list in pictured.Select(element => element.ParentElement!).Concat(Counted(body)).ToHashSet())
        {
            if (body.Contains(list) && list != body && IsGallery(list, pictured) && Box(list, body) is { } box && IsForeign(box, list))
                boxes.Add(box);
        }

        foreach (var box in boxes.Where(box => body.Contains(box)))
            dropped.Remove(DropRule.OtherArticles, box);
    }

    // All elements that hold a picture.
    private static HashSet<IElement> Pictured(IElement body)
    {
        var pictured = new HashSet<IElement>();
        foreach (var picture in body.QuerySelectorAll(Pictures))
        {
            for (var around = picture; around is not null && around != body && pictured.Add(around); around = around.ParentElement)
            {
            }
        }

        return pictured;
    }

    // What holds items that say which of how many they are.
    private static IEnumerable<IElement> Counted(IElement body) => body.QuerySelectorAll("li, figure, div")
        .Where(item => item.ParentElement is not null && HasCounter(item)).Select(item => item.ParentElement!);

    // Its first words are as deep as they may stand.
    private static bool HasCounter(IElement item)
    {
        INode? at = item;
        while (at is not null and not IText)
            at = at.ChildNodes.FirstOrDefault(node => node is IElement || (node is IText words && !string.IsNullOrWhiteSpace(words.Data)));
        return at is IText first && Counter().IsMatch(first.Data);
    }

    private bool IsGallery(IElement list, HashSet<IElement> pictured)
    {
        if (list.ChildElementCount < MinItems)
            return false;
        var items = list.Children.Count(item =>
            outline.In(item).Letters > 0 && (pictured.Contains(item) || HasCounter(item)));
        return items >= MinItems && items * 10 >= list.ChildElementCount * MostOfTen;
    }

    // The widest element around the list that holds hardly more than it.
    private IElement? Box(IElement list, IElement body)
    {
        var letters = outline.In(list).Letters;
        var box = list;
        while (box.ParentElement is { } parent && parent != body && parent.QuerySelector("h1") is null
            && outline.In(parent) is var extent && extent.Letters - letters <= MaxOwnLetters
            && extent.Prose - outline.In(list).Prose < MinBefore)
            box = parent;
        return outline.ProseBefore(box) >= MinBefore
            && outline.In(body).Prose - outline.ProseBefore(box) - outline.In(box).Prose >= MinAfter ? box : null;
    }

    private bool IsForeign(IElement box, IElement list)
    {
        foreach (var heading in box.QuerySelectorAll("h2, h3, h4, h5, h6, a[href], strong, b, header, [class*=title], [class*=heading]"))
        {
            if (list.Contains(heading) || ElementHeuristics.Text(heading) is not { Length: > 0 and <= MaxHeading } text)
                continue;
            var words = Stems(text).ToList();
            var own = words.Where(word => !GalleryWords.Contains(word)).ToList();
            if (own.Count(titleWords.Contains) * 2 < own.Count && (own.Count < words.Count || LeadsElsewhere(heading)))
                return true;
        }

        return false;
    }

    private static bool LeadsElsewhere(IElement heading) =>
        (heading.LocalName == "a" ? heading : heading.QuerySelector("a[href]"))?.GetAttribute("href") is { Length: > 0 } address
            && address[0] != '#' && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Stems(string text) => TextAnalyzer.Analyze(text).Select(token => token.Stem)
        .Where(stem => stem.Any(char.IsLetter) && !StopWords.Contains(stem));

    [GeneratedRegex(@"^\s*[\[(]?\d{1,3}\s*(?:/|of|از|من)\s*\d{1,3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();
}
