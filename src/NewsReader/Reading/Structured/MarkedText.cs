using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Structured;

/// <summary>What readers marked in a text and noted beside it, as keepers of bookmarks write it into one cell:
/// "Highlight:… Note:…".</summary>
internal static partial class MarkedText
{
    // However short it is.
    private static readonly HashSet<string> Names = new(["highlights", "highlight", "annotations", "annotation", "quotes",
        "هایلایت", "هایلایت‌ها", "یادداشت‌ها", "گزیده‌ها"], FieldNameComparer.Instance);

    /// <summary>Whether a name is that of what readers marked and noted, which is of the article.</summary>
    public static bool Is(string name) => Names.Contains(name);

    /// <summary>The texts without the words that say what each of them is.</summary>
    /// <param name="dropped">Takes these words.</param>
    public static string Read(string text, ICollection<DroppedPart> dropped)
    {
        var labels = string.Join(' ', Label().Matches(text).Select(label => label.Value.Trim()));
        if (labels.Length == 0)
            return text;
        dropped.Add(new DroppedPart(DropRule.ItemDetails, labels));
        return Label().Replace(text, "").Trim();
    }

    [GeneratedRegex(@"^[ \t]*(?:highlights?|annotations?|notes?|quotes?|comments?|sticky notes?|هایلایت|یادداشت|نقل قول)[ \t]*[:：][ \t]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Label();
}
