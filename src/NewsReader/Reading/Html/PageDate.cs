using System.Buffers;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>The date of publication that a page shows, or keeps in attributes of what it shows.</summary>
/// <param name="Published">Null where there is none.</param>
/// <param name="Shown">The elements that show a date of the article and nothing else.</param>
internal sealed partial record PageDate(PartialDate? Published, IReadOnlyList<IElement> Shown)
{
    private const int MaxLength = 110;
    private const int MaxAttribute = 60;

    // Elements whose attribute says what people see as «سه ساعت پیش».
    private const string TimeElements =
        "time[datetime], relative-time[datetime], time-ago[datetime], local-time[datetime], timeago[datetime], amp-timeago[datetime]";

    private static readonly SearchValues<string> DateNames = SearchValues.Create(
        [.. EmbeddedText.Lines("date-names", Assembly.GetExecutingAssembly())], StringComparison.OrdinalIgnoreCase);

    /// <summary>The date of an article.</summary>
    /// <param name="said">What the head of the page says, which goes before all else.</param>
    /// <param name="head">The elements around the title and the beginning of the text.</param>
    /// <param name="root">The element of the text.</param>
    /// <param name="isInText">Whether sentences of the text stand before an element of it.</param>
    /// <param name="isInSentence">Whether an element is part of a sentence.</param>
    public static PageDate Find(PartialDate? said, IReadOnlyList<IElement> head, IElement root, Predicate<IElement> isInText,
        Predicate<IElement> isInSentence)
    {
        var near = head.ToHashSet();
        var kept = root.Owner!.QuerySelectorAll(TimeElements).Where(time => near.Contains(time) || root.Contains(time))
            .Concat(head.Where(element => IsCalledDate(element) || IsRelative(element) || element.Attributes.Any(
                attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal) && IsDateAttribute(attribute.Name)
                    && attribute.Name.AsSpan().ContainsAny(DateNames)))).Distinct()
            .Select(element => (Element: element, Date: OfAttributes(element), IsUpdate: IsUpdate(element)))
            .Where(one => one.Date is not null).OrderBy(one => one.IsUpdate).ToList();
        var first = kept.FirstOrDefault();
        var published = said ?? (first.IsUpdate ? null : first.Date);
        var shown = new List<IElement>();
        PartialDate? changed = null;
        foreach (var element in head.Where(element => IsShort(element) && element.TextContent.Any(char.IsDigit) && !isInSentence(element)))
        {
            var isNamed = IsCalledDate(element);
            if ((!isNamed && (published is not null || isInText(element))) || OfText(element) is not { } date
                || (!isNamed && date.Precision < DatePrecision.Minute))
                continue;
            if (IsUpdate(element))
                changed ??= date;
            else
                published ??= date;
            shown.Add(element);
        }

        if (first.Element is { } told && first.Date == published && IsShort(told) && !told.Contains(root) && !isInSentence(told))
            shown.Add(told);
        return new PageDate(published ?? first.Date ?? changed, shown);
    }

    /// <summary>The day of the number of a paper that a page stands in, as its head says: «سال هجدهم - شماره ۵۲۱۱ - دوشنبه ۲۱ آبان
    /// ۱۳۹۷».</summary>
    public static PartialDate? OfIssue(IDocument page, PageOutline outline) => page.Body!
        .QuerySelectorAll("div, span, p, td, li, h2, h3, h4, header, small, b, a")
        .Where(element => (element.ChildElementCount == 0 || outline.In(element).Letters is > 0 and < MaxLength)
            && element.TextContent is { Length: > 8 and < MaxLength * 2 } text && text.Any(char.IsDigit))
        .Select(element => NewsLine.IssueDate(ElementHeuristics.Text(element))).FirstOrDefault(date => date is not null);

    private static PartialDate? OfText(IElement element)
    {
        // «دوشنبه / ۱ اردیبهشت ۱۴۰۳ / ۱۰:۳۰»
        var text = ElementHeuristics.Text(element).Replace(" / ", " - ", StringComparison.Ordinal);
        return (DateExpression.ReadPublication(text) ?? DateExpression.ReadPublication(Label().Replace(text, "")))
            is { Precision: >= DatePrecision.Day } date ? date : null;
    }

    // «datetime», «data-timestamp»; a title or content only where it is a date and nothing else.
    private static PartialDate? OfAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.Trim();
            if (value.Length is < 6 or > MaxAttribute || !IsDateAttribute(attribute.Name))
                continue;
            var isCode = attribute.Name == "datetime" || value.All(char.IsAsciiDigit);
            if ((isCode ? DateExpression.ReadField(value) : DateExpression.ReadPublication(value))
                is { Precision: >= DatePrecision.Day } date)
                return date;
        }

        return null;
    }

    private static bool IsDateAttribute(string name) => name is "datetime" or "title" or "content" or "date" or "data-title"
        or "data-original-title" or "data-tooltip" or "aria-label" or "data-content" or "data-value" or "data-utc" or "data-unix"
        or "data-epoch" or "data-ts" or "data-created"
        || (name.StartsWith("data-", StringComparison.Ordinal) && name.AsSpan().ContainsAny(DateNames));

    private static bool IsShort(IElement element) =>
        element.TextContent.Length < MaxLength * 4 && ElementHeuristics.Text(element).Length <= MaxLength;

    // What nobody calls a date is one of publication where it stands beside the text and tells the time.
    private static bool IsCalledDate(IElement element) =>
        ElementHeuristics.Names(element).AsSpan().ContainsAny(DateNames) || element.LocalName is "time"
            || (element.GetAttribute("itemprop") is { } property && property.AsSpan().ContainsAny(DateNames))
            || (IsShort(element) && DateExpression.IsLabelled(element.TextContent));

    // «سه روز پیش»: what is told to people so is kept for programs in an attribute.
    private static bool IsRelative(IElement element) => element.TextContent.Length is > 2 and < MaxAttribute
        && element.HasAttribute("title") && RelativeText().IsMatch(element.TextContent);

    private static bool IsUpdate(IElement element)
    {
        var names = $"{ElementHeuristics.Names(element)} {element.GetAttribute("itemprop")}";
        return (UpdateName().IsMatch(names) && !PublishName().IsMatch(names)) || DateExpression.IsUpdate(element.TextContent);
    }

    [GeneratedRegex(@"(?:پیش|قبل|ago|önce|назад|לפני|لەمەوبەر|لەمەوپێش)\s*$"
        + @"|^\s*(?:منذ|قبل|vor|il y a|hace|há|fa|دیروز|امروز|پریروز|yesterday|today|أمس|اليوم"
        + @"|gestern|heute|hier|ayer|hoy|вчера|сегодня|dün|bugün)(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeText();

    [GeneratedRegex(@"^[^\d:]*:\s*")]
    private static partial Regex Label();

    [GeneratedRegex("updat|modif|edited|virayesh", RegexOptions.IgnoreCase)]
    private static partial Regex UpdateName();

    [GeneratedRegex("publish|entry-date|posted|created|enteshar", RegexOptions.IgnoreCase)]
    private static partial Regex PublishName();
}
