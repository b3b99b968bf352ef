using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Html;

/// <summary>The title of a page that names none and marks none up, such as one that OneNote or Word saved: its first line, where that is
/// written larger than all others.</summary>
internal static partial class ShownTitle
{
    private const int MaxElements = 2000;
    private const int MinLength = 4;
    private const int MinNamed = 12;
    private const int MaxLength = 200;
    private const double MinRatio = 1.3;
    private const int MaxDate = 60;
    private const int MaxTime = 15;

    // In points, as a browser writes a text that says nothing of it.
    private const double Normal = 12;

    /// <summary>The element, or null.</summary>
    public static IElement? Find(IHtmlDocument page)
    {
        var lines = Lines(page);
        if (lines is not [var first, ..] || Size(first) is not { } size
            || ElementHeuristics.Text(first) is not { Length: >= MinLength and <= MaxLength })
            return null;
        var others = lines.Where(line => !first.Contains(line)).ToList();
        var rest = others.Select(Size).OfType<double>().DefaultIfEmpty(Size(page.Body!) ?? Normal).Max();
        return others.Count > 0 && size >= rest * MinRatio && size >= Normal * MinRatio ? first : null;
    }

    /// <summary>The one element of a page whose name says that it is the title, where none is a heading; null where several have the name,
    /// as entries of lists have.</summary>
    /// <param name="root">What holds the text.</param>
    public static IElement? Named(IHtmlDocument page, IElement root)
    {
        var named = page.Body!.QuerySelectorAll("div, td, span, p, b, strong, a, font").Take(MaxElements)
            .Where(element => TitleName().IsMatch(OwnNames(element)) && !OtherName().IsMatch(OwnNames(element))
                && ElementHeuristics.Text(element).Length is > MinNamed and <= MaxLength
                && element.Closest("nav, li, footer, aside, select, form[action*=search]") is null).ToList();
        var outer = named.Where(element => !named.Exists(other => other != element && other.Contains(element))).ToList();
        return outer is [var only] && (root.Contains(only) || Precedes(only, root)) ? only : null;
    }

    /// <summary>Whether the name of an element says that it is the title of an article.</summary>
    public static bool IsNamed(IElement element) => TitleName().IsMatch(OwnNames(element)) && !OtherName().IsMatch(OwnNames(element));

    /// <summary>A title without the space of a wiki that it begins with, which leads there from above: «دفتر دره : …».</summary>
    public static (string Space, string Title) WithoutSpace(IHtmlDocument page, string title)
    {
        if (SpaceSign().Match(title) is not { Success: true, Index: > 1 and <= MaxDate } sign)
            return ("", title);
        var space = title[..sign.Index].Trim();
        return page.QuerySelectorAll("[id*=breadcrumb] a[href], [class*=breadcrumb] a[href]")
            .Any(link => ElementHeuristics.Text(link) == space)
            ? (space, title[(sign.Index + sign.Length)..].Trim())
            : ("", title);
    }

    private static bool Precedes(IElement element, IElement root) =>
        element.CompareDocumentPosition(root).HasFlag(DocumentPositions.Following);

    private static string OwnNames(IElement element) => $"{element.Id} {element.ClassName}";

    /// <summary>The date that stands by itself below such a title, its time perhaps in a line of its own; or null.</summary>
    public static PartialDate? DateBelow(IHtmlDocument page, IElement title)
    {
        var below = Lines(page).Where(line => !title.Contains(line)).Take(2).Select(ElementHeuristics.Text).ToList();
        if (below is not [{ Length: <= MaxDate } first, ..] || DateExpression.ReadPublication(first) is not { } date)
            return null;
        return below is [_, { Length: <= MaxTime } time] && DateExpression.ReadPublication($"{first} {time}") is { } whole ? whole : date;
    }

    private static List<IElement> Lines(IHtmlDocument page) => [.. page.Body!.QuerySelectorAll("p, div, span, font, td").Where(
        element => ElementHeuristics.Text(element).Length > 0
            && !element.Children.Any(child => child.LocalName is "p" or "div" or "table")).Take(MaxElements)];

    private static double? Size(IElement element)
    {
        if (element.GetAttribute("style") is not { } style || FontSize().Match(style) is not { Success: true } size)
            return null;
        var number = double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture);
        return size.Groups[2].Value.ToUpperInvariant() switch
        {
            "PX" => number * 0.75,
            "EM" or "REM" => number * Normal,
            "%" => number * Normal / 100,
            _ => number,
        };
    }

    [GeneratedRegex(@"(?:^|[\s_-]|(?<=[a-z])(?=T|H))(?:lbl|txt|lit)?(?:[Tt]itr|[Tt]itle|[Hh]eadline|onvan)(?:1|[Tt]ext"
        + @"|[Nn]ews)?(?:[\s_-]|$)")]
    private static partial Regex TitleName();

    [GeneratedRegex("(?:^|[^A-Za-z]|(?<=[a-z])(?=[A-Z]))(?i:ru|roo|su|soo|sub|super|top|page|site|block|module|widget|box"
        + "|related|list|menu|side|cat|section|tab"
        + "|comment|photo|image|img|resizer|gallery|tag|archive|portlet)[_-]?(?i:ti?tr|title|head)")]
    private static partial Regex OtherName();

    [GeneratedRegex(@"\s+[|»«–—\-:]{1,2}\s+")]
    private static partial Regex SpaceSign();

    [GeneratedRegex(@"font-size\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|em|rem|%)", RegexOptions.IgnoreCase)]
    private static partial Regex FontSize();
}
