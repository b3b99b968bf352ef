using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>What Obsidian adds to Markdown: links between notes, embeds, callouts, comments, tags, names of paragraphs; what Bear marks.
/// </summary>
internal static partial class ObsidianMarks
{
    private const int MaxTag = 60;

    /// <summary>Takes the mark that begins here, if one does.</summary>
    public static bool Take(NoteScanner scanner) => scanner.Rest[0] switch
    {
        '[' => TakeLink(scanner),
        '!' => TakeEmbed(scanner),
        '>' => TakeCallout(scanner),
        '%' => TakeComment(scanner),
        '^' => TakeName(scanner),
        '#' => TakeTag(scanner),
        '(' => TakeBlock(scanner),
        ':' => TakeHighlight(scanner),
        _ => false,
    };

    // Logseq names a paragraph by its number: ((64f0c1aa-…)).
    private static bool TakeBlock(NoteScanner scanner)
    {
        if (scanner.Between("((", "))") is not { } inner || !Guid.TryParseExact(inner, "D", out _))
            return false;
        scanner.Drop(inner.Length + 4, DropRule.Markers);
        return true;
    }

    // Bear marks words as with a pen: ::words::. The name of a field stands before such colons, and names of programs around them.
    private static bool TakeHighlight(NoteScanner scanner)
    {
        const string Pen = "==";
        if (scanner.At == scanner.HighlightEnd)
        {
            scanner.Replace(Pen.Length, Pen);
            return true;
        }

        if (char.IsLetterOrDigit(scanner.Before) || scanner.Before is ':' or '_' or '/' or ']' or ')'
            || scanner.Between("::", "::") is not { Length: > 0 } inner
            || char.IsWhiteSpace(inner[0]) || char.IsWhiteSpace(inner[^1]) || inner[0] == ':' || inner.AsSpan().IndexOfAny('`', '=') >= 0
            || scanner.Rest[(inner.Length + 4)..] is [var next, ..] && (char.IsLetterOrDigit(next) || next is ':' or '_'))
            return false;
        scanner.HighlightEnd = scanner.At + 2 + inner.Length;
        scanner.Replace(Pen.Length, Pen);
        return true;
    }

    private static bool TakeLink(NoteScanner scanner)
    {
        if (Inner(scanner, "[[") is not { } inner)
            return false;
        var length = inner.Length + 4;
        // A number in brackets, and brackets that are the words of an ordinary link, are no name of a note.
        if (inner.Trim().All(char.IsDigit) || scanner.Rest[length..] is ['(' or '[', ..])
            return false;
        var (target, shown) = Parted(inner);
        if (shown.Length == 0 || target.ToUpperInvariant().Trim('_') == "TOC")
        {
            scanner.Drop(length, DropRule.Markers);
            return true;
        }

        if (target.Length > 0)
            scanner.AddLink(target);
        scanner.Replace(length, shown);
        return true;
    }

    private static bool TakeEmbed(NoteScanner scanner)
    {
        if (Inner(scanner, "![[") is not { } inner)
            return false;
        // Of a note it is a link; of a picture or a file there is nothing to show.
        var target = Parted(inner).Target;
        if (target.Length > 0 && !FileName().IsMatch(target))
            scanner.AddLink(target);
        scanner.Drop(inner.Length + 5, DropRule.Embeds);
        return true;
    }

    private static string? Inner(NoteScanner scanner, string mark) =>
        scanner.Between(mark, "]]") is { Length: > 0 } inner && inner.AsSpan().IndexOfAny('[', ']') < 0 ? inner : null;

    // "folder/note#heading|words" names a note, and says what is shown of it.
    private static (string Target, string Shown) Parted(string inner)
    {
        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        var address = (bar < 0 ? inner : inner[..bar]).TrimEnd('\\').Trim();
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        var shown = bar < 0 ? "" : inner[(bar + 1)..].Trim();
        // Dendron has the words first, and names its notes with points.
        if (HierarchyName().IsMatch(shown) && !HierarchyName().IsMatch(name))
            return (shown[(shown.LastIndexOf('.') + 1)..], name.Trim());
        if (shown.Length == 0)
            shown = name.Length > 0 || hash < 0 ? name : address[(address.LastIndexOf('#') + 1)..].TrimStart('^');
        return (name.Trim(), shown);
    }

    // The title of a callout becomes a heading within the quotation; its kind is for the program that paints it.
    private static bool TakeCallout(NoteScanner scanner)
    {
        if (!scanner.IsLineStart)
            return false;
        var line = scanner.Rest.IndexOf('\n') is >= 0 and var end ? scanner.Rest[..end] : scanner.Rest;
        if (Callout().Match(line.ToString()) is not { Success: true } match)
            return false;
        var quote = match.Groups["quote"].Value;
        scanner.Replace(quote.Length, quote);
        scanner.Drop(match.Groups["kind"].Length, DropRule.Markers);
        if (match.Groups["title"].Length > 0)
            scanner.Replace(0, "#### ");
        return true;
    }

    private static bool TakeComment(NoteScanner scanner)
    {
        // Two signs of percent behind a number are a slip.
        if (char.IsDigit(scanner.Before) || scanner.Between("%%", "%%", isOfLine: false) is not { } inner)
            return false;
        scanner.Drop(inner.Length + 4, DropRule.WritersNote);
        return true;
    }

    private static bool TakeName(NoteScanner scanner)
    {
        if (scanner.Before is not (' ' or '\n'))
            return false;
        var rest = scanner.Rest[1..];
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-'))
            length++;
        if (length == 0 || (length < rest.Length && rest[length] != '\n'))
            return false;
        scanner.Drop(length + 1, DropRule.Markers);
        return true;
    }

    // The words stay where they are.
    private static bool TakeTag(NoteScanner scanner)
    {
        if (!char.IsWhiteSpace(scanner.Before) && scanner.Before is not ('«' or '،'))
            return false;
        var rest = scanner.Rest[1..];
        var length = 0;
        while (length < rest.Length && length <= MaxTag && IsOfTag(rest[length]))
            length++;
        var tag = rest[..length].TrimEnd("-/\u200C");
        if (length <= MaxTag && tag.Length > 1 && char.IsLetter(tag[0]))
            scanner.AddTag(tag.ToString());
        scanner.Replace(length + 1, scanner.Rest[..(length + 1)]);
        return true;
    }

    private static bool IsOfTag(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '/' or '\u200C'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(@"^(?<quote>[ \t]{0,3}(?:>[ \t]?)+)(?<kind>[ \t]*\[![A-Za-z][\w \-|]{0,30}\][+\-]?[ \t]*)(?<title>.*)$")]
    private static partial Regex Callout();

    [GeneratedRegex(@"^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:#[^\s]*)?$")]
    private static partial Regex HierarchyName();

    [GeneratedRegex(@"\.[A-Za-z0-9]{2,5}$")]
    private static partial Regex FileName();
}
