using System.Buffers;
using System.Text;

namespace NewsReader.Reading.Html;

/// <summary>Tells texts that are marked up in HTML from plain ones that compare with &lt;, name types or elements, or put an address into
/// angle brackets.</summary>
internal static class HtmlEvidence
{
    // Times a text is looked through: what begins like a tag and is none may begin again within itself.
    private const int MaxLooks = 4;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> NotInAttributeName = SearchValues.Create(" \t\r\n\f<>/=");
    private static readonly SearchValues<char> NotInBareValue = SearchValues.Create(" \t\r\n\f<>");

    // Elements that are whole without an end; of those that show something of their own the attribute tells.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaks = Lookup("br", "hr", "wbr");

    // What shows something else where it is loaded, whatever stands around it.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Loaded =
        Lookup("img", "video", "audio", "iframe", "embed", "object", "source", "picture");

    // What may stand before and behind a word.
    private const string WordsBegin = " («“\"";
    private const string WordsEnd = " .،,؛:!؟?»)”\"";
    private const int MaxSample = 20;

    // Elements whose end may be left out.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenEnded =
        Lookup("p", "li", "dt", "dd", "tr", "td", "th");

    // Elements that are rather words of a text than evidence.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Rare = Lookup("acronym", "address", "area", "base",
        "button", "canvas", "col", "colgroup", "dfn", "dialog", "fieldset", "head", "hgroup", "input", "label", "legend", "main", "map",
        "menu", "meter", "optgroup", "option", "output", "param", "progress", "rb", "rp", "rt", "ruby", "search",
        "select", "summary", "template", "textarea", "title", "track");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Lookup([
        .. SafeHtml.HtmlNames, "abbr", "applet", "audio", "big", "blink", "body", "caption", "cite", "code", "dd", "del", "dt", "embed",
        "figcaption", "form", "frame", "frameset", "html", "ins", "kbd", "link", "mark", "marquee", "math", "meta", "nobr", "noscript",
        "object", "picture", "q",
        "s", "samp", "script", "source", "strike", "style", "svg", "tfoot", "th", "thead", "time", "tt", "var", "wbr"]);

    /// <summary>Whether a name is that of an element of HTML.</summary>
    public static bool IsName(string name) => Names.Contains(name) || Rare.Contains(name);

    /// <summary>Whether a text has an element that closes, a break, or a tag with an attribute. A tag with a blank on each side is a word
    /// of a sentence about tags.</summary>
    public static bool IsIn(string text)
    {
        HashSet<string>? unclosed = null;
        var (first, looked) = ((int?)null, 0L);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && looked <= MaxLooks * (long)text.Length;
            at = text.IndexOf('<', at + 1))
        {
            if (IsComment(text, at, ref unclosed))
                return true;
            if (!TryRead(text, at, out var tag))
            {
                looked += tag.End - at;
                continue;
            }

            if (IsWord(text, at, tag, ref unclosed))
            {
                // Two breaks of one form are no words any more.
                if (Breaks.Contains(tag.Name) && first is { } known && text.AsSpan(known).StartsWith(text.AsSpan(at, tag.End - at)))
                    return true;
                first ??= Breaks.Contains(tag.Name) ? at : null;
            }
            else if (tag.HasValue || Breaks.Contains(tag.Name) || (BeginsLine(text, at) && BeginsText(text, tag))
                || Closes(text, tag, ref unclosed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the tag that begins at a place of a paragraph is a word of a sentence about tags: there are blanks on both sides of
    /// it, and it marks up no more than a word.</summary>
    public static bool IsWord(string text, int at)
    {
        HashSet<string>? unclosed = null;
        return TryRead(text, at, out var tag, isAny: true) && IsWord(text, at, tag, ref unclosed, edge: ' ')
            && (Breaks.Contains(tag.Name) || !Closes(text, tag, ref unclosed) || IsAroundOneWord(text, tag));
    }

    private static bool IsWord(string text, int at, Tag tag, ref HashSet<string>? unclosed, char edge = '\n')
    {
        var isBreak = Breaks.Contains(tag.Name);
        if (tag.IsSample && text.AsSpan(tag.End, Math.Min(MaxSample, text.Length - tag.End)) is var behind
            && behind.IndexOf("</", StringComparison.Ordinal) is >= 0 and var close && behind[..close].Trim(" .…").IsEmpty)
            return true;
        edge = isBreak ? ' ' : edge;
        var before = at == 0 ? edge : text[at - 1];
        var end = isBreak ? '\n' : ' ';
        var after = tag.End == text.Length ? end : text[tag.End];
        if (!WordsBegin.AsSpan().Contains(before) || !WordsEnd.AsSpan().Contains(after))
            return false;
        if (tag.HasValue && !HasLetter(text.AsSpan(0, at)) && !HasLetter(text.AsSpan(tag.End)))
            return false;
        return !tag.HasValue || tag.IsSample || (!Loaded.Contains(tag.Name) && !Closes(text, tag, ref unclosed));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static bool IsAroundOneWord(string text, Tag tag)
    {
        var inner = text.AsSpan(tag.End);
        var end = inner.IndexOf("</", StringComparison.Ordinal);
        return end < 0 || !inner[..end].Trim().Contains(' ');
    }

    // Editors of pages leave them; a text that only mentions one has it within a line.
    private static bool IsComment(string text, int at, ref HashSet<string>? unclosed)
    {
        const string Name = "!--";
        if (!text.AsSpan(at + 1).StartsWith(Name, StringComparison.Ordinal) || !BeginsLine(text, at) || unclosed?.Contains(Name) == true)
            return false;
        if (text.IndexOf("-->", at, StringComparison.Ordinal) >= 0)
            return true;
        (unclosed ??= new(StringComparer.OrdinalIgnoreCase)).Add(Name);
        return false;
    }

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static bool BeginsText(string text, Tag tag) =>
        OpenEnded.Contains(tag.Name) && tag.End < text.Length && text[tag.End] is not (' ' or '\n' or '\r');

    // A name whose end was looked for in vain has none further on either, so that a name is looked for once.
    private static bool Closes(string text, Tag tag, ref HashSet<string>? unclosed)
    {
        if (unclosed?.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag.Name) == true)
            return false;
        for (var from = tag.End; ;)
        {
            var rest = text.AsSpan(from);
            var at = rest.IndexOf("</", StringComparison.Ordinal);
            if (at < 0)
                break;
            rest = rest[(at + 2)..];
            if (rest.StartsWith(tag.Name, StringComparison.OrdinalIgnoreCase) && rest[tag.Name.Length..].TrimStart() is ['>', ..])
                return true;
            from += at + 2;
        }

        (unclosed ??= new(StringComparer.OrdinalIgnoreCase)).Add(tag.Name.ToString());
        return false;
    }

    // An opening tag of a known name, well-formed to its end; where it is none, its end is where that was seen.
    private static bool TryRead(string text, int at, out Tag tag, bool isAny = false)
    {
        tag = new Tag([], at, false, false);
        var rest = text.AsSpan(at + 1);
        var length = rest.IndexOfAnyExcept(NameLetters);
        if (length <= 0 || rest[length] is not ('>' or ' ' or '/' or '\n' or '\t' or '\r')
            || !(Names.Contains(rest[..length]) || (isAny && Rare.Contains(rest[..length]))))
            return false;
        var name = rest[..length];
        var (hasValue, isSample) = (false, false);
        rest = rest[length..];
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f/");
            if (rest is ['>', ..])
                break;
            if (TakeAttribute(ref rest, ref hasValue, ref isSample))
                continue;
            tag = new Tag(name, text.Length - rest.Length, hasValue, false);
            return false;
        }

        tag = new Tag(name, text.Length - rest.Length + 1, hasValue, isSample);
        return true;
    }

    private static bool TakeAttribute(ref ReadOnlySpan<char> rest, ref bool hasValue, ref bool isSample)
    {
        var length = rest.IndexOfAny(NotInAttributeName);
        // Whoever wrote a word of another script there wrote no attribute.
        if (length <= 0 || !Ascii.IsValid(rest[..length]))
            return false;
        var name = rest[..length];
        rest = rest[length..];
        var value = rest.TrimStart();
        if (value is not ['=', ..])
            return true;
        value = value[1..].TrimStart();
        if (value is ['"' or '\'', ..])
        {
            var end = value[1..].IndexOf(value[0]);
            isSample |= name is "href" or "src" && end >= 0 && IsSample(value.Slice(1, end));
            rest = end < 0 ? [] : value[(end + 2)..];
        }
        else
        {
            var end = value.IndexOfAny(NotInBareValue);
            rest = end < 0 ? [] : value[end..];
        }

        hasValue = true;
        return true;
    }

    // An address that leads nowhere: "x", "...".
    private static bool IsSample(ReadOnlySpan<char> address) =>
        address.Length is > 0 and <= 12 && (address.IndexOfAny("./:#?") < 0 || address.Trim(".…").IsEmpty);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params IEnumerable<string> names) =>
        names.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="end">The place after its last sign.</param>
    /// <param name="hasValue">Whether an attribute has a value.</param>
    /// <param name="isSample">Whether its address leads nowhere.</param>
    private readonly ref struct Tag(ReadOnlySpan<char> name, int end, bool hasValue, bool isSample)
    {
        public ReadOnlySpan<char> Name { get; } = name;

        public int End { get; } = end;

        public bool HasValue { get; } = hasValue;

        public bool IsSample { get; } = isSample;
    }
}
