namespace NewsReader.Text.Characters;

/// <summary>Letters and digits of texts, by which it is told whether any are missing.</summary>
public static class LetterCount
{
    private static readonly string[] Programs = ["script", "style", "template"];

    // It draws a word out and is no letter of it.
    private const char Kashida = '\u0640';

    /// <summary>How many letters and digits a text has; of null none.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLetterOrDigit(c) && c != Kashida ? 1 : 0;
        return count;
    }

    /// <summary>How many letters and digits the text of HTML has: not those of tags, comments, programs and styles, and none for an
    /// entity.</summary>
    public static int InHtml(ReadOnlySpan<char> html)
    {
        var count = 0;
        while (html.IndexOfAny('<', '&') is >= 0 and var at)
        {
            count += In(html[..at]);
            html = html[at..];
            html = html[Math.Min(html.Length, html[0] == '<' ? LengthOfTag(html) : LengthOfEntity(html))..];
        }

        return count + In(html);
    }

    /// <summary>The words of a text as they are compared: runs of letters and digits, folded.</summary>
    public static IEnumerable<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            while (i < folded.Length && char.IsLetterOrDigit(folded[i]))
                i++;
            if (i > start)
                yield return folded[start..i];
            else
                i++;
        }
    }

    private static int LengthOfTag(ReadOnlySpan<char> html)
    {
        if (html.Length < 2 || !(char.IsAsciiLetter(html[1]) || html[1] is '/' or '!' or '?'))
            return 1;
        if (html.StartsWith("<!--"))
            return End(html, html.IndexOf("-->"), 3);
        if (html[1] is 's' or 'S' or 't' or 'T')
        {
            foreach (var program in Programs)
            {
                if (html.Length > program.Length + 1 && html[1..].StartsWith(program, StringComparison.OrdinalIgnoreCase)
                    && !char.IsLetterOrDigit(html[program.Length + 1]))
                    return End(html, html.IndexOf($"</{program}", StringComparison.OrdinalIgnoreCase), program.Length + 2);
            }
        }

        return End(html, html.IndexOf('>'), 1);
    }

    private static int End(ReadOnlySpan<char> html, int at, int length) => at < 0 ? html.Length : at + length;

    private static int LengthOfEntity(ReadOnlySpan<char> html)
    {
        const int Longest = 32;
        var end = html[..Math.Min(html.Length, Longest)].IndexOf(';');
        return end > 1 && html[1..end].IndexOfAnyExceptInRange('#', 'z') < 0 ? end + 1 : 1;
    }
}
