using System.Globalization;

namespace NewsReader.Pages;

/// <summary>A facet value as the page shows it: its name and a bar for its share.</summary>
internal static class FacetBar
{
    private const int Step = 5;

    /// <summary>The class of a bar's width in steps of 5 %: "p0" to "p100"; what is there at all has a bar.</summary>
    public static string Class(int count, int most)
    {
        var percent = most <= 0 || count <= 0 ? 0 : Math.Clamp((int)Math.Round(count * 100.0 / most / Step) * Step, Step, 100);
        return string.Create(CultureInfo.InvariantCulture, $"p{percent}");
    }

    /// <summary>The name of a value: years in the page's digits, languages by name, the rest as they are.</summary>
    public static string Label(string facet, string value) => facet switch
    {
        "year" => PageText.Localize(value),
        "lang" => PageText.Find("Language." + value) ?? value,
        _ => value,
    };
}
