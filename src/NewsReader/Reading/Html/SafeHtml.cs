using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Html;

/// <summary>Parses HTML of any kind in bounded time.</summary>
internal static partial class SafeHtml
{
    private const int RunLength = 300;

    // What may begin and end within a word.
    private static readonly HashSet<string> Inline = new([
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr"], StringComparer.Ordinal);

    // Paragraphs of a text alone, so that they are within the bounds themselves.
    private const int MaxRuns = HtmlBounds.MaxSiblings / 4;

    // Each is a piece of text of its own for a parser.
    private const int MaxLoneSigns = 100_000;

    /// <summary>The document of a page or fragment; of markup beyond <see cref="HtmlBounds"/> its text alone, a paragraph for some
    /// sentences at a time.</summary>
    /// <param name="warnings">Takes the bound, where it is more than a title or a name that is read.</param>
    public static IHtmlDocument Parse(string html, ICollection<string>? warnings = null)
    {
        if (Count(html, LoneSign()) > MaxLoneSigns)
        {
            warnings?.Add(ReadingBound.MoreThan(MaxLoneSigns, "signs < that begin no tag"));
            html = LoneSign().Replace(html, "");
        }

        var selfClosed = new List<(int At, string Name)>();
        var excess = HtmlBounds.Excess(html, selfClosed);
        if (excess is null)
        {
            try
            {
                var document = new HtmlParser(HtmlBounds.Guarded()).ParseDocument(Closed(html, selfClosed));
                excess = HtmlBounds.Excess(document, html.Length);
                if (excess is null)
                    return document;
            }
            catch (ReadingBoundException exception)
            {
                excess = ReadingBound.TextAlone(exception.Message);
            }
        }

        warnings?.Add(excess);
        return new HtmlParser().ParseDocument(TextAlone(html));
    }

    private static int Count(string html, Regex sign) => html.Length > MaxLoneSigns ? sign.Count(html) : 0;

    [GeneratedRegex("<(?![A-Za-z/!?])")]
    private static partial Regex LoneSign();

    private static string Closed(string html, List<(int At, string Name)> selfClosed)
    {
        // A parser that knows shadows hides them where nothing else looks.
        html = html.Replace(" shadowrootmode=", " shadowroot=    ", StringComparison.OrdinalIgnoreCase);
        if (selfClosed.Count == 0)
            return html;
        var result = new StringBuilder(html.Length + (selfClosed.Count * 9));
        var from = 0;
        foreach (var (at, name) in selfClosed)
        {
            result.Append(html, from, at - from).Append("</").Append(name).Append('>');
            from = at;
        }

        return result.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>Whether an element stands within a line of text.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

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

    /// <summary>The words of a text that is HTML.</summary>
    public static string PlainText(string text) => text.AsSpan().IndexOfAny('<', '&') < 0
        ? text.Trim()
        : string.Join(' ', WithoutPrograms(Parse(text).Body!, text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutPrograms(IElement body, string html)
    {
        foreach (var program in body.QuerySelectorAll("script, style").ToList())
            program.Remove();
        // What a drawing says of itself is no text of it.
        if (html.Contains("<svg", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var said in body.QuerySelectorAll("svg title, svg desc, svg metadata").ToList())
                said.Remove();
        }

        // Words of two blocks are two.
        foreach (var block in body.QuerySelectorAll("*").Where(element => element.LocalName == "br" || !IsInline(element)).ToList())
        {
            block.Before(body.Owner!.CreateTextNode(" "));
            block.After(body.Owner.CreateTextNode(" "));
        }

        foreach (var math in html.Contains("<math", StringComparison.OrdinalIgnoreCase) ? body.QuerySelectorAll("math").ToList() : [])
            math.Replace(body.Owner!.CreateTextNode(MathText.Read(math)));
        return body.TextContent;
    }

    /// <summary>The words of a text that is HTML or plain, as <see cref="IsHtml"/> tells.</summary>
    public static string Words(string text) => IsHtml(text) ? PlainText(text) : Unescaped(text);

    /// <summary>A plain text whose writer escaped it for a page.</summary>
    public static string Unescaped(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Whether a text is HTML: by evidence, where its format does not say it.</summary>
    public static bool IsHtml(string text) => HtmlEvidence.IsIn(text);

    /// <summary>Names of elements that texts are marked up with.</summary>
    public static readonly HashSet<string> HtmlNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "span", "a", "b", "i", "u", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
        "h6", "table", "tbody", "tr", "td", "blockquote", "figure", "img", "section", "article", "main", "header",
        "footer", "aside", "nav", "center", "font", "pre", "hr", "dl", "iframe", "video", "small", "sub", "sup",
        "details", "bdi", "bdo",
    };

    /// <summary>The text of markup as lines, a line for a block of it.</summary>
    public static string Lines(string html) => Runs(html, text => text, least: 0, "", "\n", "");

    private static string TextAlone(string html) => Runs(
        html, WebUtility.HtmlEncode, least: Math.Max(RunLength, html.Length / MaxRuns), "<p>", "</p>\n<p>", "</p>");

    private static string Runs(string html, Func<string, string?> written, int least, string first, string between, string last)
    {
        var result = new StringBuilder(first);
        var begun = result.Length;
        // A comment may end so, too.
        var tokens = new MarkupTokenizer(new CharSource(new StringReader(html.Replace("--!>", "-->", StringComparison.Ordinal))));
        // A program that has no end may be none: then its text is text.
        var (program, held) = ("", new StringBuilder());
        while (tokens.Next() is { } token)
        {
            if (token.Kind == MarkupKind.Text)
                (program.Length == 0 ? result : held).Append(written(token.Value));
            else if (program.Length == 0 && token is { Kind: MarkupKind.Open, Value: "script" or "style" })
                program = token.Value;
            else if (program.Length == 0 && !Inline.Contains(token.Value))
                begun = EndBlock(result, begun, least, between);
            else if (token.Kind == MarkupKind.Close && token.Value == program)
                (program, held) = ("", new StringBuilder());
        }

        result.Append(held);
        return result.Append(last).ToString();
    }

    // Words of two blocks are never one. The result is where the run begins that goes on.
    private static int EndBlock(StringBuilder result, int begun, int least, string between)
    {
        if (result.Length - begun > least)
            return result.Append(between).Length;
        if (result.Length > begun && result[^1] != ' ')
            result.Append(' ');
        return begun;
    }
}
