using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>A report of a bulletin: several stand in one text, parted by rules, each with a title, a day or a mark of its end.</summary>
/// <param name="Head">What stands above the first of them; empty where nothing does.</param>
/// <param name="Number">What its place among them is, where its title begins with that.</param>
internal sealed partial record Bulletin(string Head, string Text, string Number = "")
{
    private const int MinReports = 2;
    private const int MinText = 120;
    private const int MaxTitle = 120;

    // Below a title with a number.
    private const int MinNumbered = 60;
    private const int HeadLines = 6;
    private const int MaxCuttingTitle = 90;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("*٭•✻❖◆=_~#-⁂※ـ─━═");

    /// <summary>The reports in their order; none of a text that is one.</summary>
    public static IReadOnlyList<Bulletin> Find(string text)
    {
        if (!HasRule(text))
            return [];
        var pieces = Pieces(text);
        if (pieces.Count < MinReports)
            return [];
        if (Numbered(pieces) is { Count: > 0 } numbered)
            return numbered;
        if (Cuttings(pieces) is { Count: > 0 } cuttings)
            return cuttings;
        var reports = new List<Bulletin>();
        foreach (var piece in pieces)
        {
            var lines = piece.Select(line => line.Trim()).SkipWhile(line => line.Length == 0).ToList();
            var title = TitleOf(lines);
            if (title < 0)
                return [];
            reports.Add(new Bulletin(string.Join('\n', lines.Take(title).Where(line => line.Length > 0)),
                string.Join('\n', lines.Skip(title)).Trim()));
        }

        return reports;
    }

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

    // «1. …», «2. …»: each piece begins with its number and a title, and a text is below it.
    private static List<Bulletin> Numbered(List<List<string>> pieces)
    {
        var reports = new List<Bulletin>();
        foreach (var piece in pieces)
        {
            var lines = piece.Select(line => line.Trim()).SkipWhile(line => line.Length == 0).ToList();
            var number = Place().Match(lines[0]);
            if (!number.Success || Digits.ToLatin(number.Groups[1].Value) != (reports.Count + 1).ToString(CultureInfo.InvariantCulture)
                || !IsTitle(lines[0]) || lines.Skip(1).Sum(line => line.Length) < MinNumbered)
                return [];
            lines[0] = lines[0][number.Length..];
            reports.Add(new Bulletin("", string.Join('\n', lines).Trim(), number.Value));
        }

        return reports;
    }

    // Each begins with a title apart from its text, and most say whence they are: the paper below, who wrote it, a place and a dash.
    private static List<Bulletin> Cuttings(List<List<string>> pieces)
    {
        var reports = new List<Bulletin>();
        var told = 0;
        foreach (var piece in pieces)
        {
            var lines = piece.Select(line => line.Trim()).SkipWhile(line => line.Length == 0).ToList();
            var filled = lines.Where(line => line.Any(char.IsLetterOrDigit)).ToList();
            if (filled.Count < 2 || !IsTitle(filled[0]) || filled[0].Length > MaxCuttingTitle || filled[0][^1] is '؟' or '!' or '»' or ')'
                || filled.Skip(1).Sum(line => line.Length) < MinText / 2
                || !filled.Exists(line => line[^1] is '.' or '؟' or '!' or ')' or '»'))
                return [];
            told += Whence().IsMatch(filled[^1]) || Dateline().IsMatch(filled[1]) || BylineText.OfLine(filled[1]) is not null
                || BylineText.OfLine(filled[^1]) is not null ? 1 : 0;
            reports.Add(new Bulletin("", string.Join('\n', lines).Trim()));
        }

        return told * 2 > reports.Count ? reports : [];
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

    [GeneratedRegex(@"^[(\[]?(\d{1,2})\s*[.)\]\-–:/،]\s*(?=\S)")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*(?:(?:[*٭•✻❖◆=_~#\-ـ─━═][ \t\u200C]*){3,}|[⁂※]+)\s*$")]
    private static partial Regex Rule();

    // «(روزنامهٔ …، شمارهٔ ۲۱۲، پنجم خرداد ۱۳۱۴)», «— Evening Courier, 4 May 1921», «منبع: …»
    [GeneratedRegex(@"^(?:[(\[«][^()\[\]]*\d[^()\[\]]*[)\]»]\.?|[—–-]+\s*\S[^.]{3,100}|(?:منبع|برگرفته از|به نقل از|نقل از|از|Source"
        + @"|From)\s*[:：].{3,100}"
        + @"|[(\[]?(?:روزنامه|هفته\u200C?نامه|ماهنامه|مجله|نشریه|جریده|صحيفة|جريدة)[ٔ‌ی]*\s[^.]{3,100}[)\]]?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Whence();

    // «تبریز، پنجم خرداد ـ …», «LONDON, May 4. — …»
    [GeneratedRegex(@"^(?:[\p{L}\u200C ]{2,25}|[\p{L} .]{2,25},[^.—–ـ-]{2,20}|[\p{L}\u200C ]{2,25}،[^.—–ـ-]{2,20})\.?\s*[—–ـ-]\s+\S")]
    private static partial Regex Dateline();
}
