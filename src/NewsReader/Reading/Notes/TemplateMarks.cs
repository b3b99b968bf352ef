using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>What makers of sites read in Markdown: shortcodes of Hugo, tags and variables of Liquid, attributes of kramdown. The signs go,
/// the words between them stay.</summary>
internal static partial class TemplateMarks
{
    private const int MaxBracketCode = 1024;

    /// <summary>Takes the mark that begins here, if one does.</summary>
    public static bool Take(NoteScanner scanner)
    {
        if (scanner.Rest is ['[', ..])
            return TakeBracketCode(scanner);
        if (scanner.Rest is [':', ':', ..] && scanner.IsLineStart)
            return TakeDirective(scanner);
        if (scanner.Between("<!--", "-->", isOfLine: false) is { } said)
        {
            scanner.Drop(said.Length + "<!---->".Length, DropRule.WritersNote);
            return true;
        }

        if (scanner.Rest is ['<', >= 'A' and <= 'Z', ..])
            return TakeComponent(scanner);
        if (scanner.Rest is not ['{', var second, ..])
            return false;
        return second switch
        {
            '{' => TakeShortcode(scanner, "{{<", ">}}") || TakeShortcode(scanner, "{{%", "%}}") || TakeVariable(scanner),
            '%' => TakeTag(scanner),
            _ => TakeAttributes(scanner),
        };
    }

    // Programs of WordPress that texts brought along, by the commonest names; what stands between two of them stays.
    private static bool TakeBracketCode(NoteScanner scanner)
    {
        var rest = scanner.Rest;
        if (BracketCode().Match(rest[..Math.Min(rest.Length, MaxBracketCode)].ToString()) is not { Success: true } code)
            return false;
        var address = BracketAddress().Match(code.Value) is { Success: true } match ? $"<{match.Value}>" : "";
        scanner.Drop(code.Length, DropRule.Markers);
        scanner.Replace(0, address);
        return true;
    }

    // «::youtube[words]{#id}»
    private static bool TakeDirective(NoteScanner scanner)
    {
        var rest = scanner.Rest;
        if (Directive().Match(rest[..Math.Min(rest.Length, MaxBracketCode)].ToString()) is not { Success: true } directive)
            return false;
        var code = Shortcode.Parse($"{directive.Groups[1].Value} {IdSign().Replace(directive.Groups[3].Value, "id=$1")}");
        var (words, html) = (directive.Groups[2].Value, code.Html(isAddress: false));
        if (html.Length == 0)
            return false;
        scanner.Drop(directive.Length, DropRule.Markers);
        scanner.Replace(0, words.Length > 0 ? $"{words} {html}" : html);
        return true;
    }

    private static bool TakeShortcode(NoteScanner scanner, string first, string last)
    {
        if (scanner.Between(first, last, isOfLine: false) is not { } inner)
            return false;
        var (length, code) = (inner.Length + first.Length + last.Length, Shortcode.Parse(inner));
        if (!TakeLink(scanner, length, code, $"{first} /{code.Name} {last}"))
            Put(scanner, length, code);
        return true;
    }

    // «button href="…"», the words that are pressed, and its end in one line.
    private static bool TakeLink(NoteScanner scanner, int length, Shortcode code, string last)
    {
        if (ShortcodeWords.Address(code) is not { } address)
            return false;
        var rest = scanner.Rest[length..Math.Min(scanner.Rest.Length, length + MaxBracketCode)];
        var end = rest.IndexOf(last, StringComparison.Ordinal);
        if (end <= 0 || rest[..end].IndexOfAny('\n', '[', ']') >= 0)
            return false;
        var words = rest[..end].ToString();
        scanner.Drop(length, DropRule.Markers);
        scanner.Replace(end, $"[{words.Trim()}](<{address}>)");
        scanner.Drop(last.Length, DropRule.Markers);
        return true;
    }

    // A component of MDX, whose attributes hold what it shows; the tag itself is left to the reader of HTML.
    private static bool TakeComponent(NoteScanner scanner)
    {
        var rest = scanner.Rest;
        if (Component().Match(rest[..Math.Min(rest.Length, MaxBracketCode)].ToString()) is not { Success: true } tag)
            return false;
        var code = Shortcode.Parse($"{tag.Groups[1].Value} {tag.Groups[2].Value}");
        var isLine = scanner.IsBelowIndent && IsAlone(rest[tag.Length..], "</" + tag.Groups[1].Value);
        var words = ShortcodeWords.Read(code, isLine);
        if (words.Length == 0)
            return false;
        scanner.Replace(0, words.Trim() + (isLine ? "" : " "));
        scanner.Replace(1, "<");
        return true;
    }

