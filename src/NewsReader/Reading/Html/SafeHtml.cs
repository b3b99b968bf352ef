using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Html;

/// <summary>Parses HTML of any kind in bounded time.</summary>
internal static class SafeHtml
{
    // Browsers stop nesting at about this depth; a parser's time grows with the square of it.
    private const int MaxDepth = 512;

    private const int RunLength = 300;

    // Each of these that is open is opened anew in every block that follows.
    private const int MaxFormatting = 48;

    private static readonly HashSet<string> Formatting = new([
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingNames =
        Formatting.GetAlternateLookup<ReadOnlySpan<char>>();

    // Their end tags are left out by custom, so that they do not nest.
    private static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "dt", "dd", "br", "img", "hr",
        "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track", "wbr", "html", "head",
        "body", "path", "rect", "circle", "use", "g", "line", "polygon", "polyline", "stop",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverNestedNames =
        NeverNested.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] RawTexts = ["script", "style"];

    /// <summary>The document of a page or fragment; of markup nested beyond reason its text alone, a paragraph for some sentences at a
    /// time.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(IsTooDeep(html) ? TextAlone(html) : html);

    /// <summary>The markup without pictures and fonts that were written into it in base 64.</summary>
    public static string WithoutData(string html)
    {
        const string Mark = ";base64,";
        if (!html.Contains(Mark, StringComparison.OrdinalIgnoreCase))
            return html;
        var result = new StringBuilder(html.Length);
        var from = 0;
        while (html.IndexOf(Mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var end = at + Mark.Length;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '+' or '/' or '=' or '%' or '\n' or '\r'))
                end++;
            result.Append(html, from, at + Mark.Length - from);
            from = end;
        }

        return result.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>The words of a text that may hold markup.</summary>
    public static string PlainText(string text) => text.AsSpan().IndexOfAny('<', '&') < 0
        ? text.Trim()
        : string.Join(' ', Parse(text).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a text is HTML: it has an element that texts are marked up with.</summary>
    public static bool IsHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            rest = rest.StartsWith("/") ? rest[1..] : rest;
            var length = rest.IndexOfAnyExcept(Letters);
            if (length > 0 && rest[length] is '>' or ' ' or '/' or '\n' or '\t' or '\r' && HtmlNameSet.Contains(rest[..length]))
                return true;
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Names of elements that texts are marked up with.</summary>
    public static readonly HashSet<string> HtmlNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "span", "a", "b", "i", "u", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
        "h6", "table", "tbody", "tr", "td", "blockquote", "figure", "img", "section", "article", "main", "header",
        "footer", "aside", "nav", "center", "font", "pre", "hr", "dl", "iframe", "video", "small", "sub", "sup",
        "details", "bdi", "bdo",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> HtmlNameSet =
        HtmlNames.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var (depth, formatting) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--"))
            {
                html = html.IndexOf("-->") is >= 0 and var end ? html[end..] : [];
                continue;
            }

            var isClose = html[0] == '/';
            var name = html[(isClose ? 1 : 0)..];
            var length = name.IndexOfAnyExcept(Letters);
            if (length <= 0)
                continue;
            name = name[..length];
            if (!isClose && RawTextOf(name) is { } raw)
                html = html.IndexOf(raw, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? html[end..] : [];
            else if (!NeverNestedNames.Contains(name))
                depth = Math.Max(0, depth + (isClose ? -1 : 1));
            if (FormattingNames.Contains(name))
                formatting = Math.Max(0, formatting + (isClose ? -1 : 1));
            if (depth > MaxDepth || formatting > MaxFormatting)
                return true;
        }

        return false;
    }

    private static string? RawTextOf(ReadOnlySpan<char> name)
    {
        foreach (var raw in RawTexts)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
                return "</" + raw;
        }

        return null;
    }

    private static string TextAlone(string html)
    {
        var result = new StringBuilder("<p>");
        var begun = 0;
        var tokens = new MarkupTokenizer(new CharSource(new StringReader(html)));
        var skipped = "";
        while (tokens.Next() is { } token)
        {
            if (token.Kind == MarkupKind.Text && skipped.Length == 0)
                result.Append(WebUtility.HtmlEncode(token.Value));
            else if (token.Value is "p" or "div" or "br" or "li" or "h1" or "h2" or "h3" && skipped.Length == 0
                && result.Length - begun > RunLength)
                begun = result.Append("</p>\n<p>").Length;
            else if (token.Kind == MarkupKind.Open && skipped.Length == 0 && token.Value is "script" or "style")
                skipped = token.Value;
            else if (token.Kind == MarkupKind.Close && token.Value == skipped)
                skipped = "";
        }

        return result.Append("</p>").ToString();
    }
}
