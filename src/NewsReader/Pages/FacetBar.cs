using System.Globalization;
using NewsReader.Search.Counting;

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

    /// <summary>What a facet lists, by its name in the address; null for one that has no list.</summary>
    public static ListKind? KindOf(string facet) => facet switch
    {
        "source" => ListKind.Source,
        "section" => ListKind.Section,
        "tag" => ListKind.Tag,
        "lang" => ListKind.Language,
        _ => null,
    };
}