    private static bool TakeTag(NoteScanner scanner)
    {
        if (scanner.Between("{%", "%}", isOfLine: false) is not { } inner)
            return false;
        var tag = Shortcode.Parse(inner.Trim('-', ' ', '\n', '\t'));
        var length = inner.Length + 4;
        if (tag.Name == "comment" && EndOf(scanner, "comment") is { } comment)
        {
            scanner.Drop(comment.End, DropRule.WritersNote);
        }
        else if (tag.Name == "raw" && EndOf(scanner, "raw") is { } raw)
        {
            var words = scanner.Rest[length..raw.Begin].ToString();
            scanner.Drop(length, DropRule.Markers);
            scanner.Replace(words.Length, words);
            scanner.Drop(raw.End - raw.Begin, DropRule.Markers);
        }
        else
        {
            Put(scanner, length, tag);
        }

        return true;
    }

    // Where the tag stands that ends what is in one, from the scanner on.
    private static (int Begin, int End)? EndOf(NoteScanner scanner, string name)
    {
        foreach (var end in End().EnumerateMatches(scanner.Rest))
        {
            if (scanner.Rest.Slice(end.Index, end.Length).Contains("end" + name, StringComparison.Ordinal))
                return (end.Index, end.Index + end.Length);
        }

        return null;
    }

    private static void Put(NoteScanner scanner, int length, Shortcode code)
    {
        var html = code.Html(isAddress: scanner.Before == '(');
        if (html.Length == 0 && scanner.Before != '(')
        {
            html = ShortcodeWords.Read(code, isLine: scanner.IsBelowIndent && IsAlone(scanner.Rest[length..], "/" + code.Name));
            html += html.Length > 0 && html[^1] != '\n' ? " " : "";
        }

        scanner.Drop(length, DropRule.Markers);
        scanner.Replace(0, html);
    }

    // What its line ends with, or what goes on to its own end there.
    private static bool IsAlone(ReadOnlySpan<char> rest, string end)
    {
        var line = rest[..Math.Min(rest.Length, MaxBracketCode)];
        line = (line.IndexOf('\n') is >= 0 and var feed ? line[..feed] : line).Trim();
        var last = line.LastIndexOf(end, StringComparison.OrdinalIgnoreCase);
        return line.IsEmpty || (last >= 0 && line.Length - last - end.Length is <= 4 and >= 1);
    }

    // An expression in the letters of programs; words of another script in braces are words.
    private static bool TakeVariable(NoteScanner scanner)
    {
        if (scanner.Between("{{", "}}") is not { } inner || !Expression().IsMatch(inner))
            return false;
        scanner.Drop(inner.Length + 4, DropRule.Markers);
        return true;
    }

    private static bool TakeAttributes(NoteScanner scanner)
    {
        if (scanner.Between("{", "}") is not { } inner)
            return false;
        // Behind a link, a picture or words in brackets.
        var isOfBrackets = scanner.Before is ')' or ']' && OfBrackets().IsMatch(inner);
        if (!isOfBrackets && !Attributes().IsMatch(inner))
            return false;
        // Without a colon they stand at the end of a heading, or they are a set of something.
        var after = scanner.Rest[(inner.Length + 2)..];
        if (!isOfBrackets && inner[0] != ':' && after is not ([] or ['\n', ..]))
            return false;
        scanner.Drop(inner.Length + 2, DropRule.Markers);
        return true;
    }

    [GeneratedRegex(@"^\[/?(?:(?:gallery|caption|wp_caption|embed|playlist|audio|video|contact-form-7|youtube|soundcloud)(?=[\s\]/])"
        + @"|(?:vc|et_pb|fusion|av|su|mk|nectar)_[a-z0-9_]{2,40})(?:\s[^\[\]\n]*)?/?\](?![(:]|\[(?!/))")]
    private static partial Regex BracketCode();

    [GeneratedRegex(@"^::([A-Za-z]{2,20})(?:\[([^\[\]\n]*)\])?\{([^{}\n]*)\}(?=[ \t]*(?:\n|$))")]
    private static partial Regex Directive();

    [GeneratedRegex("""^<([A-Z][\w.]*)((?:\s+[\w:\-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)+)\s*/?>""")]
    private static partial Regex Component();

    [GeneratedRegex(@"\{%-?\s*end(?:comment|raw)\s*-?%\}")]
    private static partial Regex End();

    [GeneratedRegex("""^(?:\s*(?:[#.][A-Za-z][\w\-]*|[A-Za-z][\w\-]*=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))(?=\s|$))+\s*$""")]
    private static partial Regex OfBrackets();

    [GeneratedRegex(@"#([\w-]+)")]
    private static partial Regex IdSign();

    [GeneratedRegex("""https?://[^\s"'\]]+""")]
    private static partial Regex BracketAddress();

    [GeneratedRegex("""^\s*-?(?>[A-Za-z0-9_.\s|:'$,()\[\]/=\-+*<>!?&]+|"[^"{}\n]{0,200}"?)+$""")]
    private static partial Regex Expression();

    [GeneratedRegex("""^:{1,2}/?(?>[#.]?[A-Za-z][\w\-]*|"[^"]*"|[\s=:'.]+)*/?$|^[#.][A-Za-z][\w\-]*(?:\s+[#.]?[\w\-="]+)*\s*$""")]
    private static partial Regex Attributes();
}
