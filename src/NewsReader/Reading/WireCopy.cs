using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>A report as agencies send it over a wire: lines of codes, the heads between ^ and &lt; or =, the text, and below a rule what is
/// said to editors.</summary>
/// <param name="Dropped">Codes and notes.</param>
internal sealed partial record WireCopy(string Title, string? Author, string? Source, string Text, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxCodes = 6;

    /// <summary>The report, or null of a text that is none.</summary>
    public static WireCopy? Find(string text)
    {
        if (!text.Contains('^', StringComparison.Ordinal))
            return null;
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

    // Names are sent in capitals.
    private static string Capitalized(string name) => name.Any(char.IsLower)
        ? name.Trim()
        : string.Join(' ', name.Trim().Split(' ').Select(Capital));

    private static string Capital(string word) => word.Length > 1 ? word[..1] + word[1..].ToLowerInvariant() : word;

    [GeneratedRegex(@"^\s*\^(.{2,200}?)[<=]+\s*$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*(?:_{3,}|-{3,}|={3,}|EDITORS?\b.*|\(?(?:Reporting|Editing) by .*|-?30-?|[A-Z]{2,6}-.*<)\s*$")]
    private static partial Regex Foot();
}
