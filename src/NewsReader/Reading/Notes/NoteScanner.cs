using System.Buffers;
using System.Text;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>Goes through Markdown once, from mark to mark, and keeps what was found.</summary>
internal sealed class NoteScanner(string text)
{
    // What is written for a program is short; what has no end within as many letters is text.
    private const int MaxMark = 4096;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\n`\\{[!%#^(:<");

    private readonly StringBuilder output = new(text.Length);
    private readonly List<string> links = [];
    private readonly List<string> tags = [];
    private readonly SortedDictionary<string, StringBuilder> dropped = new(StringComparer.Ordinal);

    // For each length of a run of backticks where it was looked for in vain.
    private readonly Dictionary<int, int> unclosed = [];
    private bool wasBlank = true;
    private bool isInList;

    /// <summary>Where the scanner is.</summary>
    public int At { get; private set; }

    /// <summary>Where the words end that were last found to be marked; less than 0 where none are.</summary>
    public int HighlightEnd { get; set; } = -1;

    public bool IsAtEnd => At >= text.Length;

    public bool IsLineStart => At == 0 || text[At - 1] == '\n';

    /// <summary>Whether the line before this one is blank, or there is none.</summary>
    public bool IsBelowBlank => At == 0 || (At > 1 && text[At - 1] == '\n' && text[At - 2] is '\n' or '\r');

    /// <summary>Whether nothing but blanks stands before this place in its line.</summary>
    public bool IsBelowIndent => text.AsSpan(0, At).TrimEnd(" \t") is [] or [.., '\n'];

    /// <summary>The text from here on.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(At);

    /// <summary>The letter before this place; a line feed at the beginning.</summary>
    public char Before => At == 0 ? '\n' : text[At - 1];

    public NoteText Result =>
        new(output.ToString(), links, tags, [.. dropped.Select(rule => new DroppedPart(rule.Key, rule.Value.ToString()))]);

    /// <summary>Whether the text goes on so.</summary>
    public bool IsAt(string mark) => Rest.StartsWith(mark, StringComparison.Ordinal);

    /// <summary>What stands between two marks, of which the first is here, or null where the second is missing.</summary>
    /// <param name="isOfLine">Whether both have to be in one line.</param>
    public string? Between(string first, string last, bool isOfLine = true)
    {
        if (!IsAt(first))
            return null;
        var inner = Rest[first.Length..];
        inner = inner[..Math.Min(inner.Length, MaxMark)];
        var end = inner.IndexOf(last, StringComparison.Ordinal);
        return end < 0 || (isOfLine && inner[..end].Contains('\n')) ? null : inner[..end].ToString();
    }

    /// <summary>Writes something in place of what is here.</summary>
    /// <param name="length">Letters of the text that it stands for.</param>
    public void Replace(int length, ReadOnlySpan<char> with)
    {
        output.Append(with);
        At += length;
    }

    /// <summary>Leaves out what is here.</summary>
    public void Drop(int length, string rule)
    {
        var words = ElementWords(text.AsSpan(At, length));
        if (words.Length > 0)
        {
            if (!dropped.TryGetValue(rule, out var parts))
                dropped[rule] = parts = new StringBuilder();
            parts.Append(parts.Length > 0 ? " " : "").Append(words);
        }

        At += length;
    }

    public void AddLink(string note) => links.Add(note);

    public void AddTag(string tag) => tags.Add(tag);

    /// <summary>Copies up to the next sign that may begin a mark.</summary>
    public void Copy()
    {
        var next = Rest[1..].IndexOfAny(Signs);
        var length = next < 0 ? Rest.Length : next + 1;
        // What begins a line is looked at in any case.
        if (Rest[0] == '\n')
            length = 1;
        Replace(length, Rest[..length]);
    }

    /// <summary>Copies code, if some begins here.</summary>
    public bool TakeCode()
    {
        if (IsLineStart && TakeLine())
            return true;
        if (Rest[0] == '\\' && Rest.Length > 1)
        {
            Replace(2, Rest[..2]);
            return true;
        }

        return Rest[0] == '`' && TakeSpan();
    }

    // A fence to its end, or a line that is indented as code is.
    private bool TakeLine()
    {
        var line = LineAt(At);
        var bare = line.TrimStart(" \t");
        if (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal))
        {
            var end = EndOfFence(bare[0], bare.Length - bare.TrimStart(bare[0]).Length);
            Replace(end - At, text.AsSpan(At, end - At));
            return true;
        }

        var isIndented = line.Length - bare.Length >= 4 || line is ['\t', ..];
        var isCode = isIndented && bare.Length > 0 && wasBlank && !isInList;
        wasBlank = isCode || bare.Length == 0;
        if (bare.Length > 0 && !isIndented)
            isInList = bare[0] is '-' or '*' or '+' || char.IsDigit(bare[0]);
        if (isCode)
            Replace(line.Length, line);
        return isCode && line.Length > 0;
    }

    private int EndOfFence(char sign, int length)
    {
        var at = NextLine(At);
        while (at < text.Length)
        {
            var bare = LineAt(at).Trim();
            var next = NextLine(at);
            if (bare.Length >= length && bare.IndexOfAnyExcept(sign) < 0)
                return next;
            at = next;
        }

        return text.Length;
    }

    private bool TakeSpan()
    {
        var run = Rest.Length - Rest.TrimStart('`').Length;
        if (unclosed.GetValueOrDefault(run) <= At)
        {
            // A span ends within its paragraph.
            var paragraph = Rest.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? Rest[..end] : Rest;
            for (var at = run; at < paragraph.Length;)
            {
                var next = paragraph[at..].IndexOf('`');
                if (next < 0)
                    break;
                at += next;
                var length = paragraph.Length - at - paragraph[at..].TrimStart('`').Length;
                at += length;
                if (length == run)
                {
                    Replace(at, Rest[..at]);
                    return true;
                }
            }

            unclosed[run] = At + paragraph.Length;
        }

        Replace(run, Rest[..run]);
        return true;
    }

    private ReadOnlySpan<char> LineAt(int at) => text.AsSpan(at, NextLine(at) - at).TrimEnd('\n');

    private int NextLine(int at) => text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;

    private static string ElementWords(ReadOnlySpan<char> part) =>
        string.Join(' ', part.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
