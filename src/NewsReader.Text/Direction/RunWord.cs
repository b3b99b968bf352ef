using System.Buffers;

namespace NewsReader.Text.Direction;

/// <summary>What a word of a left-to-right run is.</summary>
internal enum RunKind
{
    /// <summary>It has Latin letters.</summary>
    Latin,

    /// <summary>It has digits and no letters.</summary>
    Number,

    /// <summary>Signs of reckoning alone.</summary>
    Operator,

    /// <summary>An address of the web, of mail, a handle.</summary>
    Address,

    /// <summary>Other marks.</summary>
    Other,
}

/// <summary>Letters and signs between blanks, quotes and letters written from the right, without the marks of the sentence.</summary>
internal readonly record struct RunWord(int Start, int End, RunKind Kind, bool JoinsBefore, bool JoinsNext)
{
    private const string Before = "'’–—…:;,!?*•|-./+";
    private const string After = ".,:;!?'’–—…|-/=<>&\\_~";
    private const string Brackets = "()[]{}";
    private const string Quotes = "«»“”„\"‹›`،؛؟";

    private static readonly SearchValues<char> Operators = SearchValues.Create("+-−×*/=<>→≤≥≈^±");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\u00A0\u200C" + Brackets + Quotes);

    /// <summary>The words of a text.</summary>
    public static IEnumerable<RunWord> Split(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBoundary(text[i]))
                continue;
            var end = i;
            while (end < text.Length && !IsBoundary(text[end]))
                end++;
            var isWeb = text.AsSpan(i, end - i).Contains("://", StringComparison.Ordinal);
            while (isWeb && end < text.Length && !Blanks.Contains(text[end]))
                end++;
            yield return Trim(text, i, end, isWeb);
            i = end - 1;
        }
    }

    private static bool IsBoundary(char c) => Blanks.Contains(c) || char.IsWhiteSpace(c)
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || StrongLetters.DirectionOf(c) == BaseDirection.RightToLeft;

    private static RunWord Trim(string text, int from, int to, bool isWeb)
    {
        var (start, end) = (from, to);
        if (IsOperator(text.AsSpan(from, to - from)))
            return new RunWord(from, to, RunKind.Operator, true, true);
        while (start < end && Before.Contains(text[start], StringComparison.Ordinal) && !Begins(text, from, start, end))
            start++;
        while (end > start && After.Contains(text[end - 1], StringComparison.Ordinal) && !Ends(text, start, end))
            end--;
        // A word at a letter from the right is a part of a word: «۱۱م».
        var isPart = IsLetterFromRight(text, from - 1) || IsLetterFromRight(text, to);
        return new RunWord(start, end, KindOf(text.AsSpan(start, end - start), isWeb, isPart), start == from, end == to);
    }

    private static bool IsLetterFromRight(string text, int index) =>
        index >= 0 && index < text.Length && StrongLetters.DirectionOf(text[index]) == BaseDirection.RightToLeft;

    // .NET, --help, -۵°C, +98: what begins with its mark, and stands apart from what is before.
    private static bool Begins(string text, int from, int start, int end)
    {
        var next = start + 1 < end ? text[start + 1] : ' ';
        if (start != from || IsLetterFromRight(text, from - 1))
            return false;
        return text[start] switch
        {
            '.' or '/' => char.IsAsciiLetter(next),
            '-' => (char.IsDigit(next) && start > 0) || (next == '-' && start + 2 < end && char.IsAsciiLetter(text[start + 2])),
            '+' => char.IsDigit(next),
            _ => false,
        };
    }

    // U.S., example.org/news/: what ends with its mark.
    private static bool Ends(string text, int start, int end) => text[end - 1] switch
    {
        '.' => end - start > 3 && text[end - 3] == '.' && char.IsAsciiLetter(text[end - 2]),
        '/' => text.AsSpan(start, end - start - 1).IndexOfAny('/', '.') >= 0,
        _ => false,
    };

    private static bool IsOperator(ReadOnlySpan<char> word) => word.Length <= 2 && !word.ContainsAnyExcept(Operators);

    private static RunKind KindOf(ReadOnlySpan<char> word, bool isWeb, bool isPart)
    {
        var (hasLatin, hasDigit, at) = (false, false, false);
        for (var i = 0; i < word.Length; i++)
        {
            hasLatin |= StrongLetters.DirectionOf(word[i]) == BaseDirection.LeftToRight;
            hasDigit |= char.IsDigit(word[i]);
            at |= word[i] == '@' && i + 1 < word.Length && (char.IsAsciiLetterOrDigit(word[i + 1]) || word[i + 1] == '_');
        }

        if (isWeb || (at && hasLatin))
            return RunKind.Address;
        if (hasLatin)
            return RunKind.Latin;
        return hasDigit && !isPart ? RunKind.Number : RunKind.Other;
    }
}
