using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Articles;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>What a page shows above its text: title, kicker, lead, date, byline. What is found is taken out of the text.</summary>
internal sealed partial class PageHead(IHtmlDocument page, TextPlace place, PageOutline outline, PageMetadata metadata)
{
    private const int MaxBylineLength = 60;

    // What a page shows of its article stands near the title.
    private const int MaxElements = 400;

    private static readonly NameWords KickerNames = NameWords.Load("kicker-names");
    private static readonly NameWords LeadNames = NameWords.Load("lead-names");

    private readonly IElement root = place.Core;
    private readonly List<(string Rule, IElement Element)> taken = [];
    private IElement? firstLine;
    private string space = "";

    public string? Title { get; private set; }

    public string? Kicker { get; private set; }

    public string? Lead { get; private set; }

    public string? Author { get; private set; }

    public PartialDate? Published { get; private set; }

    /// <summary>Finds all of them; call it before anything is removed.</summary>
    public void Read()
    {
        ReadTitle();
        var head = Head().ToList();
        Kicker = metadata.Kicker ?? Take(head, IsKicker, 3, 120, "") ?? Take(head, IsLineAboveTitle, 8, 120, "");
        ReadLead(head);
        ReadDate(head);
        Author = LabelledByline(head) ?? (metadata.Author is { } named && !BylineText.IsNobody(named) ? named : null)
            ?? Byline(Take(head, ElementHeuristics.IsBylineLine, 2, MaxBylineLength, DropRule.Byline)) ?? Byline(place.Byline);
        ReadPostLine();
    }

    /// <summary>Takes what was found out of the page.</summary>
    /// <param name="dropped">Takes the words of it that no field has as they are.</param>
    public void Remove(DroppedText dropped)
    {
        dropped.Add(DropRule.Header, space);
        foreach (var (rule, element) in taken.Where(part => page.Contains(part.Element) && !part.Element.Contains(root)))
        {
            if (rule.Length > 0)
                dropped.Add(rule, element);
            element.Remove();
        }
    }

    private void ReadTitle()
    {
        var heading = place.Heading ?? Shown(TitleHeading.Headings(page));
        if (heading is null && metadata.Titles.Count == 0)
            heading = firstLine = ShownTitle.Find(page);
        heading ??= PostTitle.Above(page, root, outline) ?? ShownTitle.Named(page, root);
        if (heading is not null)
        {
            (space, Title) = ShownTitle.WithoutSpace(page, ElementHeuristics.Text(heading));
            taken.Add(("", heading));
        }
        else if (metadata.Titles is [var first, ..])
        {
            Title = WithoutSite(first);
        }

        // The text may repeat the title in a heading of its own.
        taken.AddRange(root.QuerySelectorAll("h1, h2, h3")
            .Where(other => other != heading && Title is not null && Same(ElementHeuristics.Text(other), Title))
            .Select(other => (DropRule.Repeated, other)));
    }

    private IElement? Shown(List<IElement> headings) =>
        headings.Find(root.Contains) ?? (metadata.Titles.Count == 0 ? headings.FirstOrDefault() : null);

    // «عنوان - خبرگزاری»: the name of the site stands last, after a sign.
    private string WithoutSite(string title)
    {
        var name = page.QuerySelectorAll("h1").Where(TitleHeading.IsSiteName).Select(ElementHeuristics.Text)
            .FirstOrDefault(text => text.Length > 0);
        if (name is not null && title.StartsWith(name, StringComparison.Ordinal)
            && TitleHeading.Separator().Match(title, name.Length) is { Success: true } sign && sign.Index == name.Length)
            return title[(sign.Index + sign.Length)..].Trim();
        var cut = SiteSuffix().Match(title);
        return cut.Success && cut.Index > 10
            && (metadata.Publisher is null || cut.Value.Contains(metadata.Publisher, StringComparison.Ordinal)
                || cut.Length < title.Length / 3) ? title[..cut.Index].Trim() : title;
    }

    // The elements around the title and the beginning of the text, where a page shows what belongs to the article.
    private IEnumerable<IElement> Head()
    {
        var around = root.Closest("article, main, [role=main], #content, .content, .news, .item-header") ?? Row(root)
            ?? root.ParentElement ?? root;
        if (around.LocalName == "body" && root.LocalName != "body")
            around = root;
        if (place.Around.Contains(around))
            around = place.Around;
        return around.QuerySelectorAll("*").Where(element => element.ChildElementCount <= 6 && element.TextContent.Length is > 0 and < 2000
            && !IsWithin(element, around, box => box.LocalName is "nav" or "aside" or "footer" or "figure"
                || ElementHeuristics.IsRelatedBox(box))).Take(MaxElements);
    }

    // Rows of a table may hold the parts of an article each.
    private static IElement? Row(IElement root) =>
        root.LocalName == "td" || root.ParentElement is { LocalName: "td" } ? root.Closest("table") : null;

    private static bool IsWithin(IElement element, IElement most, Func<IElement, bool> condition)
    {
        for (var around = element; around is not null && around != most; around = around.ParentElement)
        {
            if (condition(around))
                return true;
        }

        return false;
    }

