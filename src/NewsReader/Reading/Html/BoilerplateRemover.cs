using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Reports;

namespace NewsReader.Reading.Html;

/// <summary>Takes out of a page what is not its article; lists of related titles are kept apart with their links.</summary>
/// <param name="place">Where the article is.</param>
/// <param name="outline">The text of the page.</param>
/// <param name="related">Takes the related titles.</param>
/// <param name="site">What the page is of.</param>
/// <param name="dropped">Takes the words that are left out.</param>
internal sealed partial class BoilerplateRemover(
    TextPlace place, PageOutline outline, RelatedBoxes related, PageSite site, DroppedText dropped)
{
    private const int MinSentence = 60;
    private const int LongText = 80;

    // Pieces of an article lead elsewhere in their sentences; what has more lines that are links is a list of other things.
    private const int MaxLinkedLines = 0;

    private const int MaxFacts = 300;
    private const int MaxBiography = 600;

    // A longer text is no label, whatever it lacks.
    private const int MaxLabel = 60;

    // Boxes of links are short; longer parts are not searched for them, so that time does not grow with the square of a page.
    private const int MaxBoxLength = 6000;

    private const string Shown = "img, video, audio, iframe, table, ul, ol, dl, figure, pre, blockquote, h1, h2, h3, h4, h5, h6";

    private readonly FlowingText flowing = new(outline);
    private bool hasBegun;
    private int all;
    private int? lastText;

    /// <summary>Removes all but the article.</summary>
    public void Remove(IElement body)
    {
        all = place.Core.TextContent.Length;
        if (body == place.Core)
            RemoveWithin(body);
        else
            RemoveAround(body);
    }

    // Of an element that holds the core: what is no piece of the article goes.
    private void RemoveAround(IElement element)
    {
        foreach (var child in element.ChildNodes.ToList())
        {
            site.Time.Check("taking the surroundings of the text out of the page");
            if (child == place.Core)
                RemoveWithin(place.Core);
            else if (child is IElement inner && inner.Contains(place.Core))
                RemoveAround(inner);
            else if (child is IElement piece && IsPiece(piece))
                RemoveFrom(piece);
            else if (!(child is IText && place.Sure.Contains(element)))
                new DroppedAccount(outline, dropped).Remove(child);
        }
    }

    private bool IsPiece(IElement element)
    {
        var extent = outline.In(element);
        if (place.Sure.Within(element) > 0)
            return place.Around.Contains(element) || !extent.IsLinks;
        if (!place.Around.Contains(element) || extent.IsLinks || extent.LinkedHeadings > 0 || extent.LinkedLines > MaxLinkedLines
            || (DroppedAccount.RuleOf(element) is not null && !flowing.Is(element)
                && !flowing.IsFoot(element)))
            return false;
        var hasText = extent.Prose > 0 || (place.IsArticle && extent.Listed > 0) || IsGallery(element) || LabelledFact.Is(element);
        return hasText && (place.IsArticle || IsBelowTitle(element));
    }

    // Pictures with words to them, none of which leads to another page.
    private static bool IsGallery(IElement element) => element.QuerySelector("figcaption") is not null
        && element.QuerySelector("img, picture, video") is not null
        && element.QuerySelectorAll("a[href]").All(link => ImageAddress().IsMatch(link.GetAttribute("href")!));

    // Above the title is the site; below the text may be other things of it, unless the title and the text stand in a box of their own.
    private bool IsBelowTitle(IElement element) => outline.OrderOf(element) > site.TitleOrder
        && (outline.OrderOf(element) < outline.OrderOf(place.Core) || element.ParentElement == place.Core.ParentElement || !IsWide());

    private bool IsWide() => place.Around.LocalName == "body"
        || place.Around.QuerySelectorAll("nav, footer, [role=contentinfo]").Any(site => !place.Core.Contains(site));

    private void RemoveWithin(IElement root)
    {
        var isLine = root.ChildNodes.OfType<IText>().Any(text => text.Data.Any(char.IsLetterOrDigit));
        foreach (var child in root.Children.ToList())
        {
            site.Time.Check("taking the surroundings of the text out of the page");
            if (isLine && SafeHtml.IsInline(child) && !IsLinksAtEnd(child))
            {
                if (ElementHeuristics.IsHidden(child))
                    dropped.Remove(DropRule.Hidden, child);
            }
            else
            {
                RemoveFrom(child);
            }

            hasBegun |= place.Sure.Contains(child) && ElementHeuristics.Text(child).Length >= MinSentence;
        }
    }

    private void RemoveFrom(IElement element)
    {
        if (!IsTaken(element))
            RemoveWithin(element);
    }

    private bool IsTaken(IElement element)
    {
        var isHidden = ElementHeuristics.IsHidden(element);
        if (!isHidden && related.TryTake(element, Share(element)))
            return true;
        if (!isHidden && ElementHeuristics.IsNote(element))
            return false;
        var rule = isHidden ? DropRule.Hidden : ChromeRule(element) ?? RuleOf(element);
        if (rule is null)
            return false;
        RemoveHeading(element, rule);
        dropped.Remove(rule, element);
        return true;
    }

    private TextShare Share(IElement element)
    {
        var within = place.Sure.Within(element);
        if (place.Sure.Total == 0)
            return TextShare.Most;
        if (within == 0)
            return TextShare.None;
        return within * 3 <= place.Sure.Total && (place.Heading is null || !element.Contains(place.Heading))
            ? TextShare.Little
            : TextShare.Most;
    }

    // A heading of a box that is gone heads nothing.
    private void RemoveHeading(IElement box, string rule)
    {
        if (rule is DropRule.OtherArticles or DropRule.Links && box.PreviousElementSibling is { LocalName: ['h', _] } heading
            && place.Sure.Within(heading) == 0 && box.NextElementSibling is null or { LocalName: ['h', _] })
            dropped.Remove(rule, heading);
    }

    private string? RuleOf(IElement element)
    {
        if (IsContents(element))
            return DropRule.Navigation;
        if (IsBox(element))
            return DropRule.OtherArticles;
        if (IsBiography(element))
            return DropRule.Byline;
        if (!hasBegun && (IsByline(element) || IsFactList(element)))
            return DropRule.Byline;
        if (IsCounter(element))
            return MastheadLine.IsEdits(ElementHeuristics.Text(element)) ? DropRule.Byline : DropRule.PageInfo;
        return IsLabel(element) ? DropRule.Labels : null;
    }

    // How often a page was read and how it was rated, and who worked on it.
    private bool IsCounter(IElement element) => element.LocalName is "div" or "span" or "td" or "li" or "p" or "small"
        && element.TextContent.Length <= MaxFacts * 2 && !element.TextContent.AsSpan().IsWhiteSpace() && outline.In(element).Prose == 0
        && ElementHeuristics.Text(element) is var text && (MastheadLine.IsCounter(text) || MastheadLine.IsEdits(text));

    private string? ChromeRule(IElement element)
    {
        if (ElementHeuristics.ChromeRule(element) is not { } rule || element.QuerySelector("h1") is not null
            || (place.IsThread && rule == DropRule.Comments))
            return null;
        // A name alone condemns no text that was found to be the article's: «latest-news» may be the name of its column.
        return element.LocalName is "nav" || flowing.IsPrompt(element, rule)
            || (!HoldsText(element) && element.TextContent.Length * 2 < all && !flowing.Is(element)
                && !flowing.IsRemark(element) && !flowing.IsFoot(element)) ? rule : null;
    }

    private bool HoldsText(IElement element) => place.Sure.Within(element) > LongText
        || (element.LocalName == "p" && IsSentence(element, outline.In(element)));

    // A paragraph among paragraphs, of sentences without links.
    private bool IsSentence(IElement paragraph, TextExtent extent) => extent.Prose > 0
        && (place.Sure.Contains(paragraph) || (extent.Linked == 0 && IsText(paragraph.PreviousElementSibling)
            && IsText(paragraph.NextElementSibling)));

    private bool IsText(IElement? element) => element is { LocalName: "p" } && place.Sure.Within(element) > 0;

    // What is said in a line stays, but for links to share it behind its end.
    private static bool IsLinksAtEnd(IElement element) => element.NextElementSibling is null && ElementHeuristics.IsLinks(element)
        && ElementHeuristics.ChromeRule(element) is not null;

    // A list of the headings of the text, which lead to them.
    private bool IsContents(IElement element) => place.Sure.Within(element) == 0 && element.LocalName is "div" or "section" or "ul" or "ol"
        && element.TextContent.Length <= MaxBoxLength && outline.In(element).IsLinks
        && element.QuerySelectorAll("a[href]").All(link => link.GetAttribute("href")!.StartsWith('#'));

    // A box of links or of beginnings of articles that nobody found to be text, such as the most read ones between two paragraphs.
    private bool IsBox(IElement element)
    {
        if (element.LocalName is not ("section" or "div" or "ul") || element.TextContent.Length > MaxBoxLength)
            return false;
        if (IsAllTheText(element))
            return false;
        var isUnsure = place.Sure.Within(element) == 0;
        if (element.LocalName is not "ul" && ElementHeuristics.IsLinks(element)
            && (isUnsure || element.QuerySelectorAll("h2, h3, h4, h5, strong").Any(
                heading => ElementHeuristics.IsBoxHeading(ElementHeuristics.Text(heading)))))
            return true;
        return isUnsure && place.Sure.Total > 0 && outline.In(element).LinkedHeadings > 1;
    }

    // A short report beside many links: what holds the title, or nearly all sentences that the page has, is no box.
    private bool IsAllTheText(IElement element) => place.Sure.Total == 0
        && ((place.Heading is { } heading && element.Contains(heading))
            || outline.In(element) is { Prose: > 0 and var prose, LinkedHeadings: 0 }
                && prose * 10 >= outline.In(element.Owner!.Body!).Prose * 8);

    // Who wrote it is presented below it.
    private bool IsBiography(IElement element) => hasBegun && site.Author is { Length: > 2 } author
        && element.LocalName is "div" or "section" && ElementHeuristics.IsByline(element)
        && outline.In(element).Letters is > 0 and <= MaxBiography && element.TextContent.Contains(author, StringComparison.Ordinal)
        && outline.In(place.Core).Prose <= outline.ProseBefore(element) - outline.ProseBefore(place.Core) + outline.In(element).Prose;

    // Names and dates between the title and the text.
    private bool IsByline(IElement element) =>
        element.LocalName is "ul" or "div" or "span" or "time" && element.QuerySelector("p, figure, img, h2, h3, table, blockquote") is null
        && ElementHeuristics.Text(element) is { Length: > 0 and < MinSentence } text && text.IndexOfAny(['.', '؟', '!', '؛', ':']) < 0
        && ((site.Publisher is not null && text.Contains(site.Publisher, StringComparison.Ordinal)) || place.Sure.Within(element) == 0)
        && !IsCaption(element, text) && !RepeatedBoxes.IsPart(element, outline, place.Core);

    // The number, the day and the section of a report, each with its label, as agencies list them above it.
    private bool IsFactList(IElement element) => element.LocalName is "ul" or "div" && place.Sure.Within(element) == 0
        && outline.In(element) is { Prose: 0, Letters: > 0 and < MaxFacts } && element.QuerySelectorAll("li") is { Length: > 1 } items
        && items.All(item => ElementHeuristics.Text(item).Length <= MaxLabel)
        && items.Any(item => NewsLine.NewsCode(ElementHeuristics.Text(item)) is not null);

    // A word or two in a box of its own, which nobody found to be text: «View photo», a number.
    private bool IsLabel(IElement element)
    {
        if (place.Sure.Total == 0 || place.Sure.Within(element) > 0 || element.LocalName is not ("div" or "span" or "section" or "a"))
            return false;
        var extent = outline.In(element);
        return extent.Prose == 0 && extent.Listed == 0 && element.TextContent.Length <= MaxLabel * 2
            && ElementHeuristics.Text(element) is { Length: > 0 and <= MaxLabel } text && !PageOutline.EndsSentence(text)
            && element.QuerySelector(Shown) is null && !IsCaption(element, text) && !IsAmidText(element, extent, text)
            && !RepeatedBoxes.IsPart(element, outline, place.Core) && !FlowingText.IsInLine(element) && !LabelledFact.Is(element);
    }

    // Winners, speakers, verses, scores: what stands between two parts of the text, leads nowhere and asks for nothing is part of it.
    private bool IsAmidText(IElement element, TextExtent extent, string text)
    {
        lastText ??= outline.OrderOf(LastText(place.Root));
        return (hasBegun || outline.ProseBefore(element) - outline.ProseBefore(place.Core) >= MinSentence)
            && (element.LocalName is "div" or "section" || RepeatedBoxes.NamesQuote(element, outline)) && extent.Linked == 0
            && !IsStandIn(element)
            && (outline.OrderOf(element) < lastText || HeadsText(element)) && !PageOutline.IsPrompt(text) && text.Any(char.IsLetterOrDigit);
    }

    // What AMP shows until something else is there, or instead of it.
    private static bool IsStandIn(IElement element) => element.HasAttribute("placeholder") || element.HasAttribute("fallback");

    private bool HeadsText(IElement element) => element.NextElementSibling is { } next
        && outline.In(next) is { Prose: > 0, IsLinks: false } && DroppedAccount.RuleOf(next) is null;

    private IElement LastText(IElement within)
    {
        while (within.Children.LastOrDefault(child => place.Sure.Within(child) > 0) is { } inner)
            within = inner;
        return within;
    }

    [GeneratedRegex(@"^#|\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)", RegexOptions.IgnoreCase)]
    private static partial Regex ImageAddress();

    // The words beside a picture.
    private static bool IsCaption(IElement element, string text)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (ElementHeuristics.Text(around).Length > text.Length * 2)
                return false;
            if (around.QuerySelector("img, video, iframe") is not null)
                return true;
        }

        return false;
    }
}

/// <summary>What is known of a page besides its text.</summary>
/// <param name="Publisher">The name of the site, which bylines repeat, or null.</param>
/// <param name="Author">Who wrote the article, or null.</param>
/// <param name="TitleOrder">The place of the title in the order of the page; -1 where it is not shown.</param>
/// <param name="Time">How long reading it may take.</param>
internal sealed record PageSite(string? Publisher, string? Author, int TitleOrder, ReadingTime Time);
