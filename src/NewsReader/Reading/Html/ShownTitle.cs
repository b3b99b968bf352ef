using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>The title of a page that names none and marks none up, such as one that OneNote or Word saved: its first line, where that is
/// written larger than all others.</summary>
internal static partial class ShownTitle
{
    private const int MaxElements = 2000;
    private const int MinLength = 4;
    private const int MaxLength = 200;
    private const double MinRatio = 1.3;

    // In points, as a browser writes a text that says nothing of it.
    private const double Normal = 12;

    /// <summary>The element, or null.</summary>
    public static IElement? Find(IHtmlDocument page)
    {
        var lines = page.Body!.QuerySelectorAll("p, div, span, font, td").Where(element => ElementHeuristics.Text(element).Length > 0
            && !element.Children.Any(child => child.LocalName is "p" or "div" or "table")).Take(MaxElements).ToList();
        if (lines is not [var first, ..] || Size(first) is not { } size
            || ElementHeuristics.Text(first) is not { Length: >= MinLength and <= MaxLength })
            return null;
        var others = lines.Where(line => !first.Contains(line)).ToList();
        var rest = others.Select(Size).OfType<double>().DefaultIfEmpty(Size(page.Body!) ?? Normal).Max();
        return others.Count > 0 && size >= rest * MinRatio && size >= Normal * MinRatio ? first : null;
    }

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

    [GeneratedRegex(@"font-size\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|em|rem|%)", RegexOptions.IgnoreCase)]
    private static partial Regex FontSize();
}
