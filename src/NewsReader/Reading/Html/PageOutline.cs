using System.Buffers;
using System.Reflection;
using System.Text;
using AngleSharp.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>How much text of which kind is in an element; letters are counted, blanks are not.</summary>
/// <param name="Letters">Of all of it.</param>
/// <param name="Linked">Of its links.</param>
/// <param name="Prose">Of its sentences, but for those of notices and those that are hardly more than links.</param>
/// <param name="Listed">Of headings, items, cells, captions and quotes that are no links.</param>
/// <param name="LinkedLines">How many of its lines are nothing but links.</param>
/// <param name="LinkedHeadings">How many headings are links for half of it or more, as the titles of other articles are.</param>
internal readonly record struct TextExtent(int Letters, int Linked, int Prose, int Listed, int LinkedLines, int LinkedHeadings)
{
    /// <summary>Whether links are at least half of it.</summary>
    public bool IsLinks => Letters > 0 && Linked * 2 >= Letters;

    public static TextExtent operator +(TextExtent a, TextExtent b) => new(
        a.Letters + b.Letters, a.Linked + b.Linked, a.Prose + b.Prose, a.Listed + b.Listed,
        a.LinkedLines + b.LinkedLines, a.LinkedHeadings + b.LinkedHeadings);
}

/// <summary>What text is where in a page, found in one pass over it.</summary>
internal sealed class PageOutline
{
    private const int LongText = 80;
    private const int MaxNotice = 400;
    private const int LeastWords = 2;

    private static readonly SearchValues<string> NoticeWords = SearchValues.Create(
        [.. EmbeddedText.Lines("notice-words", Assembly.GetExecutingAssembly())], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PromptWords = SearchValues.Create(
        [.. EmbeddedText.Lines("prompt-words", Assembly.GetExecutingAssembly())], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<IElement, Measured> measures = [];
    private readonly StringBuilder run = new();
    private int linked;
    private int prose;

    public PageOutline(IElement body) => Visit(body, new Context(body, IsLinked: false, IsListed: false, IsHeading: false));

    /// <summary>What is in an element; nothing where it was not there yet, or is only a part of a line.</summary>
    public TextExtent In(IElement element) => measures.TryGetValue(element, out var measured) ? measured.Extent : default;

    /// <summary>The place of an element in the order of the page.</summary>
    public int OrderOf(IElement element) => measures.TryGetValue(element, out var measured) ? measured.Order : int.MaxValue;

    /// <summary>Letters of the sentences that stand before an element.</summary>
    public int ProseBefore(IElement element) => measures.TryGetValue(element, out var measured) ? measured.ProseBefore : 0;

    /// <summary>Whether a text is one of a site and of no article: of its rights, its cookies, its letters.</summary>
    public static bool IsNotice(string text) => text.Length <= MaxNotice && text.AsSpan().ContainsAny(NoticeWords);

    /// <summary>Whether a part that is named as one of a site asks readers for something: to share, to pay, to write.</summary>
    public static bool IsPrompt(string text) => text.AsSpan().ContainsAny(PromptWords) || IsNotice(text);

    /// <summary>Whether a text ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.TrimEnd(" \u00A0\t\r\n\u200C\"'”’»)]") is { Length: > 0 } bare
            && ".!؟?…:؛。！？".Contains(bare[^1], StringComparison.Ordinal);

    /// <summary>Whether a line is a sentence: long, or of a few words and ended like one.</summary>
    public static bool IsSentence(string line) => LettersOf(line) >= LongText || (EndsSentence(line)
        && line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords);

    // As deep as the parsed document, which is bounded.
    private TextExtent Visit(IElement element, Context context)
    {
        var measured = new Measured(measures.Count, prose);
        measures[element] = measured;
        var isBlock = !SafeHtml.IsInline(element);
        if (isBlock)
            Flush(context);
        var inner = context.Within(element, isBlock);
        foreach (var child in element.ChildNodes)
        {
            if (child is IText words)
                Append(words.Data, inner.IsLinked);
            else if (child is IElement part)
                Add(measured, Visit(part, inner));
        }

        if (isBlock)
            Flush(inner);
        return measured.Extent;
    }

    // What is visited may add to what is around it.
    private static void Add(Measured measured, TextExtent part) => measured.Extent += part;

    private void Append(string words, bool isLinked)
    {
        run.Append(words);
        if (isLinked)
            linked += LettersOf(words);
    }

    // What stands between two borders of blocks belongs to the block it is in.
    private void Flush(Context context)
    {
        var text = run.ToString();
        var letters = LettersOf(text);
        if (letters > 0)
        {
            var (isText, isLink) = (linked * 2 < letters, linked * 10 >= letters * 9);
            var isProse = isText && !context.IsHeading && IsSentence(text) && !IsNotice(text);
            prose += isProse ? letters : 0;
            measures[context.Block].Extent += new TextExtent(
                letters, linked, isProse ? letters : 0, context.IsListed && isText ? letters : 0,
                isLink ? 1 : 0, !isText && context.IsHeading ? 1 : 0);
        }

        run.Clear();
        linked = 0;
    }

    private static int LettersOf(string text) => text.Count(c => !char.IsWhiteSpace(c));

    private sealed class Measured(int order, int proseBefore)
    {
        public int Order => order;

        public int ProseBefore => proseBefore;

        public TextExtent Extent { get; set; }
    }

    /// <summary>What is around a node.</summary>
    private readonly record struct Context(IElement Block, bool IsLinked, bool IsListed, bool IsHeading)
    {
        public Context Within(IElement element, bool isBlock) => new(
            isBlock ? element : Block,
            IsLinked || (element.LocalName == "a" && element.HasAttribute("href")),
            IsListed || element.LocalName is "li" or "dt" or "dd" or "td" or "th" or "caption" or "figcaption" or "blockquote" or "pre"
                or "summary" or "h2" or "h3" or "h4" or "h5" or "h6",
            IsHeading || element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
    }
}
