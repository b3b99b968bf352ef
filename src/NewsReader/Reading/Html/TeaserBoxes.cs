using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Finds other articles that a page shows beside its own with their titles and beginnings: cards below it, one between two
/// paragraphs, the next article that comes in as one reads on. A title that shares half of its words with that of the page is none of
/// another.</summary>
/// <param name="outline">The page.</param>
/// <param name="heading">The heading that is its title.</param>
/// <param name="address">Where it is, or null.</param>
internal sealed partial class TeaserBoxes(PageOutline outline, IElement heading, string? address)
{
    private const int MinCards = 2;
    private const int MaxCard = 700;
    private const int MaxInline = 400;

    // Letters of sentences that are a text.
    private const int MinText = 60;
    private const int MaxBeside = 2;
    private const int MaxCards = 200;

    private const string Boxes = "div, section, article, aside, li, ul, ol, td";
    private const string Titles = "h1, h2, h3, h4, h5, h6";

    private readonly HashSet<string> titleWords = [.. ForeignBoxes.Stems(heading.TextContent)];

    // The smallest element around the title that holds a text.
    private IElement own = null!;

    /// <summary>Takes them out of the page.</summary>
    public void Remove(IElement body, DroppedText dropped)
    {
        own = heading;
        while (own != body && outline.In(own).Prose < MinText)
            own = own.ParentElement!;
        var next = Following(body).Concat(Announced(body)).ToList();
        var cards = body.QuerySelectorAll(Titles).Where(title => title != heading && IsOther(title) && !IsRelated(title)).Select(Card)
            .OfType<IElement>().ToHashSet();
        var lists = cards.Select(card => card.ParentElement!).Distinct().Where(list => list != body && !own.Contains(list)
            && !list.Contains(heading) && IsList(list, cards)).ToHashSet();
        var single = cards.Where(card => cards.Count <= MaxCards && !lists.Contains(card.ParentElement!)
            && (IsInline(card, body, cards) || LeadsOn(card))).ToList();
        foreach (var box in next.Concat(lists).Concat(single))
        {
            if (body.Contains(box))
                dropped.Remove(DropRule.OtherArticles, box);
        }
    }

    // An article of its own behind that of the page: with a title of the same level, or in an element of the same kind with a title at
    // its beginning.
    private IEnumerable<IElement> Following(IElement body)
    {
        var article = heading.Closest("article");
        var articles = new Dictionary<IElement, bool>();
        foreach (var title in body.QuerySelectorAll("h1, h2").Where(title => outline.OrderOf(title) > outline.OrderOf(heading)))
        {
            var box = title.ParentElement;
            while (box?.ParentElement is { } parent && !parent.Contains(heading) && parent != body)
                box = parent;
            if (box is null || box.Contains(heading) || outline.In(box).Prose < MinText || own.Contains(box) || !IsForeign(title))
                continue;
            var isHeaded = title.LocalName == "h1" && heading.LocalName == "h1"
                && (IsArticle(box, articles) || LeadsElsewhere(title) is not null);
            if (isHeaded || (article is not null && IsLike(article, title, box)))
                yield return box;
        }
    }

    private bool IsLike(IElement article, IElement title, IElement box) => title.Closest("article") is { } other && box.Contains(other)
        && other.ClassName == article.ClassName && outline.ProseBefore(title) == outline.ProseBefore(other);

    private static bool IsArticle(IElement box, Dictionary<IElement, bool> known) => known.TryGetValue(box, out var isOne)
        ? isOne
        : known[box] = box.LocalName == "article" || box.QuerySelector("article") is not null
            || box.Attributes.Any(attribute => AddressAttribute().IsMatch(attribute.Name))
            || ArticleName().IsMatch(ElementHeuristics.Names(box));

    // «خبر بعدی: …»
    private IEnumerable<IElement> Announced(IElement body) => body.QuerySelectorAll("div, section, aside, p").Where(box =>
        outline.In(box).Letters is > 0 and <= MaxCard && !box.Contains(heading) && box.QuerySelector("a[href]") is not null
        && NextLabel().IsMatch(ElementHeuristics.Text(box)));

    private bool IsOther(IElement title) => LeadsElsewhere(title) is not null ? IsForeign(title) : EndsWithMore(title) && IsForeign(title);

    // A list of related titles is kept with its links by others.
    private static bool IsRelated(IElement title)
    {
        for (var around = title; around is not null; around = around.ParentElement)
        {
            if (ElementHeuristics.IsRelatedBox(around))
                return true;
        }

        return false;
    }

