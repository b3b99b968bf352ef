using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Finds lists beside an article whose items lead to another page each, by a title in a line of its own, and tell its beginning
/// below it, in whatever elements. However long they are, none is the article.</summary>
/// <param name="outline">The page.</param>
/// <param name="heading">The heading that is the title of the page.</param>
/// <param name="address">Where it is, or null.</param>
internal sealed partial class LinkedTeasers(PageOutline outline, IElement heading, string? address)
{
    private const int MinItems = 3;
    private const int MinWords = 3;
    private const int MeanWords = 4;
    private const int MaxTitle = 200;
    private const int MaxItem = 2000;

    // Letters of what heads a list and leads to more.
    private const int MaxOwnLetters = 250;

    // Letters of sentences in a box that is the text of an article.
    private const int MinText = 140;

    private readonly HashSet<string> titleWords = [.. ForeignBoxes.Stems(heading.TextContent)];
    private readonly Dictionary<IElement, string?> targets = [];

    /// <summary>Takes them out of the page; of those that the page calls related its titles stay.</summary>
    public void Remove(IElement body, DroppedText dropped)
    {
        var lists = Lists(body);
        if (lists.Count == 0 || Own(body, lists) is not { } own)
            return;
        foreach (var list in lists.Where(list => IsBeside(list, own, lists)))
        {
            if (list.Items.Exists(item => !body.Contains(item.Box)))
                continue;
            if (IsRelated(list, body))
                RemoveTexts(list, dropped);
            else if (Box(list, body) is { } box)
                dropped.Remove(DropRule.OtherArticles, box);
            else
                list.Items.SelectMany(item => item.Parts).ToList().ForEach(part => dropped.Remove(DropRule.OtherArticles, part));
        }
    }

    private List<TeaserList> Lists(IElement body)
    {
        var titles = body.QuerySelectorAll("a[href]").Where(IsTitle).ToList();
        if (titles.Count < MinItems)
            return [];
        foreach (var title in titles)
            Mark(title, body);
        var items = titles.Select(title => Item(title, body)).OfType<TeaserItem>().DistinctBy(item => item.Box).ToList();
        var byParent = items.GroupBy(item => item.Box.ParentElement!).ToLookup(group => group.Count() >= MinItems);
        // Rows of two or three columns are one list.
        var rows = byParent[false].Where(group => group.Key.ParentElement is not null && group.Key != body)
            .SelectMany(group => group).GroupBy(item => item.Box.ParentElement!.ParentElement!);
        return [.. byParent[true].Concat(rows).Select(group => new TeaserList(group.Key, [.. group])).Where(IsList)];
    }

    // Alone in its line, as no link within a sentence is.
    private bool IsTitle(IElement link)
    {
        var text = ElementHeuristics.Text(link);
        if (text.Length is < 8 or > MaxTitle || Words(text) < MinWords || heading.Contains(link) || link.Contains(heading)
            || !TeaserBoxes.LeadsToPage(link.GetAttribute("href"), address))
            return false;
        INode at = link;
        while (at.Parent is IElement parent && SafeHtml.IsInline(parent))
        {
            if (HasWordsBeside(at))
                return false;
            at = parent;
        }

        return !HasWordsBeside(at);
    }

    private static int Words(string text) => text.Split(' ').Count(word => word.Any(char.IsLetter));

    private static bool HasWordsBeside(INode node) => IsWords(node.PreviousSibling) || IsWords(node.NextSibling);

    private static bool IsWords(INode? node) => node is IText words && words.Data.Any(char.IsLetter);

    // The address that the titles within an element lead to, or null where they lead to several pages.
    private void Mark(IElement title, IElement body)
    {
        var target = title.GetAttribute("href")!;
        for (var around = title; around is not null && around != body.ParentElement; around = around.ParentElement)
        {
            if (!targets.TryGetValue(around, out var known))
                targets[around] = target;
            else if (known is null)
                break;
            else if (known != target)
                targets[around] = null;
        }
    }

    // The widest element with that one title, and its text in it or in what follows.
    private TeaserItem? Item(IElement title, IElement body)
    {
        var box = title;
        while (box.ParentElement is { } parent && parent != body && targets[parent] is not null && !parent.Contains(heading))
            box = parent;
        var extent = outline.In(box);
        if (box.Contains(heading) || box.ParentElement is null || extent.Letters > MaxItem)
            return null;
        if (extent.Prose > 0)
            return outline.ProseBefore(title) == outline.ProseBefore(box) ? new TeaserItem(box, title, [box]) : null;
        return box.NextElementSibling is { } text && !targets.ContainsKey(text) && outline.In(text) is { Prose: > 0, Letters: <= MaxItem }
            && !text.Contains(heading) && !SafeHtml.IsInline(text) ? new TeaserItem(box, title, [box, text]) : null;
    }

