using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Text.Reports;

namespace NewsReader.Enrichment;

/// <summary>Cuts a plain text into paragraphs.</summary>
internal static partial class Paragraphs
{
    private const int MinLinesToJudge = 6;
    private const int MaxWrappedLineLength = 160;

    // Lines are filled by width, and letters are not all as wide.
    private const int Tolerance = 4;
    private const string SentenceEnds = ".؟?!:؛…»\"";

    /// <summary>The paragraphs of a text without blanks around them: a line each, or, where the text was wrapped at a width, joined
    /// again.</summary>
    public static List<string> Split(string text)
    {
        var lines = text.Split(["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085"], StringSplitOptions.None).Select(NewsLine.Bare).ToList();
        Unquote(lines);
        return IsWrapped(lines) ? Join(lines) : lines.FindAll(line => line.Length > 0);
    }

    // Letters quote a line with a sign before it; what compares has a number behind it.
    private static void Unquote(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end < lines.Count && lines[end].StartsWith('>'))
                end++;
            if (lines.Slice(i, end - i).Exists(line => Quoted().IsMatch(line)))
            {
                for (var at = i; at < end; at++)
                    lines[at] = NewsLine.Bare(QuoteSigns().Replace(lines[at], ""));
            }

            i = Math.Max(i, end - 1);
        }
    }

    // Wrapped lines are alike in length and mostly end within a sentence; paragraphs end with one.
    private static bool IsWrapped(List<string> lines)
    {
        var filled = lines.FindAll(line => line.Length > 0);
        if (filled.Count < MinLinesToJudge || filled.Max(line => line.Length) > MaxWrappedLineLength)
            return false;
        var open = filled.FindAll(line => !SentenceEnds.Contains(line[^1], StringComparison.Ordinal));
        var width = filled.Max(line => line.Length);
        return open.Count * 2 > filled.Count && filled.Average(line => line.Length) > 45
            && open.Count(line => line.Length * 10 > width * 7) * 2 > open.Count;
    }

    private static List<string> Join(List<string> lines)
    {
        var width = lines.Max(line => line.Length);
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        var title = lines.FindIndex(line => line.Length > 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsAlone(line) || (i == title && IsBrokenOff(line, i + 1 < lines.Count ? lines[i + 1] : "", width)))
            {
                End();
                paragraphs.Add(line);
                continue;
            }

            current.Append(current.Length > 0 && line.Length > 0 ? " " : "").Append(line);
            var endsShort = line.Length < width * 3 / 4 && line.Length > 0 && SentenceEnds.Contains(line[^1], StringComparison.Ordinal);
            if (line.Length == 0 || endsShort || line.Length < width / 3)
                End();
        }

        End();
        return paragraphs;

        void End()
        {
            if (current.Length > 0)
                paragraphs.Add(current.ToString());
            current.Clear();
        }
    }

    // A break before a word that had room on the line was meant: the line is the title.
    private static bool IsBrokenOff(string line, string next, int width)
    {
        var word = next.IndexOf(' ', StringComparison.Ordinal);
        return line.Length + 1 + (word < 0 ? next.Length : word) + Tolerance < width
            && !SentenceEnds.Contains(line[^1], StringComparison.Ordinal);
    }

    // A marker or a heading is never part of a wrapped paragraph.
    private static bool IsAlone(string line) => line.Length > 0 && (NewsLine.IsEndMarker(line) || NewsLine.IsRelatedHeading(line, out _));

    [GeneratedRegex(@"^(?:>[ \t\u200C\u200E\u200F]*){1,8}(?:[\p{L}«""“‘'(\[*•]|[–—-][ \t]*\p{L})")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:>[ \t\u200C\u200E\u200F]*)+")]
    private static partial Regex QuoteSigns();
}
