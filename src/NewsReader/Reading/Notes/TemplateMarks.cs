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

    private static bool TakeShortcode(NoteScanner scanner, string first, string last)
    {
        if (scanner.Between(first, last, isOfLine: false) is not { } inner)
            return false;
        Put(scanner, inner.Length + first.Length + last.Length, Shortcode.Parse(inner));
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
        var rest = scanner.Rest;
        var begin = rest.IndexOf($"{{% end{name} %}}", StringComparison.Ordinal);
        return begin < 0 ? null : (begin, begin + name.Length + "{% end %}".Length);
    }

    private static void Put(NoteScanner scanner, int length, Shortcode code)
    {
        var html = code.Html(isAddress: scanner.Before == '(');
        scanner.Drop(length, DropRule.Markers);
        scanner.Replace(0, html);
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
        if (scanner.Between("{", "}") is not { } inner || !Attributes().IsMatch(inner))
            return false;
        // Without a colon they stand at the end of a heading, or they are a set of something.
        var after = scanner.Rest[(inner.Length + 2)..];
        if (inner[0] != ':' && after is not ([] or ['\n', ..]))
            return false;
        scanner.Drop(inner.Length + 2, DropRule.Markers);
        return true;
    }

    [GeneratedRegex(@"^\[/?(?:(?:gallery|caption|wp_caption|embed|playlist|audio|video|contact-form-7"
        + @"|youtube|soundcloud|vimeo|aparat)(?=[\s\]/])"
        + @"|(?:vc|et_pb|fusion|av|su|mk|nectar)_[a-z0-9_]{2,40})(?:\s[^\[\]\n]*)?/?\](?![(:]|\[(?!/))")]
    private static partial Regex BracketCode();

    [GeneratedRegex("""https?://[^\s"'\]]+""")]
    private static partial Regex BracketAddress();

    [GeneratedRegex("""^\s*-?(?>[A-Za-z0-9_.\s|:'$,()\[\]/=\-+*<>!?&]+|"[^"{}\n]{0,200}"?)+$""")]
    private static partial Regex Expression();

    [GeneratedRegex("""^:{1,2}/?(?>[#.]?[A-Za-z][\w\-]*|"[^"]*"|[\s=:'.]+)*/?$|^[#.][A-Za-z][\w\-]*(?:\s+[#.]?[\w\-="]+)*\s*$""")]
    private static partial Regex Attributes();
}
