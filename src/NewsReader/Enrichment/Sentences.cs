namespace NewsReader.Enrichment;

/// <summary>Where sentences end and texts may be cut.</summary>
internal static class Sentences
{
    /// <summary>The offset after the first sentence: a full stop, question or exclamation mark before a blank or the end; a point within a
    /// number or a name ends nothing.</summary>
    public static int FirstEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '؟' or '?' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsInitial(text, i))
                return i + 1;
        }

        return text.Length;
    }

    /// <summary>How many words a text has: runs of letters and digits between blanks.</summary>
    public static int WordCount(string text)
    {
        var (count, inWord) = (0, false);
        foreach (var c in text)
        {
            var isPart = char.IsLetterOrDigit(c);
            count += isPart && !inWord ? 1 : 0;
            inWord = isPart || (inWord && !char.IsWhiteSpace(c));
        }

        return count;
    }

    /// <summary>The beginning of a text of at most <paramref name="length"/> letters, cut between words and then ended with an
    /// ellipsis.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length);
        return text[..(cut > length / 2 ? cut : length)].TrimEnd('،', ',', '؛', ' ', '.') + " …";
    }

    // «م. احمدی», "J. Smith": a letter alone before the point.
    private static bool IsInitial(string text, int point) =>
        text[point] == '.' && point > 0 && char.IsLetter(text[point - 1]) && (point == 1 || !char.IsLetterOrDigit(text[point - 2]))
            && point + 1 < text.Length;
}
