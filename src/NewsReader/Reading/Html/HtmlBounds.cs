using System.Buffers;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Reading.Html;

/// <summary>
/// Counts the structure of HTML in one pass before a parser sees it. What parsers and cleaners do beyond these counts takes time or
/// memory that grows with more than the size; no page of an article comes near one of them.
/// </summary>
internal ref struct HtmlBounds
{
    // Browsers stop nesting at about this depth; a parser's time grows with the square of it.
    internal const int MaxDepth = 512;

    // Each of these that is open is opened anew in every block that follows.
    internal const int MaxFormatting = 48;

    // A page of two megabytes has some ten thousand; every element is kept in several documents, some hundred bytes each time.
    internal const int MaxElements = 100_000;

    // A parser compares each attribute of a tag with those before it.
    internal const int MaxAttributes = 256;

    // The text of an element is looked at for each element around it.
    internal const long MaxNestedLetters = 100_000_000;

    // Each is an address relative to all before it.
    internal const int MaxBases = 16;

    // Each is replaced in the document, which takes the longer the more of them there are.
    internal const int MaxMedia = 4_000;

    // An element is looked for among its siblings when it is removed or replaced.
    internal const int MaxSiblings = 20_000;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private const string Elements = "elements";
    private const string Blanks = " \t\r\n\f";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    // Their end tags are left out by custom, so that they do not nest.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverNested = Names(
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "dt", "dd", "br", "img", "hr",
        "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track", "wbr", "html", "head",
        "body", "path", "rect", "circle", "use", "g", "line", "polygon", "polyline", "stop");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Media = Names(
        "picture", "video", "audio", "iframe", "embed", "object", "applet", "amp");

    // In XHTML they end with their own tag where it says so; in HTML all that follows would be in them.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Swallowing = Names(
        "iframe", "script", "style", "title", "textarea", "select", "button", "noscript", "video", "audio", "object", "canvas", "template",
        "noembed", "noframes", "xmp");

    private static readonly string[] RawTexts = ["script", "style"];
    private static readonly string[] RawTextEnds = ["</script", "</style"];

    private readonly int length;
    private readonly List<(int At, string Name)>? selfClosed;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open;
    private ReadOnlySpan<char> rest;
    private int depth;

    // Where the next frame ends, as far as that was looked for.
    private int frameEnd;
    private int formatting;
    private int elements;
    private int attributes;
    private int bases;
    private int media;
    private long nestedLetters;

    private HtmlBounds(ReadOnlySpan<char> html, List<(int At, string Name)>? selfClosed)
    {
        rest = html;
        length = html.Length;
        this.selfClosed = selfClosed;
        open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What there is more of than is read, with its bound, or null.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="selfClosed">Takes the places behind tags, with their names, that end their element themselves
    /// (<c>&lt;iframe … /&gt;</c>), though a parser would take all that follows for its content.</param>
    public static string? Excess(ReadOnlySpan<char> html, List<(int At, string Name)>? selfClosed = null) =>
        new HtmlBounds(html, selfClosed).Find();

    private readonly string? Exceeded =>
        Over(depth, MaxDepth, "elements within one another") ?? Over(formatting, MaxFormatting, "formatting elements without an end")
        ?? Over(elements, MaxElements, Elements) ?? Over(attributes, MaxAttributes, "attributes of one element")
        ?? Over(bases, MaxBases, "base elements") ?? Over(media, MaxMedia, "films, sounds and frames")
        ?? Over(nestedLetters, MaxNestedLetters, "letters, each counted once for every element around it");

    /// <summary>The same of what only the parsed document shows: how many nodes stand in one element.</summary>
    public static string? Excess(IDocument document, int length) =>
        length > MaxSiblings && document.Descendants<IElement>().Any(element => element.ChildNodes.Length > MaxSiblings)
            ? ReadingBound.TextAlone(MaxSiblings, "nodes in one element")
            : null;

    /// <summary>Lets a parser make as many elements as are read, whatever the pass before it took the text for.</summary>
    public static HtmlParserOptions Guarded()
    {
        var made = 0;
        return new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                if (++made > MaxElements)
                    throw new ReadingBoundException(ReadingBound.MoreThan(MaxElements, Elements));
            },
        };
    }

    private string? Find()
    {
        while (rest.IndexOf('<') is >= 0 and var at && at + 1 < rest.Length)
        {
            nestedLetters += (long)at * depth;
            rest = rest[(at + 1)..];
            if (rest.StartsWith("!--"))
                Skip("-->");
            else
                Tag();
            if (Exceeded is { } exceeded)
                return exceeded;
        }

        nestedLetters += (long)rest.Length * depth;
        return Exceeded;
    }

    private void Tag()
    {
        var isClose = rest[0] == '/';
        var name = rest[(isClose ? 1 : 0)..];
        var nameEnd = name.IndexOfAnyExcept(Letters);
        if (nameEnd == 0)
            return;
        name = nameEnd < 0 ? name : name[..nameEnd];
        // What stands after a block opens each formatting element anew.
        bases += name.Equals("base", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        media += !isClose && Media.Contains(name) ? 1 : 0;
        elements += Formatting.Contains(name) ? 1 : 1 + formatting;
        if (!NeverNested.Contains(name))
            Nest(name, isClose);
        rest = rest[(name.Length + (isClose ? 1 : 0))..];
        var isSelfClosed = CountAttributes() && !isClose && Swallowing.Contains(name);
        if (isSelfClosed || (!isClose && IsFrameWithoutEnd(name)))
            selfClosed?.Add((this.length - rest.Length + Math.Min(1, rest.Length), name.ToString()));
        else if (!isClose && RawTextEnd(name) is { } end)
            Skip(end);
    }

    // An end tag of what is not open ends nothing.
    private void Nest(ReadOnlySpan<char> name, bool isClose)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name, out _);
        var step = isClose ? -Math.Min(1, count) : 1;
        count += step;
        depth += step;
        formatting += Formatting.Contains(name) ? step : 0;
    }

    // It would take all that follows for its content, which nobody sees.
    private bool IsFrameWithoutEnd(ReadOnlySpan<char> name)
    {
        if (!name.Equals("iframe", StringComparison.OrdinalIgnoreCase))
            return false;
        var at = length - rest.Length;
        if (frameEnd < at)
            frameEnd = rest.IndexOf("</iframe", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? at + end : int.MaxValue;
        return frameEnd == int.MaxValue;
    }

    // Up to the end of the tag, as a parser finds it: a quote means something only where a value begins. Whether it ends with a slash.
    private bool CountAttributes()
    {
        attributes = 0;
        while (true)
        {
            var before = rest;
            SkipAny(" \t\r\n\f/");
            if (rest.Length == 0 || rest[0] == '>')
                return before[..^rest.Length].EndsWith('/');
            attributes++;
            // An equals sign in the first place is a name.
            rest = rest[1..];
            SkipTo(" \t\r\n\f/>=");
            SkipAny(Blanks);
            if (rest.Length > 0 && rest[0] == '=')
                Value();
        }
    }

    private void Value()
    {
        rest = rest[1..];
        SkipAny(Blanks);
        if (rest.Length == 0 || rest[0] == '>')
            return;
        if (rest[0] is not ('"' or '\''))
        {
            SkipTo(" \t\r\n\f>");
            return;
        }

        var end = rest[1..].IndexOf(rest[0]);
        rest = end < 0 ? [] : rest[(end + 2)..];
    }

    private void SkipAny(ReadOnlySpan<char> signs) => rest = rest.IndexOfAnyExcept(signs) is >= 0 and var at ? rest[at..] : [];

    private void SkipTo(ReadOnlySpan<char> signs) => rest = rest.IndexOfAny(signs) is >= 0 and var at ? rest[at..] : [];

    private void Skip(string mark) => rest = rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? rest[end..] : [];

    private static string? Over(long count, long most, string what) => count > most ? ReadingBound.TextAlone(most, what) : null;

    private static string? RawTextEnd(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < RawTexts.Length; i++)
        {
            if (name.Equals(RawTexts[i], StringComparison.OrdinalIgnoreCase))
                return RawTextEnds[i];
        }

        return null;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
