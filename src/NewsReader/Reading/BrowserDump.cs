using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>A page that a browser for terminals wrote out as text (lynx, w3m, links, elinks): numbers in brackets stand before its links,
/// and the addresses in a list below.</summary>
internal static partial class BrowserDump
{
    private const int MaxWayWords = 5;
    private const int MinBroken = 45;
    private const int MinIndent = 2;

    /// <summary>The text without numbers and list, or null of one that has no such list.</summary>
    public static TextFrame? Find(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || !Heading().IsMatch(text))
            return null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (start, numbers) = List(lines);
        if (start < 0)
            return null;
        var dropped = TextFrame.Parts(DropRule.Links, lines[start..]).ToList();
        var kept = new List<string>();
        var isAbove = true;
        foreach (var line in lines[..start])
        {
            if (isAbove && IsWay(line, numbers))
            {
                dropped.AddRange(TextFrame.Parts(DropRule.Navigation, line));
                continue;
            }

            isAbove &= line.Trim().Length == 0 || kept.TrueForAll(one => one.Trim().Length == 0);
            kept.Add(Marks().Replace(line, mark =>
            {
                if (mark.Groups[1].Success && !numbers.Contains(mark.Groups[1].Value))
                    return mark.Value;
                dropped.AddRange(TextFrame.Parts(DropRule.Markers, mark.Value));
                return "";
            }));
        }

        return new TextFrame(Whole(kept), null, null, null, dropped);
    }

    // From the heading of the list to the end there is nothing but addresses.
    private static (int Start, HashSet<string> Numbers) List(string[] lines)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (lines[i].Trim().Length == 0)
                continue;
            if (Item().Match(lines[i]) is { Success: true } item)
                numbers.Add(item.Groups[1].Value);
            else if (!Heading().IsMatch(lines[i]) && !Rest().IsMatch(lines[i]))
                return (-1, numbers);
            else if (MainHeading().IsMatch(lines[i]) || (numbers.Count > 0 && !IsHeadingAbove(lines, i)))
                return numbers.Count > 0 ? (i, numbers) : (-1, numbers);
        }

        return (-1, numbers);
    }

    private static bool IsHeadingAbove(string[] lines, int at)
    {
        for (at--; at >= 0 && lines[at].Trim().Length == 0; at--)
        {
        }

        return at >= 0 && (Heading().IsMatch(lines[at]) || Item().IsMatch(lines[at]) || Rest().IsMatch(lines[at]));
    }

    // A line of a menu: nothing but links of a few words.
    private static bool IsWay(string line, HashSet<string> numbers)
    {
        var marks = Marks().Matches(line).Where(mark => numbers.Contains(mark.Groups[1].Value)).ToList();
        if (marks.Count == 0 || line.TrimEnd() is [.., '.' or '؟' or '!'])
            return false;
        var words = Marks().Replace(line, "\n").Split('\n').Select(part => part.Trim(' ', '#', '*', '+', '|', '•', '·', '>', '»')).ToList();
        return words[0].Length == 0 && words.TrueForAll(part => part.Split(' ').Length <= MaxWayWords)
            && (marks.Count > 1 || line.TrimStart() is ['*' or '+' or '#' or 'o', ..]);
    }

    // Lines are broken where the window ended; all of a text are indented alike.
    private static string Whole(List<string> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var isGoingOn = i > 0 && lines[i - 1].Length >= MinBroken && Indent(lines[i]) is >= MinIndent and var indent
                && indent == Indent(lines[i - 1]) && lines[i][indent] is not ('*' or '+' or '-' or '#' or '[' or '(')
                && !char.IsDigit(lines[i][indent]);
            text.Append(isGoingOn ? ' ' : '\n').Append(isGoingOn ? lines[i].TrimStart() : lines[i]);
        }

        return text.ToString().Trim('\n');
    }

    // Less than 0 of a blank line.
    private static int Indent(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t');

    [GeneratedRegex(@"^[ \t]*(?:References|Visible links|Hidden links|Links|منابع|مراجع|پیوندها|Références|Verweise|Referencias"
        + @"|Ссылки)[ \t]*:?[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*(?:References|Links|منابع|مراجع|پیوندها|Références|Verweise|Referencias|Ссылки)[ \t]*:?[ \t]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MainHeading();

    [GeneratedRegex(@"^[ \t]*\[?(\d{1,4})[\].)]?[ \t]+(?:link:[ \t]*)?(?:https?|ftp|file|mailto|gopher|javascript|tel|lynx\w*|about):\S*"
        + @"(?:[ \t]+\(.*\))?[ \t]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    // What an address goes on with in a line of its own.
    [GeneratedRegex(@"^[ \t]+[!-~]{4,}[ \t]*$")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\[(\d{1,4})\](?=\S|[ \t]|$)|\[(?:[\w .%()-]{1,60}\.(?:jpe?g|png|gif|webp|svg)|IMG|IMAGE|INLINE|LINK|EMBED|USEMAP"
        + @"|ISMAP|BUTTON"
        + @"|FRAME|IFRAME)(?::[ \t]*[^\]\n]{0,60})?\]|\(BUTTON\)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
