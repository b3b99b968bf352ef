using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>
/// Finds boxes of other things that stand in the middle of a text and are none of it: galleries and asides of other reports, which have a
/// heading of their own that leads to another page, calls it pictures or stands in what the page itself calls an aside, and shares fewer
/// than half of its words with the article's title; what is to be answered, and what is paid for.
/// </summary>
/// <param name="outline">The page.</param>
/// <param name="titles">What the page calls its article.</param>
internal sealed partial class ForeignBoxes(PageOutline outline, IEnumerable<string> titles)
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

    private const int MinListed = 3;
    private const int MinAnswers = 2;
    private const int MaxQuestion = 600;

    private const string Asked = "button, input[type=radio], input[type=checkbox]";
    private const string Paid = "a[rel~=sponsored]";
    private const string Asides = "aside, [role=complementary]";

    private const string Pictures = "img, picture, amp-img, [data-original], [data-src], [style*='background-image']";

    private static readonly HashSet<string> GalleryWords =
        [.. EmbeddedText.Lines("gallery-words", Assembly.GetExecutingAssembly()).SelectMany(Stems)];

    private readonly HashSet<string> titleWords = [.. titles.SelectMany(Stems)];

    /// <summary>Takes them out of the page.</summary>
    public void Remove(IElement body, DroppedText dropped)
    {
        var pictured = Holding(body, Pictures);
        var boxes = new HashSet<IElement>();
        foreach (var list in pictured.Select(element => element.ParentElement!).Concat(Counted(body)).ToHashSet())
        {
            if (list != body && IsGallery(list, pictured) && Box(list, body) is { } box && IsForeign(box, list))
                boxes.Add(box);
        }

        var paid = Holding(body, Paid);
        foreach (var box in Boxes(paid, paid.Contains, body))
            dropped.Remove(DropRule.Advertising, box);
        boxes.UnionWith(body.QuerySelectorAll(Asides).Where(aside => StandsWithin(aside, body)
            && outline.In(aside) is { IsLinks: false, Prose: > 0 } && IsForeign(aside, aside)));
        foreach (var box in boxes.Where(body.Contains))
            dropped.Remove(DropRule.OtherArticles, box);
    }

    /// <summary>Takes out of a page what is to be answered, several questions with their answers each; to be done while it has
    /// buttons.</summary>
    public static void RemoveQuestions(IElement body, DroppedText dropped)
    {
        RemoveSubscriptions(body, dropped);
        var asked = Holding(body, Asked);
        if (asked.Count < MinItems * MinAnswers)
            return;
        foreach (var box in new ForeignBoxes(new PageOutline(body), []).Boxes(asked, IsQuestion, body))
            dropped.Remove(DropRule.Form, box);
    }

    // A box that asks for an address to write to, and is named so.
    private static void RemoveSubscriptions(IElement body, DroppedText dropped)
    {
        foreach (var field in body.QuerySelectorAll("input[type=email], input[name*=email], input[name*=mail]").ToList())
        {
            for (var around = field.ParentElement; around is not null && around != body && around.TextContent.Length <= MaxQuestion;
                around = around.ParentElement)
            {
                if (ElementHeuristics.ChromeRule(around) != DropRule.Form)
                    continue;
                dropped.Remove(DropRule.Form, around);
                break;
            }
        }
    }

    // What unfolds has one button.
    private static bool IsQuestion(IElement item) =>
        item.TextContent.Length <= MaxQuestion && item.QuerySelectorAll(Asked).Length >= MinAnswers;

    // Lists of nothing but items of a kind, with what heads them.
    private List<IElement> Boxes(HashSet<IElement> holding, Func<IElement, bool> isItem, IElement body) =>
    [
        .. holding.Select(element => element.ParentElement!).ToHashSet()
            .Where(list => list != body && Items(list, isItem) >= MinListed)
            .Select(list => Box(list, body)).OfType<IElement>().Distinct(),
    ];

    // How many of the elements side by side are of a kind, where nearly all are.
    private int Items(IElement list, Func<IElement, bool> isItem)
    {
        var items = list.Children.Count(item => outline.In(item).Letters > 0 && isItem(item));
        return items * 10 >= list.Children.Count(item => outline.In(item).Letters > 0) * MostOfTen ? items : 0;
    }

    // All elements that are of a kind or hold one.
    private static HashSet<IElement> Holding(IElement body, string kind)
    {
        var holding = new HashSet<IElement>();
        foreach (var one in body.QuerySelectorAll(kind))
        {
            for (var around = one; around is not null && around != body && holding.Add(around); around = around.ParentElement)
            {
            }
        }

        return holding;
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

    private bool IsGallery(IElement list, HashSet<IElement> pictured) =>
        list.ChildElementCount >= MinItems && Items(list, item => pictured.Contains(item) || HasCounter(item)) >= MinItems;

    // The widest element around the list that holds hardly more than it.
    private IElement? Box(IElement list, IElement body)
    {
        var letters = outline.In(list).Letters;
        var box = list;
        while (box.ParentElement is { } parent && parent != body && parent.QuerySelector("h1") is null
            && outline.In(parent) is var extent && extent.Letters - letters <= MaxOwnLetters
            && extent.Prose - outline.In(list).Prose < MinBefore)
            box = parent;
        return StandsWithin(box, body) ? box : null;
    }

    // Whether there are sentences before and after it.
    private bool StandsWithin(IElement box, IElement body) => outline.ProseBefore(box) is var before && before >= MinBefore
        && outline.In(body).Prose - before - outline.In(box).Prose >= MinAfter;

    private bool IsForeign(IElement box, IElement list)
    {
        foreach (var heading in box.QuerySelectorAll("h2, h3, h4, h5, h6, a[href], strong, b, header, [class*=title], [class*=heading]"))
        {
            if ((list != box && list.Contains(heading)) || ElementHeuristics.Text(heading) is not { Length: > 0 and <= MaxHeading } text)
                continue;
            var words = Stems(text).ToList();
            var own = words.Where(word => !GalleryWords.Contains(word)).ToList();
            if (own.Count(titleWords.Contains) * 2 < own.Count && (list == box || own.Count < words.Count || LeadsElsewhere(heading)))
                return true;
        }

        return false;
    }

    private static bool LeadsElsewhere(IElement heading) =>
        (heading.LocalName == "a" ? heading : heading.QuerySelector("a[href]"))?.GetAttribute("href") is { Length: > 0 } address
            && address[0] != '#' && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a title that say something, as far as they are one word in all forms.</summary>
    public static IEnumerable<string> Stems(string text) => TextAnalyzer.Analyze(text).Select(token => token.Stem)
        .Where(stem => stem.Any(char.IsLetter) && !StopWords.Contains(stem));

    [GeneratedRegex(@"^\s*[\[(]?\d{1,3}\s*(?:/|of|از|من)\s*\d{1,3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();
}
