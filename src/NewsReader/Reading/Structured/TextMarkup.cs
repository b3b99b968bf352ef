using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>How the text of a field is marked up, where neither its format nor its name says so: by more than one sign of it.</summary>
internal static partial class TextMarkup
{
    private const int MinKinds = 2;
    private const int MinSigns = 3;
    private const int MaxEscapes = 3;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_#[>");

    // Said by the name of the field.
    private static readonly string[] MarkdownNames = ["markdown", "selftext", "_md", "md_", "mdbody"];

    /// <summary>A text without what was done to it on its way: HTML that was escaped for a page, line ends that were written out.</summary>
    /// <param name="dropped">Takes what was said to a program and is no text, or null.</param>
    public static string Mended(string text, List<DroppedPart>? dropped = null)
    {
        if (text.Contains("\\n", StringComparison.Ordinal))
            text = WithLines(text);
        text = LineEndMarks.Read(text, dropped);
        text = WithoutParser(WithoutFront(text, dropped), dropped);
        if (text.Contains("[[", StringComparison.Ordinal))
        {
            text = WikiLink().Replace(text, link =>
            {
                if (link.Groups[1].Success)
                    dropped?.Add(new DroppedPart(DropRule.Markers, link.Groups[1].Value));
                return link.Groups[2].Value;
            });
        }

        if (text.Contains('|', StringComparison.Ordinal) && text.Contains('[', StringComparison.Ordinal))
        {
            text = Mention().Replace(text, mention =>
            {
                dropped?.Add(new DroppedPart(DropRule.Markers, mention.Groups[1].Value));
                return mention.Groups[2].Value;
            });
        }

        for (var times = 0; times < MaxEscapes && IsEscapedHtml(text); times++)
            text = WebUtility.HtmlDecode(text);
        return text;
    }

    /// <summary>The text as HTML where it is marked up in Markdown or BBCode; null of one that is plain, or HTML already.</summary>
    /// <param name="name">The name of the field.</param>
    public static string? Html(string text, string name)
    {
        if (SafeHtml.IsHtml(text))
            return null;
        if (BbCode.IsIn(text))
            return BbCode.Html(text);
        // A first line that is all bold is a heading.
        var headed = BoldLine().Replace(text, "# $1\n");
        return headed.Length != text.Length || IsMarkdown(text, name) ? MarkdownText.Html(headed) : null;
    }

    // Front matter that an editor keeps in the text; what it says has fields of its own.
    private static string WithoutFront(string text, List<DroppedPart>? dropped)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return text;
        var end = text.IndexOf("\n---", 4, StringComparison.Ordinal);
        if (end < 0 || !Keys().IsMatch(text[4..end]))
            return text;
        dropped?.Add(new DroppedPart(DropRule.FrontMatter, text[4..end].Trim()));
        return text[(end + 4)..].TrimStart('-', '\r', '\n', ' ');
    }

    // The parser of phpBB keeps the marks of the text in elements beside what they became.
    private static string WithoutParser(string text, List<DroppedPart>? dropped)
    {
        if (!(text.StartsWith("<r>", StringComparison.Ordinal) && text.EndsWith("</r>", StringComparison.Ordinal))
            && !(text.StartsWith("<t>", StringComparison.Ordinal) && text.EndsWith("</t>", StringComparison.Ordinal)))
            return text;
        return ParsedMark().Replace(text, mark =>
        {
            if (mark.Value[3..^4].Any(char.IsLetterOrDigit))
                dropped?.Add(new DroppedPart(DropRule.Markers, mark.Value[3..^4]));
            return "";
        })[3..^4];
    }

    /// <summary>The words with # in a text, without it, "_" between them made a blank.</summary>
    public static List<string> Hashtags(string text) => text.Contains('#', StringComparison.Ordinal)
        ? [.. Hashtag().Matches(text).Select(tag => tag.Groups[1].Value.Replace('_', ' ')).Distinct()]
        : [];

    /// <summary>Whether a text is Markdown: by its field's name and a sign, by signs of two kinds, or by three signs.</summary>
    public static bool IsMarkdown(string text, string name)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
            return false;
        int[] signs = [Bold().Count(text), Link().Count(text), Heading().Count(text), Quote().Count(text)];
        var isNamed = Array.Exists(MarkdownNames, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return signs.Count(count => count > 0) >= (isNamed ? 1 : MinKinds) || signs[0] + signs[1] + signs[2] >= MinSigns;
    }

    // Programs that write a text twice write «\n» for the end of a line; a path of Windows has other signs behind its strokes.
    private static string WithLines(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal) || (WrittenEnd().Count(text) < MinKinds && !SureEnd().IsMatch(text))
            || OtherEscape().IsMatch(text))
            return text;
        return Escape().Replace(text, escape => escape.Value[1] switch
        {
            'n' => "\n",
            'r' => "",
            't' or '0' => " ",
            'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            var sign => sign.ToString(),
        });
    }

    // A text that speaks of HTML has words around it.
    private static bool IsEscapedHtml(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return !text.Contains('<', StringComparison.Ordinal)
            && (trimmed.StartsWith("&lt;") || trimmed.StartsWith("&amp;lt;")) && trimmed.EndsWith("gt;")
            && (text.Contains("lt;/", StringComparison.Ordinal) || text.Contains("lt;br", StringComparison.Ordinal));
    }

    // «[id55|Name]», as VKontakte writes who is spoken of.
    [GeneratedRegex(@"\[((?:id|club|public|event)\d{1,12})\|([^\[\]|\n]{1,200})\]")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\*\*[^\s*][^*\n]{0,300}\*\*|(?<![\p{L}\p{N}])__[^\s_][^_\n]{0,300}__(?![\p{L}\p{N}])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"!?\[[^\]\n]{1,300}\]\((?:https?://|/|#)[^)\s]{0,2000}(?:\s+""[^""\n]{0,300}"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +\S", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^> ?\S", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\A(?:[ \t]*(?:-[ \t][^\r\n]*|[\p{L}_][\w\-]{0,40}[ \t]*:[^\r\n]*)?\r?(?:\n|\z))+\z")]
    private static partial Regex Keys();

    [GeneratedRegex(@"#?\[\[(?:([^\]\[|\n]{1,200})\|)?([^\]\[|\n]{1,200})\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<![\p{L}\p{N}&/#])#([\p{L}_][\p{L}\p{M}\p{N}_\u200C]{1,50})(?![\p{L}\p{N}])")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"\A\s*\*\*([^*\n]{4,200})\*\*[ \t]*(?:\r?\n|\z)")]
    private static partial Regex BoldLine();

    [GeneratedRegex("<(s|e)>[^<>]{0,500}</\\1>")]
    private static partial Regex ParsedMark();

    // Behind the end of a sentence, before another one.
    [GeneratedRegex(@"[.!?؟…»"")\]][ \t\u200C]*(?:\\r)?\\n(?:[ \t]*(?:\\r)?\\n)*[ \t]*[\p{Lu}\p{Lo}\p{N}«""(\[]")]
    private static partial Regex SureEnd();

    [GeneratedRegex(@"\\n")]
    private static partial Regex WrittenEnd();

    [GeneratedRegex(@"\\(?:[nrt0""'\\/]|u[0-9A-Fa-f]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)\\(?:[^nrt0""'\\/u]|u(?![0-9A-Fa-f]{4})|$)")]
    private static partial Regex OtherEscape();
}
