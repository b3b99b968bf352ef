using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>Plain texts with the marks of a wiki or of a light markup: DokuWiki, Creole, MediaWiki, TWiki, TiddlyWiki, Textile, AsciiDoc.
/// What begins with a heading of theirs is one.</summary>
internal static partial class PlainMarkup
{
    /// <summary>The text in Markdown, or null of one without such marks.</summary>
    /// <param name="tags">The words that it is listed under.</param>
    /// <param name="dropped">What is said to the program alone.</param>
    /// <param name="isSure">Whether the text is known to be one.</param>
    public static string? Markdown(string text, List<string> tags, List<DroppedPart> dropped,
        bool isSure = false)
    {
        // What begins with a letter or a digit is none, but for the headings of Textile.
        if (!isSure && text.AsSpan().TrimStart("\uFEFF\r\n ") is [var first, ..] && char.IsLetterOrDigit(first)
            && first is not ('h' or 'i'))
            return null;
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n', ' ').Split('\n');
        if (!isSure && (lines.Length < 3 || !IsBeginning(lines)))
            return null;
        var markdown = new StringBuilder();
        var isFirst = !isSure;
        var notes = new WikiNotes();
        foreach (var line in WikiTable.Aligned(lines.Select(notes.Marked)))
        {
            if (Heading(line) is { } heading)
            {
                markdown.Append(isFirst ? "\n# " : "\n## ").Append(Inline(heading, tags, dropped)).Append("\n\n");
                isFirst = false;
            }
            else if (Attribute().IsMatch(line))
                dropped.Add(new DroppedPart(DropRule.Markers, line));
            else
                markdown.Append(Line(line, tags, dropped)).Append('\n');
        }

        notes.AddTo(markdown);
        return markdown.ToString();
    }

    // A heading, or before it what is said to the program.
    private static bool IsBeginning(string[] lines) =>
        lines.SkipWhile(line => string.IsNullOrWhiteSpace(line) || Attribute().IsMatch(line) || Said().Replace(line, "").Trim().Length == 0)
            .FirstOrDefault() is { } first && Heading(first) is not null;

    private static string? Heading(string line)
    {
        var match = Fenced().Match(line);
        if (!match.Success)
            match = Led().Match(line);
        return match.Success ? match.Groups["text"].Value.Trim() : null;
    }

    private static string Line(string line, List<string> tags, List<DroppedPart> dropped)
    {
        var written = Inline(line, tags, dropped);
        if (Item().Match(written) is { Success: true } item)
            return (item.Groups[1].Value[^1] is '#' or '-' ? "1. " : "* ") + written[item.Length..];
        var bare = Block().Replace(written, "");
        // Lines are not indented but for code, which no news has.
        bare = bare.TrimStart(' ', '\t');
        return bare.EndsWith("\\\\", StringComparison.Ordinal) ? bare[..^2].TrimEnd() + "  " : bare.Replace("\\\\ ", "  \n",
            StringComparison.Ordinal);
    }

    private static string Inline(string line, List<string> tags, List<DroppedPart> dropped)
    {
        line = Said().Replace(line, match =>
        {
            if (match.Groups["tags"].Success)
                tags.AddRange(Tag().Matches(match.Groups["tags"].Value).Select(tag => tag.Value.Trim('"')));
            // What stands below a picture is read as its text.
            var caption = match.Groups["caption"].Value.Trim();
            dropped.Add(new DroppedPart(DropRule.Markers, caption.Length > 0 ? match.Value.Replace(caption, "", StringComparison.Ordinal)
                : match.Value));
            return caption;
        });
        line = Link().Replace(line, Linked);
        line = Italic().Replace(Strong().Replace(line, "**$1$2**"), "*$1$2*");
        return TextileLink().Replace(line, "$1").TrimEnd(' ', '\t');
    }

    // TiddlyWiki has the words first, all others the address.
    private static string Linked(Match match)
    {
        var (to, text) = (match.Groups["to"].Value.Trim(), match.Groups["text"]);
        if (text.Success && !Addresses.IsWeb(to) && Addresses.IsWeb(text.Value.Trim()))
            return $"[{to}](<{text.Value.Trim()}>)";
        if (!text.Success)
            return Addresses.IsWeb(to) ? $"<{to}>" : to;
        return Addresses.IsWeb(to) ? $"[{text.Value}](<{to}>)" : text.Value;
    }

    // ====== … ======, == … ==
    [GeneratedRegex(@"^\s{0,2}(={1,6})\s*(?<text>[^=\s].*?)\s*\1\s*$")]
    private static partial Regex Fenced();

    // = …, h1. …, ---+ …, ! …, !! …
    [GeneratedRegex(@"^(?:={1,5}\s+|h[1-6](?:\([^)]*\))?\.\s+|---\+{1,6}!*\s+|!{1,6}\s*(?=\p{L}))(?<text>\S.*?)\s*$")]
    private static partial Regex Led();

    // What AsciiDoc says of a text before it, and DokuWiki behind it.
    [GeneratedRegex(@"^(?::[a-z][\w-]*:.*|~~[A-Z]+(?::[^~]*)?~~|%META:.*|#(?:REDIRECT|lang|language|acl|format|pragma"
        + @"|title)\b.*|\[\[(?:Category|رده):[^\]]*\]\]|\[(?:\.|role=|quote|source)[^\]]*\]|={4,}|_{4,}"
        + @"|-{4,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*([*#]+|-)\s+")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:p|bq)(?:\([^)]*\))?\.\s+")]
    private static partial Regex Block();

    [GeneratedRegex(@"\{\{(?:tag|topic)>(?<tags>[^}]*)\}\}|\{\{[^{}|]{0,300}\.\w{2,4}[^{}|]{0,60}\|(?<caption>[^{}|]{2,300})\}\}"
        + @"|\{\{[^{}]{0,500}\}\}|~~[A-Z]+(?::[^~]{0,60})?~~"
        + @"|image::?[^\s\[]+\[[^\]]*\]|![^!\s]{3,200}\.(?:jpe?g|png|gif|webp)(?:\([^)]*\))?!|<<[^<>]{1,200}>>"
        + @"|__(?:NOTOC|TOC|NOEDITSECTION|FORCETOC)__", RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex("\"[^\"]+\"|\\S+")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[\[(?<to>[^\]|\[\n]{1,400})(?:[|\]]\[?(?<text>[^\]\n]{1,300}))?\]\]"
        + @"|(?:link:)?(?<to>https?://[^\s\[\]]+)\[(?<text>[^\]\n]{1,300})\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"'''([^'\n]{1,400})'''|(?<![\w*])\*([^*\s][^*\n]{0,300}[^*\s])\*(?![\w*])")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<!:)//(\S(?:[^/\n]|/(?!/)){0,400}?)//|''([^'\n]{1,400})''")]
    private static partial Regex Italic();

    [GeneratedRegex("\"([^\"\\n]{1,200})\":https?://\\S+?(?=[.,;،]?(?:\\s|$))")]
    private static partial Regex TextileLink();
}
