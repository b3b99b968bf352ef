using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>A report as agencies send it over a wire: lines of codes, the heads between ^ and &lt; or =, the text, and below a rule what is
/// said to editors.</summary>
/// <param name="Dropped">Codes and notes.</param>
internal sealed partial record WireCopy(string Title, string? Author, string? Source, string Text, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxCodes = 6;
    private const int MaxSlug = 200;
    private const int MaxTitle = 200;

    /// <summary>The report, or null of a text that is none.</summary>
    public static WireCopy? Find(string text)
    {
        if (Slug().IsMatch(text.AsSpan(0, Math.Min(text.Length, MaxSlug))))
            return OfSlug(text.ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n', ' ').Split('\n'));
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

    // BC-US--Name of the story,210; what editors are told; a blank line, the title, who wrote it, the text.
    private static WireCopy? OfSlug(string[] lines)
    {
        var at = 0;
        while (at < lines.Length && (at == 0 || lines[at].Trim().Length == 0 || Told().IsMatch(lines[at])))
            at++;
        var dropped = lines.Take(at).Where(line => line.Trim().Length > 0).ToList();
        var title = string.Join(' ', lines.Skip(at).TakeWhile(line => line.Trim().Length > 0).Select(line => line.Trim()));
        while (at < lines.Length && lines[at].Trim().Length > 0)
            at++;
        if (title.Length is 0 or > MaxTitle || at == lines.Length)
            return null;
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        string? author = null, source = null;
        if (at < lines.Length && By().Match(lines[at]) is { Success: true } by && lines[at].Length < MaxTitle)
        {
            author = Capitalized(lines[at++][by.Length..].Trim());
            if (at < lines.Length && Writer().Match(lines[at]) is { Success: true } writer)
                (source, at) = (writer.Groups[1].Value, at + 1);
        }

        var end = Array.FindIndex(lines, at, line => Foot().IsMatch(line));
        end = end < 0 ? lines.Length : end;
        dropped.AddRange(lines.Skip(end).Where(line => line.Any(char.IsLetterOrDigit)));
        return new WireCopy(title, author, source, string.Join('\n', lines[at..end]).Trim(),
            [.. dropped.Select(line => new DroppedPart(DropRule.WritersNote, line.Trim()))]);
    }

    // Names are sent in capitals.
    private static string Capitalized(string name) => name.Any(char.IsLower)
        ? name.Trim()
        : string.Join(' ', name.Trim().Split(' ').Select(Capital));

    private static string Capital(string word) => word.Length > 1 ? word[..1] + word[1..].ToLowerInvariant() : word;

    [GeneratedRegex(@"^\s*\^(.{2,200}?)[<=]+\s*$")]
    private static partial Regex Head();

    [GeneratedRegex(@"\A[\uFEFF\s]*[A-Z]{2,4}-{1,2}(?:[A-Z]{2,4}-{1,2})?[A-Z][^\n]{2,80},\s?\d{2,5}[ \t]*\r?\n")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^(?:Eds|Editors?|Ed\.? Note|With|AP Photos?|Photos?)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"^([\p{L} .&'-]{3,60}?)\s+(?:Staff )?(?:Writer|Reporter|Correspondent)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*(?:_{3,}|-{3,}|={3,}|EDITORS?\b.*|\(?(?:Reporting|Editing) by .*|-?30-?|[A-Z]{2,6}-.*<)\s*$")]
    private static partial Regex Foot();
}
