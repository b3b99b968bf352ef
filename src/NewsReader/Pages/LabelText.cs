using System.Text;

namespace NewsReader.Pages;

/// <summary>Lines for a place of fixed width, where nothing wraps by itself.</summary>
internal static class LabelText
{
    private const string Ellipsis = "…";

    /// <summary>The text in at most <paramref name="most"/> lines of at most <paramref name="width"/>; what does not fit ends in an
    /// ellipsis.</summary>
    /// <param name="width">In ems, as <see cref="WidthOf(string)"/> reckons.</param>
    public static IReadOnlyList<string> Wrap(string text, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (WidthOf(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (lines.Count == most - 1 || line.Length == 0)
                return [.. lines, Cut(longer, width)];
            lines.Add(line);
            line = word;
            if (WidthOf(line) > width)
                return [.. lines, Cut(line, width)];
        }

        return [.. lines, line];
    }

    /// <summary>The width of a text in ems, on the generous side for the faces of the pages.</summary>
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static double WidthOf(Rune rune) => rune.Value switch
    {
        ' ' => 0.26,
        >= 0x200B and <= 0x200F => 0,
        >= 0x064B and <= 0x0652 or 0x0654 => 0,
        'س' or 'ش' or 'ص' or 'ض' or 'ب' or 'پ' or 'ت' or 'ث' or 'ف' or 'ک' or 'گ' or 'ی' => 0.58,
        'ا' or 'آ' or 'ل' or '.' or ',' or ':' or '،' or '؛' or 'ر' or 'ز' or 'د' or 'ذ' or 'و' => 0.36,
        >= 0x0600 and <= 0x06FF => 0.5,
        >= 'A' and <= 'Z' => 0.7,
        'm' or 'w' => 0.82,
        < 0x0600 => 0.54,
        _ => 1,
    };

    private static string Cut(string text, double width)
    {
        var cut = text;
        while (cut.Length > 1 && WidthOf(cut + Ellipsis) > width)
            cut = cut.LastIndexOf(' ') is > 0 and var space ? cut[..space] : WithoutLastLetter(cut);
        return cut.TrimEnd(' ', '،', '؛', ':', ',') + Ellipsis;
    }

    private static string WithoutLastLetter(string text)
    {
        var length = char.IsLowSurrogate(text[^1]) ? 2 : 1;
        return text[..^length];
    }
}
