using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>A report of a bulletin: several stand in one text, parted by rules, each with a title, a day or a mark of its end.</summary>
/// <param name="Head">What stands above the first of them; empty where nothing does.</param>
internal sealed partial record Bulletin(string Head, string Text)
{
    private const int MinReports = 2;
    private const int MinText = 120;
    private const int MaxTitle = 120;
    private const int HeadLines = 6;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("*٭•✻❖◆=_~#-⁂※");

    /// <summary>The reports in their order; none of a text that is one.</summary>
    public static IReadOnlyList<Bulletin> Find(string text)
    {
        if (!HasRule(text))
            return [];
        var pieces = Pieces(text);
        if (pieces.Count < MinReports)
            return [];
        var reports = new List<Bulletin>();
        var isNumbered = IsNumbered(pieces);
        foreach (var piece in pieces)
        {
            var lines = piece.Select(line => line.Trim()).SkipWhile(line => line.Length == 0).ToList();
            if (isNumbered)
                lines[0] = Number().Replace(lines[0], "");
            var title = isNumbered && IsTitle(lines[0]) && lines.Count > 1 ? 0 : TitleOf(lines);
            if (title < 0)
                return [];
            reports.Add(new Bulletin(string.Join('\n', lines.Take(title).Where(line => line.Length > 0)),
                string.Join('\n', lines.Skip(title)).Trim()));
        }

        return reports;
    }

    // 1. …, 2. …: one after another, each at the head of a piece.
    private static bool IsNumbered(List<List<string>> pieces) => pieces.Select((piece, i) => (Line: Digits.ToLatin(
        piece.Find(line => line.Trim().Length > 0)?.Trim() ?? ""), Number: i + 1)).All(one => Number().Match(one.Line) is { Success: true }
            number && number.Groups[1].Value == one.Number.ToString(CultureInfo.InvariantCulture));

    // Before its lines are taken apart.
    private static bool HasRule(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && line.TrimStart() is [var first, ..] && RuleSigns.Contains(first) && Rule().IsMatch(line))
                return true;
        }

        return false;
    }

    private static List<List<string>> Pieces(string text)
    {
        var (pieces, piece) = (new List<List<string>>(), new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append("***"))
        {
            if (!Rule().IsMatch(line))
            {
                piece.Add(line);
                continue;
            }

            if (piece.Exists(one => one.Any(char.IsLetterOrDigit)))
                pieces.Add(piece);
            piece = [];
        }

        return pieces;
    }

    // The line above the day; where there is none the first line of what ends with a mark. Below it is a text.
    private static int TitleOf(List<string> lines)
    {
        if (lines.Sum(line => line.Length) < MinText)
            return -1;
        for (var i = 1; i < Math.Min(lines.Count, HeadLines); i++)
        {
            if (NewsLine.Date(lines[i], isLabelled: false) is not null)
                return Above(lines, i);
        }

        return lines.Exists(NewsLine.IsEndMarker) && IsTitle(lines[0]) ? 0 : -1;
    }

    private static int Above(List<string> lines, int date)
    {
        for (var i = date - 1; i >= 0; i--)
        {
            if (lines[i].Length > 0)
                return IsTitle(lines[i]) ? i : -1;
        }

        return -1;
    }

    private static bool IsTitle(string line) => !LabelledReport.IsLabelled(line) && line.Length is > 3 and <= MaxTitle
        && line[^1] is not ('.' or '،' or ':' or '؛');

    [GeneratedRegex(@"^(\d{1,3})\s*(?:[.)\]\-–:]|ـ)\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:(?:[*٭•✻❖◆=_~#-][ \t\u200C]*){3,}|[⁂※]+)\s*$")]
    private static partial Regex Rule();
}
