using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>Numbers of pages, and what runs above every page, in a text that was printed to a file.</summary>
internal static partial class PrintedPages
{
    private const int MinHead = 8;
    private const int MaxNumber = 60;

    /// <summary>The text without them, and what was taken; a text that has no pages is itself.</summary>
    public static (string Text, IReadOnlyList<DroppedPart> Dropped) Joined(string text)
    {
        if (!text.Contains('\f', StringComparison.Ordinal) && !HasNumbers(text))
            return (text, []);
        var dropped = new List<DroppedPart>();
        var lines = text.Replace("\r", "", StringComparison.Ordinal).Replace("\f", "\n\f", StringComparison.Ordinal).Split('\n');
        var kept = new List<string>();
        var title = lines.Select(line => Bare(line)).FirstOrDefault(line => line.Length > 0) ?? "";
        var isAbove = false;
        foreach (var line in lines)
        {
            isAbove |= line.StartsWith('\f');
            var bare = Bare(line);
            if (Number().IsMatch(bare) || (isAbove && IsHead(bare, title)))
                dropped.Add(new DroppedPart(DropRule.PageInfo, bare));
            else
                kept.Add(line.TrimStart('\f'));
            isAbove &= bare.Length == 0;
        }

        return (string.Join('\n', kept), dropped);
    }

    // Only short lines can be numbers of pages.
    private static bool HasNumbers(string text)
    {
        var numbers = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length is > 2 and <= MaxNumber && Number().IsMatch(line) && ++numbers > 1)
                return true;
        }

        return false;
    }

    // The title again, or a number of a page beside whatever it is.
    private static bool IsHead(string line, string title) => line.Length >= MinHead
        && (PageWord().IsMatch(line) || (title.Length >= MinHead && line.StartsWith(title, StringComparison.Ordinal)
            && line.Length <= title.Length + 30));

    private static string Bare(string line) => line.Trim(' ', '\t', '\f', '\r', '\u200E', '\u200F');

    [GeneratedRegex(@"^[ \t\f]*(?:[-–—=~*\[(]\s*(?:صفحهٔ?|page|p\.)?\s*\d{1,4}\s*[-–—=~*\])]|(?:صفحهٔ?|page|seite"
        + @"|sayfa)\s*:?\s*\d{1,4}(?:\s*(?:از|of|/)\s*\d{1,4})?)[ \t\r]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\s{3,}|\t|\|)\s*(?:صفحهٔ?|صفحه‌ی|page|p\.|seite|sayfa|стр\.)\s*\d{1,4}$|^(?:صفحهٔ?"
        + @"|page)\s*\d{1,4}(?:\s{3,}|\t|\|)", RegexOptions.IgnoreCase)]
    private static partial Regex PageWord();
}
