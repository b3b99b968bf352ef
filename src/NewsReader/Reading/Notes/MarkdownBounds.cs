namespace NewsReader.Reading.Notes;

/// <summary>
/// Counts the signs of Markdown in one pass before a parser sees them. It looks at the signs of emphasis and links of a paragraph again
/// for each that follows, and keeps some kilobytes for each cell of a table.
/// </summary>
internal ref struct MarkdownBounds
{
    // One look back takes some ten nanoseconds; two thousand links in one paragraph make four million.
    internal const long MaxLooksBack = 100_000_000;

    internal const int MaxCells = 50_000;

    private const int MaxIndent = 3;

    private long looksBack;
    private long signs;
    private long cells;

    /// <summary>What there is more of than is read, with its bound, or null.</summary>
    public static string? Excess(ReadOnlySpan<char> markdown)
    {
        var bounds = new MarkdownBounds();
        foreach (var line in markdown.EnumerateLines())
            bounds.Add(line);
        bounds.EndParagraph();
        return bounds.Exceeded;
    }

    private readonly string? Exceeded
    {
        get
        {
            if (looksBack > MaxLooksBack)
                return ReadingBound.TextAlone(MaxLooksBack, "pairs of signs of Markdown in its paragraphs");
            return cells > MaxCells ? ReadingBound.TextAlone(MaxCells, "cells in its tables") : null;
        }
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (text.IsEmpty || (line.Length - text.Length <= MaxIndent && BeginsItem(text)))
            EndParagraph();
        foreach (var c in text)
        {
            if (c == '|')
                cells++;
            else if (c is '[' or '*' or '_' or '`' or '~' or '^' or '+' or '=' or '"' or '<' or '&')
                signs++;
        }

        signs += text.Count("://") + text.Count("www.") + text.Count("mailto:");
    }

    private static bool BeginsItem(ReadOnlySpan<char> text) => text is ['-' or '+' or '*', ' ', ..];

    private void EndParagraph()
    {
        looksBack += signs * signs;
        signs = 0;
    }
}
