using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>The text of a post of WordPress as HTML: the editor before blocks wrote paragraphs as lines, and programs are called by words
/// in brackets.</summary>
internal static partial class WordPressText
{
    private const string Blocks =
        "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|"
        + "hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|video|audio|script";

    // Words in brackets that WordPress itself and its commonest companions know, and that may stand without anything else.
    private static readonly HashSet<string> Own = new(["gallery", "playlist", "audio", "video", "embed", "caption", "contact-form",
        "contact-form-7", "toc", "sitemap", "archives", "recent-posts",
        "youtube", "vimeo", "dailymotion", "aparat"], StringComparer.Ordinal);

    /// <summary>The text as HTML that says what it means.</summary>
    /// <param name="dropped">Takes what stood in brackets for a program.</param>
    public static string Html(string post, ICollection<DroppedPart> dropped)
    {
        post = FieldBlock().Replace(post, block => $"\n{FieldsOf(block.Groups[1].Value)}\n");
        var text = WithoutShortcodes(Captions(post.ReplaceLineEndings("\n")), dropped);
        var html = text.Contains("<!-- wp:", StringComparison.Ordinal) ? text : Paragraphs(text);
        return AddressOnly().Replace(html, match => $"{match.Groups[1]}<a href=\"{match.Groups[2]}\">{match.Groups[2]}</a>");
    }

    // A block of Advanced Custom Fields has its words in its fields, of which those with a line in front are of the program.
    private static string FieldsOf(string block)
    {
        try
        {
            using var document = JsonDocument.Parse(block);
            if (document.RootElement.At("data") is not { ValueKind: JsonValueKind.Object } data)
                return "";
            var texts = data.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String && field.Name is not ['_', ..])
                .Select(field => field.Value.AsText()).Where(text => text.AsSpan().Trim().Contains(' ') && text.Any(char.IsLetter));
            return string.Concat(texts.Select(text => SafeHtml.IsHtml(text) ? text : XmlContent.Paragraphs(text)));
        }
        catch (JsonException)
        {
            return "";
        }
    }

    // [caption …]<img …> words[/caption], or with the words as an attribute.
    private static string Captions(string text) => Caption().Replace(text, match =>
    {
        var inner = match.Groups[2].Value;
        var end = inner.LastIndexOf('>') + 1;
        var words = inner[end..].Trim();
        if (words.Length == 0)
            words = CaptionAttribute().Match(match.Groups[1].Value).Groups[1].Value;
        return $"\n\n<figure>{inner[..end].Trim()}<figcaption>{words}</figcaption></figure>\n\n";
    });

    // What a word in brackets has between its two ends is text; what it is told is not, but for an address.
    private static string WithoutShortcodes(string text, ICollection<DroppedPart> dropped)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
            return text;
        var closed = ClosingCode().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return Code().Replace(text, match =>
        {
            if (match.Value is ['[', '[', ..])
                return match.Value[1..];
            var (name, told) = (match.Groups[1].Value, match.Groups[2].Value);
            var isOpening = match.Value[1] != '/';
            if (!closed.Contains(name) && !(isOpening && (told.Contains('=', StringComparison.Ordinal) || Own.Contains(name))))
                return match.Value;
            if (isOpening)
                dropped.Add(new DroppedPart(DropRule.Shortcode, match.Value));
            var film = Address().Match(told) is { Success: true } address ? address.Value : null;
            film ??= isOpening ? CalledFilm.AddressOf(name, told) : null;
            if (film is not null)
                return $"\n\n{film}\n\n";
            return isOpening ? ShortcodeWords.Read(Shortcode.Parse(match.Value.Trim('[', ']', '/')), isLine: true) : "";
        });
    }

    // As wpautop does: a blank line ends a paragraph, a line break breaks the line; elements that are blocks stand for themselves.
    private static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match literal in Preformatted().Matches(text))
        {
            AddParagraphs(html, text[at..literal.Index]);
            html.Append(literal.Value).Append('\n');
            at = literal.Index + literal.Length;
        }

        AddParagraphs(html, text[at..]);
        return html.ToString();
    }

    private static void AddParagraphs(StringBuilder html, string text)
    {
        var parted = BlockEnd().Replace(BlockStart().Replace(text, "\n\n$0"), "$0\n\n");
        foreach (var part in parted.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var block = Block().Match(part);
            var lines = part[block.Length..].Replace("\n", "<br>\n", StringComparison.Ordinal);
            html.Append(block.Success ? $"{block.Value.TrimEnd()}{lines}\n" : $"<p>{lines}</p>\n");
        }
    }

    [GeneratedRegex(@"<!-- wp:acf/[\w-]{1,80} (\{.*?\}) /?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex FieldBlock();

    [GeneratedRegex(@"\[(?:wp_)?caption\b([^\]]*)\](.*?)\[/(?:wp_)?caption\]", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    [GeneratedRegex("""caption\s*=\s*["']([^"']*)["']""")]
    private static partial Regex CaptionAttribute();

    [GeneratedRegex(@"\[?\[/?([A-Za-z][A-Za-z0-9_-]{1,40})((?:\s[^\[\]]{0,2000})?)/?\]")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[/([A-Za-z][A-Za-z0-9_-]{1,40})\]")]
    private static partial Regex ClosingCode();

    [GeneratedRegex("""https?://[^\s"'\]]+""")]
    private static partial Regex Address();

    [GeneratedRegex("""(^|>)[ \t]*(https?://[^\s<>"]+)(?=[ \t]*(?:<|$))""", RegexOptions.Multiline)]
    private static partial Regex AddressOnly();

    [GeneratedRegex("<pre[^<>]*>.*?</pre>|<script[^<>]*>.*?</script>|<style[^<>]*>.*?</style>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Preformatted();

    [GeneratedRegex($@"<(?:{Blocks})\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockStart();

    [GeneratedRegex($@"</(?:{Blocks})>|<hr\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex($@"^</?(?:{Blocks})\b[^<>]*>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