    private void ReadLead(List<IElement> head)
    {
        // A lead is named so, or is the description that the head of the page gives.
        var description = metadata.Description is { Length: > 30 } text ? ElementHeuristics.Flat(text) : null;
        var lead = head.Find(element => LeadNames.AreIn(ElementHeuristics.Names(element))
            && ElementHeuristics.Text(element).Length is > 20 and < 1500 && !IsBelow(element) && !element.Contains(root)
            && !IsInSentence(element))
            ?? head.Find(element => description is not null
                && element.LocalName is "p" or "div" or "h2" or "h3" or "h4" or "strong" or "span"
                && Same(ElementHeuristics.Text(element), description!));
        if (lead is null)
            return;
        Lead = ElementHeuristics.Flat(SafeHtml.PlainText(HtmlSerializer.Inner(lead)));
        taken.Add(("", lead));
    }

    private void ReadDate(List<IElement> head)
    {
        var said = metadata.Dates.Select(DateExpression.ReadField).FirstOrDefault(date => date is not null);
        var found = PageDate.Find(said, [.. head, .. Beside()], root, IsInText, IsInSentence);
        Published = found.Published ?? PageDate.OfIssue(page, outline)
            ?? (firstLine is null ? null : ShownTitle.DateBelow(page, firstLine))
            ?? metadata.Changes.Select(DateExpression.ReadField).FirstOrDefault(date => date is not null);
        taken.AddRange(found.Shown.Select(element => (DropRule.Date, element)));
    }

    // Blogs say below a post who wrote it and when.
    private void ReadPostLine()
    {
        if (Author is not null && Published is not null)
            return;
        var near = root.QuerySelectorAll("div, p, span, small, td, li").Concat(root.ParentElement?.Children ?? Enumerable.Empty<IElement>())
            .Where(element => !element.Contains(root) && outline.In(element).Letters is > 8 and <= PostLine.MaxLength);
        var lines = near.Select(element => (Element: element, Line: PostLine.Read(ElementHeuristics.Text(element))))
            .Where(one => one.Line is not null).ToList();
        if (lines.Count == 0 || lines.Exists(one => !lines[0].Element.Contains(one.Element)))
            return;
        Author ??= Byline(lines[0].Line!.Author);
        Published ??= lines[0].Line!.Published;
        taken.Add((DropRule.Byline, lines[0].Element));
    }

    // Blogs show the day above the box of the post.
    private IEnumerable<IElement> Beside() => place.Around.PreviousElementSibling is { } before
        && outline.In(before).Letters is > 0 and < MaxBylineLength ? before.QuerySelectorAll("*").Prepend(before) : [];

    private string? Take(List<IElement> head, Predicate<IElement> isNamed, int least, int most, string rule)
    {
        var found = head.Find(element => isNamed(element)
            && ElementHeuristics.Text(element).Length is var length && length >= least && length <= most && !element.Contains(root)
            && !IsInSentence(element));
        if (found is null)
            return null;
        taken.Add((rule, found));
        return ElementHeuristics.Text(found);
    }

    // What the page says in so many words is surer than a field of its head that makers of pages write their own names into.
    private string? LabelledByline(List<IElement> head) => metadata.IsAuthorUnsure
        ? Byline(Take(head, IsLabelledByline, 2, MaxBylineLength, DropRule.Byline))
        : null;

    private static bool IsLabelledByline(IElement element) =>
        element.Matches("[rel~=author], [itemprop~=author]")
            || (ElementHeuristics.IsByline(element) && BylineText.OfLine(ElementHeuristics.Text(element)) is not null);

    private bool IsKicker(IElement element) => !IsBelow(element) && KickerNames.AreIn(ElementHeuristics.Names(element));

    // A heading before the title that leads nowhere and has several words or a sign at its end, which names of sections have not.
    private bool IsLineAboveTitle(IElement element) => element is { LocalName: ['h', >= '2' and <= '6'], NextElementSibling: { } next }
        && next == place.Heading && next.LocalName == "h1" && element.QuerySelector("a[href]") is null
        && ElementHeuristics.Text(element) is var text && (text[^1] is '؛' or ':' or ';' || text.Split(' ').Length > 2);

    // Below the text are other articles with their own leads.
    private bool IsBelow(IElement element) => !root.Contains(element) && outline.OrderOf(element) > outline.OrderOf(root);

    private bool IsInText(IElement element) =>
        root.Contains(element) && outline.ProseBefore(element) > outline.ProseBefore(root);

    // What is said in a line of text belongs to it, however it is marked.
    private static bool IsInSentence(IElement element)
    {
        if (!SafeHtml.IsInline(element))
            return false;
        var line = ElementHeuristics.Line(element);
        return line.Length > element.TextContent.Length * 2 && PageOutline.IsSentence(line);
    }

    // «نویسنده: …», and a day behind the name.
    private static string? Byline(string? text)
    {
        if (text is null)
            return null;
        var name = BylineText.WithoutLabel(text);
        var day = DateExpression.Read(name, null).FirstOrDefault(mention => mention.Precision >= DatePrecision.Day && mention.Start > 0);
        name = BylineText.WithoutRole(day is null ? name : name[..day.Start]);
        return name.Trim(' ', ':', '|', '»', '«', '-', '–', '•', '·', ',', '،') is { Length: > 1 } bare ? bare : null;
    }

    private static bool Same(string a, string b) => TitleKey.Of(a) is { Length: > 0 } key && key == TitleKey.Of(b);

    [GeneratedRegex(@"\s+[|»«–—\-•:]{1,2}\s+[^|»«–—•]{2,60}$")]
    private static partial Regex SiteSuffix();
}