    private bool IsList(TeaserList list)
    {
        var titles = list.Items.ConvertAll(item => ElementHeuristics.Text(item.Title));
        return list.Items.Count >= MinItems && list.Items.Select(item => item.Box.LocalName).Distinct().Count() == 1
            && titles.Sum(Words) >= titles.Count * MeanWords
            && titles.Count(IsForeign) * 5 >= titles.Count * 4 && !IsOfReaders(list.Items[0].Box);
    }

    private bool IsForeign(string title)
    {
        var words = ForeignBoxes.Stems(title).ToList();
        return words.Count > 1 && words.Count(titleWords.Contains) * 2 < words.Count;
    }

    // What readers wrote begins with who they are, and is for others to tell.
    private static bool IsOfReaders(IElement item)
    {
        for (var around = item; around is not null; around = around.ParentElement)
        {
            if ($"{around.ClassName} {around.Id}".Split(' ').Any(CommentBoxes.IsName))
                return true;
        }

        return false;
    }

    // The smallest element around the title that holds a sentence besides all lists; what is called a head is only the beginning.
    private IElement? Own(IElement body, List<TeaserList> lists)
    {
        var own = heading;
        while (own != body && (Beside(own, lists) <= 0 || own.LocalName is "header"
            || HeadName().IsMatch(ElementHeuristics.Names(own))))
            own = own.ParentElement!;
        return own != body || lists.TrueForAll(list => outline.OrderOf(list.Items[0].Box) < outline.OrderOf(heading)
            || outline.ProseBefore(list.Items[0].Box) > outline.ProseBefore(heading)) ? own : null;
    }

    private int Beside(IElement element, List<TeaserList> lists) => outline.In(element).Prose
        - lists.Where(list => element.Contains(list.Parent)).SelectMany(list => list.Items).SelectMany(item => item.Parts)
            .Sum(part => outline.In(part).Prose);

    // Not within the text of the article: outside of the element that holds it and its title, or beside the box of the text.
    private bool IsBeside(TeaserList list, IElement own, List<TeaserList> lists)
    {
        if (MainText.IsWithinNamedBody(list.Parent, heading))
            return false;
        if (!own.Contains(list.Parent) || IsHeaded(list))
            return true;
        var at = list.Parent;
        while (at != own && at.ParentElement != own)
            at = at.ParentElement!;
        return at != own && own.Children.Any(child => child != at && outline.OrderOf(child) < outline.OrderOf(at)
            && !SafeHtml.IsInline(child) && child.LocalName is not ("p" or "header")
            && !HeadName().IsMatch(ElementHeuristics.Names(child)) && Beside(child, lists) >= MinText);
    }

    // Its heading says that these are others.
    private static bool IsHeaded(TeaserList list)
    {
        var first = list.Items[0].Box;
        var before = first.PreviousElementSibling ?? list.Parent.PreviousElementSibling;
        return before is not null && ElementHeuristics.Text(before) is var text
            && (ElementHeuristics.IsBoxHeading(text) || ElementHeuristics.IsRelatedHeading(text));
    }

    private static bool IsRelated(TeaserList list, IElement body)
    {
        for (var around = list.Parent; around != body && around is not null; around = around.ParentElement)
        {
            if (ElementHeuristics.IsRelatedBox(around))
                return true;
        }

        var before = list.Items[0].Box.PreviousElementSibling ?? list.Parent.PreviousElementSibling;
        return before is not null && ElementHeuristics.IsRelatedHeading(ElementHeuristics.Text(before));
    }

    private static void RemoveTexts(TeaserList list, DroppedText dropped)
    {
        foreach (var item in list.Items)
        {
            foreach (var text in item.Parts.Where(part => part != item.Box))
                dropped.Remove(DropRule.OtherArticles, text);
            // All that is beside the way down to the title.
            for (INode at = item.Title; at != item.Box; at = at.Parent!)
            {
                foreach (var beside in at.Parent!.ChildNodes.Where(node => node != at).ToList())
                {
                    dropped.Add(DropRule.OtherArticles, beside);
                    beside.RemoveFromParent();
                }
            }
        }
    }

    // The widest element that holds hardly more than the list, or null where the list stands among other things.
    private IElement? Box(TeaserList list, IElement body)
    {
        var parts = list.Items.SelectMany(item => item.Parts).ToList();
        var (letters, prose) = (parts.Sum(part => outline.In(part).Letters), parts.Sum(part => outline.In(part).Prose));
        IElement? box = null;
        for (var around = list.Parent; around is not null && around != body && !around.Contains(heading); around = around.ParentElement)
        {
            var extent = outline.In(around);
            if (extent.Letters - letters > MaxOwnLetters || extent.Prose - prose > 0)
                break;
            box = around;
        }

        return box;
    }

    [GeneratedRegex(@"(?:^|[\W_])(?:head|header|heading|title|lead|intro|summary|hero|masthead)(?:$|[\W_])", RegexOptions.IgnoreCase)]
    private static partial Regex HeadName();

    private sealed record TeaserItem(IElement Box, IElement Title, IReadOnlyList<IElement> Parts);

    private sealed record TeaserList(IElement Parent, List<TeaserItem> Items);
}
