using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The text of a page of a wiki: what MediaWiki would show of it, without its templates and notes.</summary>
internal sealed partial class WikiText
{
    private const int MaxDepth = 40;

    private static readonly HashSet<string> FileNames = new(["file", "image", "media", "پرونده", "تصویر", "رسانه", "ملف", "صورة", "datei",
        "bild", "fichier", "archivo", "dosya", "файл", "وێنە", "پەڕگە"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> CategoryNames = new(["category", "رده", "تصنيف", "kategorie", "catégorie", "categoría",
        "kategori", "категория", "پۆل", "زمرہ", "kategoriya"], StringComparer.OrdinalIgnoreCase);

    // Templates whose words are part of the text.
    private static readonly HashSet<string> Showing = new(["w", "lang", "quote", "cquote", "blockquote", "nowrap", "big", "small",
        "نقل قول", "نقل‌قول", "گفتاورد", "گفتاورد تزیینی", "به فارسی", "چپ‌چین", "راست‌چین", "اقتباس"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Dating = new(["date", "تاریخ", "تاریخ خبر", "تاریخ انتشار", "التاريخ", "تاريخ", "datum",
        "tarih"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> categories = [];
    private readonly List<DroppedPart> dropped = [];

    public WikiText(string source)
    {
        var bare = Removed(Removed(source, Comments()), References());
        Html = WikiLines.Html(Links(Templates(MagicWords().Replace(bare, ""))));
    }

    public string Html { get; }

    /// <summary>The date that a template says the news is of, or null.</summary>
    public PartialDate? Date { get; private set; }

    public IReadOnlyList<string> Categories => [.. categories.Distinct()];

    /// <summary>Templates and notes.</summary>
    public IReadOnlyList<DroppedPart> Dropped => dropped;

    private string Removed(string text, Regex part) => part.Replace(text, match =>
    {
        Drop(match.Value);
        return "";
    });

    private void Drop(string text)
    {
        if (text.Any(char.IsLetterOrDigit))
            dropped.Add(new DroppedPart(DropRule.Markers, text));
    }

    // Braces within braces; what has no end is text.
    private string Templates(string text)
    {
        var (result, from) = (new StringBuilder(text.Length), 0);
        while (text.IndexOf("{{", from, StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = End(text, begin, "{{", "}}");
            if (end < 0)
                break;
            result.Append(text, from, begin - from).Append(Shown(text[(begin + 2)..(end - 2)]));
            from = end;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private string Shown(string template)
    {
        var parts = template.Split('|');
        var name = parts[0].Trim().Replace('_', ' ');
        if (Dating.Contains(name))
            Date ??= parts.Skip(1).Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim())
                .Select(DateExpression.ReadField).FirstOrDefault(date => date is not null);
        if (Showing.Contains(name) && parts.Skip(1).Where(part => !part.Contains('=', StringComparison.Ordinal))
            .MaxBy(part => part.Length) is { } words && !words.Contains("{{", StringComparison.Ordinal))
            return words.Trim();
        Drop(template);
        return "";
    }

    private static int End(string text, int begin, string open, string close)
    {
        var depth = 0;
        for (var i = begin; i + 1 < text.Length;)
        {
            var isOpen = string.CompareOrdinal(text, i, open, 0, open.Length) == 0;
            var isClose = !isOpen && string.CompareOrdinal(text, i, close, 0, close.Length) == 0;
            depth += isOpen ? 1 : 0;
            depth -= isClose ? 1 : 0;
            i += isOpen || isClose ? open.Length : 1;
            if (depth == 0)
                return i;
            if (depth > MaxDepth)
                return -1;
        }

        return -1;
    }

    private string Links(string text)
    {
        var (result, from) = (new StringBuilder(text.Length), 0);
        while (text.IndexOf("[[", from, StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = End(text, begin, "[[", "]]");
            if (end < 0)
                break;
            result.Append(text, from, begin - from).Append(Words(text[(begin + 2)..(end - 2)]));
            from = end;
        }

        var linked = result.Append(text, from, text.Length - from).ToString();
        return Outer().Replace(linked, match => match.Groups[2].Success ? $"<a href=\"{match.Groups[1]}\">{match.Groups[2]}</a>" : "");
    }

    private string Words(string link)
    {
        var bar = link.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? link : link[..bar]).Trim();
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var space = colon > 0 ? target[..colon].Trim() : "";
        if (FileNames.Contains(space))
            return Caption(bar < 0 ? "" : link[(bar + 1)..]);
        if (CategoryNames.Contains(space))
        {
            categories.Add(target[(colon + 1)..].Trim().Replace('_', ' '));
            return "";
        }

        // The same page in another language.
        if (space.Length is 2 or 3 && space.All(char.IsAsciiLetterLower))
        {
            Drop(link);
            return "";
        }

        return bar < 0 || bar == link.Length - 1 ? target.TrimStart(':') : link[(bar + 1)..].Trim();
    }

    // The last of what is said of a picture, unless that says how it stands.
    private string Caption(string options)
    {
        var words = Links(options).Split('|')[^1].Trim();
        return words.Contains(' ', StringComparison.Ordinal) && !words.Contains('=', StringComparison.Ordinal)
            ? $"\n<figure><figcaption>{words}</figcaption></figure>\n"
            : "";
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref\s*>|<(?:references|gallery|math|timeline|score|syntaxhighlight)\b[^<>]*/>"
        + @"|<gallery\b[^<>]*>.*?</gallery\s*>|<math\b[^<>]*>.*?</math\s*>|<timeline\b[^<>]*>.*?</timeline\s*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex(@"__[\p{L}\u200C ]{3,30}__|</?(?:nowiki|noinclude|includeonly|onlyinclude)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex MagicWords();

    [GeneratedRegex(@"\[(https?://[^\s\]""<>]+)(?:\s+([^\]]+))?\]")]
    private static partial Regex Outer();
}
