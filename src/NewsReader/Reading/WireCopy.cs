using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>A report as agencies send it over a wire: lines of codes, the heads between ^ and &lt; or =, the text, and below a rule what is
/// said to editors.</summary>
/// <param name="Dropped">Codes and notes.</param>
internal sealed partial record WireCopy(string Title, string? Author, string? Source, string Text, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxCodes = 6;
    private const int MaxSlug = 120;
    private const int MaxByline = 60;

    /// <summary>The report, or null of a text that is none.</summary>
    public static WireCopy? Find(string text)
    {
        if (!text.Contains('^', StringComparison.Ordinal))
            return Slugged(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => Head().IsMatch(line));
        if (first is < 0 or > MaxCodes || lines.Take(first).Count(line => line.Length > 0) > MaxCodes)
            return null;
        var dropped = lines.Take(first).Where(line => line.Trim().Length > 0).ToList();
        string? title = null, author = null, source = null;
        var at = first;
        for (; at < lines.Length && Head().Match(lines[at]) is { Success: true } head; at++)
        {
            var said = head.Groups[1].Value.Trim();
            if (By().Match(said) is { Success: true } by)
                author ??= Capitalized(said[by.Length..]);
            else if (title is null)
                title = said;
            else
                source ??= said;
        }

        var end = Array.FindIndex(lines, at, line => Foot().IsMatch(line));
        end = end < 0 ? lines.Length : end;
        dropped.AddRange(lines.Skip(end).Where(line => line.Any(char.IsLetterOrDigit)));
        return title is null ? null : new WireCopy(title, author, source, string.Join('\n', lines[at..end]).Trim(),
            [.. dropped.Select(line => new DroppedPart(DropRule.WritersNote, line.Trim()))]);
    }

    // A slug with how many words it has, what is said to editors, the title, and who wrote it.
    private static WireCopy? Slugged(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\r\n ");
        var length = start.IndexOfAny('\r', '\n');
        if (length is < 4 or > MaxSlug || !Slug().IsMatch(start[..length]))
            return null;
        var lines = start.ToString().ReplaceLineEndings("\n").Split('\n');
        var (dropped, at) = (new List<string> { lines[0] }, 1);
        for (; at < lines.Length && (lines[at].Trim().Length == 0 || Editors().IsMatch(lines[at])); at++)
        {
            // What is said to editors goes to the next empty line.
            for (; lines[at].Trim().Length > 0 && at + 1 < lines.Length; at++)
                dropped.Add(lines[at]);
        }

        if (at >= lines.Length)
            return null;
        var (title, author) = (lines[at++].Trim(), (string?)null);
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        if (at < lines.Length && By().Match(lines[at]) is { Success: true } by && lines[at].Length <= MaxByline)
        {
            author = Capitalized(lines[at++][by.Length..].Trim());
            // For whom, or as what.
            if (at < lines.Length && lines[at].Trim() is { Length: > 0 and <= MaxByline } role && role[^1] != '.')
                dropped.Add(lines[at++]);
        }

        var end = Array.FindIndex(lines, at, line => Foot().IsMatch(line));
        end = end < 0 ? lines.Length : end;
        dropped.AddRange(lines[end..]);
        return new WireCopy(title, author, null, string.Join('\n', lines[at..end]).Trim(),
            [.. dropped.Where(line => line.Any(char.IsLetterOrDigit)).Select(line => new DroppedPart(DropRule.WritersNote, line.Trim()))]);
    }

    // Names are sent in capitals.
    private static string Capitalized(string name) => name.Any(char.IsLower)
        ? name.Trim()
        : string.Join(' ', name.Trim().Split(' ').Select(Capital));

    private static string Capital(string word) => word.Length > 1 ? word[..1] + word[1..].ToLowerInvariant() : word;

    [GeneratedRegex(@"^\s*\^(.{2,200}?)[<=]+\s*$")]
    private static partial Regex Head();

    // «BC-US--Ferry Bell, 1st Ld-Writethru,210»
    [GeneratedRegex(@"^(?:(?:BC|AP|AM|PM|[A-Z]{2,4})-{1,2}[A-Z]{2,4}-{1,2}|(?:BC|AP|AM|PM)-{1,2})[\w'’.& /-]{2,60}"
        + @"(?:,\s*(?:\d{1,2}(?:st|nd|rd|th)\s+)?[A-Za-z][\w -]{1,40}){0,3},\s*\d{2,4}\s*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^\s*(?:Eds?\.?|Editors?|Note to editors|Attn|ATTENTION)\b[^\n]{0,20}?[:—–-]|^\s*Eds:", RegexOptions.IgnoreCase)]
    private static partial Regex Editors();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*(?:_{3,}|-{3,}|={3,}|EDITORS?\b.*|\(?(?:Reporting|Editing) by .*|-?30-?|[A-Z]{2,6}-.*<)\s*$")]
    private static partial Regex Foot();
}