    private bool IsForeign(IElement title)
    {
        var words = ForeignBoxes.Stems(title.TextContent).ToList();
        return words.Count > 1 && words.Count(titleWords.Contains) * 2 < words.Count;
    }

    // A title is a link as a whole.
    private string? LeadsElsewhere(IElement title)
    {
        var link = title.Closest("a[href]") ?? title.QuerySelector("a[href]");
        return link?.GetAttribute("href") is { } target && LeadsToPage(target, address)
            && ElementHeuristics.Text(link).Contains(ElementHeuristics.Text(title), StringComparison.Ordinal) ? target : null;
    }

    /// <summary>Whether a link leads to another page of the same site, where other articles are; what an article lists may be
    /// anywhere.</summary>
    public static bool LeadsToPage(string? target, string? address) => target is { Length: > 0 } && target[0] != '#'
        && !target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && IsOfSite(target, address);

    private static bool IsOfSite(string target, string? address)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var to) || to.Host.Length == 0
            || !Uri.TryCreate(address, UriKind.Absolute, out var from))
            return true;
        return Domain(to.Host) == Domain(from.Host);
    }

    private static string Domain(string host) => string.Join('.', host.Split('.')[^Math.Min(2, host.Split('.').Length)..]);

    // The widest box around a title that holds no other and some sentences.
    private IElement? Card(IElement title)
    {
        IElement? card = null;
        for (var around = title.ParentElement; around is not null and not { LocalName: "body" or "main" }; around = around.ParentElement)
        {
            if (around.Contains(heading) || outline.ProseBefore(title) > outline.ProseBefore(around)
                || outline.In(around).Letters > MaxCard || around.QuerySelectorAll(Titles).Length > 1)
                break;
            if (around.Matches(Boxes) && outline.In(around).Prose > 0)
                card = around;
        }

        return card;
    }

    // Nothing but such cards, with a heading of all and a link to more.
    private bool IsList(IElement list, HashSet<IElement> cards)
    {
        var others = list.Children.Where(child => !cards.Contains(child)).ToList();
        return list.Children.Count(cards.Contains) >= MinCards && others.Sum(child => outline.In(child).Prose) == 0;
    }

    // One or two among the paragraphs of a text.
    private bool IsInline(IElement card, IElement body, HashSet<IElement> cards)
    {
        var (own, before) = (outline.In(card).Prose, outline.ProseBefore(card));
        return own <= MaxInline && card.LocalName is not ("li" or "td") && before - outline.ProseBefore(heading) >= MinText
            && outline.In(body).Prose - before - own >= MinText
            && outline.OrderOf(card) > outline.OrderOf(heading) && card.ParentElement!.Children.Where(cards.Contains).ToList() is var beside
            && beside.Count <= MaxBeside && outline.In(card.ParentElement!).Prose >= beside.Sum(one => outline.In(one).Prose) * 3;
    }

    private static bool LeadsOn(IElement card) => card.QuerySelectorAll("a[href]") is [.., var last]
        && MoreLink().IsMatch(ElementHeuristics.Text(last))
        && ElementHeuristics.Text(card).EndsWith(ElementHeuristics.Text(last), StringComparison.Ordinal);

    private static bool EndsWithMore(IElement title) => title.ParentElement?.QuerySelectorAll("a[href]") is [.., var last]
        && MoreLink().IsMatch(ElementHeuristics.Text(last));

    [GeneratedRegex("^data-(?:url|href|permalink|article|post|news|id)", RegexOptions.IgnoreCase)]
    private static partial Regex AddressAttribute();

    [GeneratedRegex("article|post|story|news|item|next|khabar", RegexOptions.IgnoreCase)]
    private static partial Regex ArticleName();

    [GeneratedRegex(@"^\W*(?:(?:خبر|مطلب|نوشته|گزارش|مقاله|یادداشت)\s+(?:بعد|بعدی|قبل|قبلی|پیشین|پسین)"
        + @"|(?:up )?next(?: (?:article|story|post|up))?|previous (?:article|story|post))\s*[:：|»›←→-]", RegexOptions.IgnoreCase)]
    private static partial Regex NextLabel();

    [GeneratedRegex(@"^\W*(?:ادامه|بیشتر بخوانید|مشروح|متن کامل|مطالعه|بخوانید"
        + @"|read more|continue reading|full story|more)(?:[\s‌.…»›\]]|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex MoreLink();
}
