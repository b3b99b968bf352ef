using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>Texts below front matter that are written in another markup than Markdown, as the name of their file says.</summary>
internal static partial class BodyMarkup
{
    // A class, a style, a language and a side.
    private const string Attributes = @"(?<attributes>(?:[<>=\-]{1,2}|\([^)\n]{0,80}\)|\{[^}\n]{0,200}\}|\[[^\]\n]{0,20}\]){0,4})";

    /// <summary>Whether texts of that name are read as Markdown once they are made such.</summary>
    public static bool IsGemtext(string extension) => extension is ".gmi" or ".gemini" or ".gemtext";

    /// <summary>The text in Markdown; as it is where its name says nothing else.</summary>
    /// <param name="isFenced">Whether front matter between fences stands above it; other heads are read with their texts.</param>
    public static string Markdown(string extension, string body, bool isFenced, List<string> tags, List<DroppedPart> dropped)
    {
        if (IsGemtext(extension))
            return Gemtext(body, dropped);
        if (!isFenced)
            return body;
        return extension switch
        {
            ".textile" => Textile(body, tags, dropped),
            ".rst" or ".rest" => RstText.ToMarkdown(body),
            ".org" => OrgText.ToMarkdown(body),
            ".adoc" or ".asciidoc" or ".asc" => AsciiDocHeading().Replace(AsciiDocText.ToMarkdown(body),
                match => new string('#', match.Groups[1].Length) + " "),
            ".creole" or ".wiki" or ".mediawiki" or ".dokuwiki" or ".txt2tags" =>
                PlainMarkup.Markdown(body, tags, dropped, isSure: true) ?? body,
            _ => body,
        };
    }

    // Its blocks may have a class, a style and a side; what begins with two points goes on over blank lines.
    private static string Textile(string body, List<string> tags, List<DroppedPart> dropped)
    {
        var text = Comment().Replace(body.ReplaceLineEndings("\n"), comment =>
        {
            dropped.Add(new DroppedPart(DropRule.WritersNote, comment.Groups[1].Value.Trim()));
            return "";
        });
        text = Code().Replace(text, code => $"\n```\n{code.Groups["code"].Value.TrimEnd()}\n```\n\n");
        text = Numbered().Replace(text, match => new string(' ', 3 * (match.Groups[1].Length - 1)) + "1. ");
        text = TextileHeading().Replace(text, heading => new string('#', heading.Groups[1].Value[0] - '0') + " ");
        text = Quote().Replace(text, "> ");
        text = Footnote().Replace(text, "[^$1]: ");
        text = Block().Replace(text, block =>
        {
            Note(dropped, block.Groups["attributes"].Value);
            return "";
        });
        text = FootnoteSign().Replace(text, "[^$1]");
        text = Span().Replace(text, "$1");
        text = Picture().Replace(text, "![$2]($1)");
        text = Link().Replace(text, "[$1](<$2>)");
        text = TableHead().Replace(text, "|");
        text = Bulleted().Replace(text, match => new string(' ', 2 * (match.Groups[1].Length - 1)) + "* ");
        return Strong().Replace(text, "**$1**");
    }

    private static void Note(List<DroppedPart> dropped, string attributes)
    {
        if (attributes.Any(char.IsLetterOrDigit))
            dropped.Add(new DroppedPart(DropRule.Markers, attributes));
    }

    // Each line is a paragraph; links have lines of their own, and those at the end that lead about the place are no text.
    private static string Gemtext(string body, List<DroppedPart> dropped)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n').ToList();
        var end = lines.Count;
        while (end > 0 && (lines[end - 1].Trim().Length == 0 || Rule().IsMatch(lines[end - 1]) || IsWay(lines[end - 1])))
            end--;
        dropped.AddRange(lines.Skip(end).Where(line => line.Any(char.IsLetterOrDigit))
            .Select(line => new DroppedPart(DropRule.Navigation, line.Trim())));
        var markdown = new StringBuilder(body.Length);
        var isCode = false;
        foreach (var line in lines.Take(end))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                markdown.Append("```\n");
            }
            else if (isCode)
                markdown.Append(line).Append('\n');
            else if (GemLink().Match(line) is { Success: true } link)
                markdown.Append('[').Append(link.Groups["text"] is { Length: > 0 } text ? text.Value.Trim() : link.Groups["to"].Value)
                    .Append("](<").Append(link.Groups["to"].Value).Append(">)\n\n");
            else if (line.StartsWith("* ", StringComparison.Ordinal))
                markdown.Append(line).Append('\n');
            else
                markdown.Append('\n').Append(Heading().Replace(line, "$1 ")).Append("\n\n");
        }

        return markdown.ToString();
    }

    private static bool IsWay(string line) => GemLink().Match(line) is { Success: true } link && !Addresses.IsWeb(link.Groups["to"].Value);

    [GeneratedRegex(@"^(={2,6})[ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex AsciiDocHeading();

    [GeneratedRegex(@"^###\.{1,2}[ \t]+([^\n]*(?:\n[^\n]+)*)\n?", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:bc|pre)(?:\([^)\n]*\))?(?:\.\.[ \t]+(?<code>(?:(?!(?:p|h\d|bq|notextile)\.)[^\n]*\n)+)"
        + @"|\.[ \t]+(?<code>(?:[^\n]+\n?)+))", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^h([1-6])" + Attributes + @"\.[ \t]+", RegexOptions.Multiline)]
    private static partial Regex TextileHeading();

    [GeneratedRegex("^bq" + Attributes + @"\.{1,2}(?::\S+)?[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^fn(\d{1,3})" + Attributes + @"\.[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Footnote();

    [GeneratedRegex("^(?:p|div|notextile|table)" + Attributes + @"\.{1,2}[ \t]*", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=[\p{L}\p{P}])\[(\d{1,3})\](?!\()")]
    private static partial Regex FootnoteSign();

    [GeneratedRegex(@"%(?:\{[^}\n]{0,100}\}|\([^)\n]{0,60}\))?([^%\n]{1,300})%(?!\d)")]
    private static partial Regex Span();

    [GeneratedRegex(@"!(?:[<>=]|\([^)\n]*\))*((?:https?:/)?/?[^\s!()]{3,300}\.(?:jpe?g|png|gif|webp|svg))(?:\(([^)\n]*)\))?!(?::\S+)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("\"(?:\\([^)\\n]{1,60}\\))?([^\"\\n]{1,200}?)"
        + "(?:\\([^)\\n]{1,100}\\))?\":((?:https?:/)?/?[^\\s<>\"]*[^\\s<>\".,;:!?،)])")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=^|\|)_\.[ \t]*|(?<=^)\|_\.", RegexOptions.Multiline)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(#{1,5})[ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\*{1,5})[ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Bulleted();

    [GeneratedRegex(@"(?<![\w*])\*([^*\s][^*\n]{0,300}?)\*(?![\w*])")]
    private static partial Regex Strong();

    [GeneratedRegex(@"^=>[ \t]*(?<to>\S+)[ \t]*(?<text>.*)$")]
    private static partial Regex GemLink();

    [GeneratedRegex(@"^(#{1,3})(?=[^\s#])")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-=_~*]{3,}\s*$")]
    private static partial Regex Rule();
}
