using System.Net;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>The marks of bulletin boards: [b]…[/b], [url=…]…[/url]; phpBB puts a number into each.</summary>
internal static partial class BbCode
{
    // A line that is an element already.
    private const string Left = "\uE0B8";

    private const int MinSigns = 3;
    private const int MaxTitle = 160;

    private const string MarkNames =
        "b|i|u|s|quote|size|color|colour|font|center|left|right|justify|align|list|code|spoiler|indent|h[1-6]|rtl|ltr";

    /// <summary>Whether one of them is closed in a text.</summary>
    public static bool IsIn(string text)
    {
        if (!text.Contains("[/", StringComparison.Ordinal))
            return false;
        var open = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match sign in Sign().Matches(text))
        {
            if (sign.Groups["close"].Length == 0)
                open.Add(sign.Groups["name"].Value);
            else if (open.Contains(sign.Groups["name"].Value))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text is written with them: it begins with one, and there are several.</summary>
    public static bool IsWhole(string text) => text.AsSpan().TrimStart("\uFEFF\r\n ") is ['[', ..] && IsIn(text)
        && Sign().Match(text.TrimStart('\uFEFF', '\r', '\n', ' ')) is { Success: true, Index: 0 } && Sign().Count(text) > MinSigns;

    /// <summary>The first line as a title, where it is short and marked, and what is below it.</summary>
    public static (string? Title, string Text) Titled(string text)
    {
        var bare = text.TrimStart('\uFEFF', '\r', '\n', ' ');
        var end = bare.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? "" : Sign().Replace(bare[..end], "").Trim();
        return first.Length is > 0 and <= MaxTitle && first[^1] is not ('.' or '،' or ':') ? (first, bare[end..]) : (null, text);
    }

    /// <summary>The text as HTML.</summary>
    public static string Html(string text)
    {
        var html = WebUtility.HtmlEncode(Item().Replace(text, "\n• "));
        html = Address().Replace(html, match => Link(match.Groups["url"].Value, match.Groups["text"].Value));
        html = Picture().Replace(html, match => $"\n<img src=\"{match.Groups[1].Value.Trim()}\">\n");
        html = Quoted().Replace(html, match => $"{match.Value}\n{match.Groups[1].Value.Trim()}:\n");
        html = Mark().Replace(html, match => Written(match.Groups["close"].Length > 0, match.Groups["name"].Value.ToLowerInvariant()));
        var lines = html.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(lines.Select(line => line.StartsWith(Left, StringComparison.Ordinal) ? line[1..] : $"<p>{line}</p>\n"));
    }

    private static string Link(string url, string text)
    {
        var address = url.Length > 0 ? url.Trim().Trim('"') : text.Trim();
        return Addresses.Web(WebUtility.HtmlDecode(address), null) is null ? text : $"<a href=\"{address}\">{text}</a>";
    }

    private static string Written(bool isEnd, string name)
    {
        var element = name switch { "b" => "strong", "i" => "em", "u" => "u", "s" => "s", _ => "" };
        if (name == "quote")
            return isEnd ? $"\n{Left}</blockquote>\n" : $"\n{Left}<blockquote>\n";
        if (element.Length == 0)
            return "\n";
        return isEnd ? $"</{element}>" : $"<{element}>";
    }

    [GeneratedRegex(@"\[(?<close>/)?(?<name>b|i|u|s|url|img|quote|size|color|center|right|left|list|code|font|align)(?:=[^\]\n]{0,500})?"
        + @"(?::(?:[a-z]:)?[0-9a-z]{1,12})?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    // Whom a quotation is of; a number is that of a post.
    [GeneratedRegex(@"\[quote=(?:&quot;|&#39;)?([^\]\n&]*?\p{L}[^\]\n&]*?)(?:&quot;|&#39;)?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[/?(?:\*|li)(?::[0-9a-z]{1,12})?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[(?:url|email)(?:=(?<url>[^\]\n]{0,2000}?))?(?::[0-9a-z]{1,12})?\](?<text>[^\[\n]{0,2000})"
        + @"\[/(?:url|email)(?::[0-9a-z]{1,12})?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[img(?:=[^\]\n]{0,100})?(?::[0-9a-z]{1,12})?\]([^\[\n]{1,2000})\[/img(?::[0-9a-z]{1,12})?\]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<close>/)?(?<name>" + MarkNames + @")(?:=[^\]\n]{0,500})?(?::(?:[a-z]:)?[0-9a-z]{1,12})?\]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
