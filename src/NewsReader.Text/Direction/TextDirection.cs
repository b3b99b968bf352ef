using System.Buffers;

namespace NewsReader.Text.Direction;

/// <summary>The base direction of a text or a paragraph.</summary>
public enum BaseDirection
{
    /// <summary>As in Latin script.</summary>
    LeftToRight,

    /// <summary>As in Arabic and Hebrew script.</summary>
    RightToLeft,
}

/// <summary>
/// Base direction by sentences, and of a block by what surrounds it: a text in Persian has whole names in Latin letters, more of them
/// than its own, and is Persian; neither the first letter nor the majority of letters tells.
/// </summary>
public static class TextDirection
{
    // A sentence of fewer letters is a name, an initial, a unit.
    private const int MinVotingLetters = 10;

    // So many times as many letters from the right make a block turn though it begins in Latin letters.
    private const int ClearMajority = 3;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(['.', '!', '?', '؟', '؛', '…', '\n', '\r']);

    /// <summary>
    /// The direction of most sentences; without a whole sentence, of the letters there are; null when there is no letter, and the text
    /// takes its parent's direction. A tie is right to left. A sentence is what its letters outside quotes, brackets and addresses are,
    /// unless they are of both kinds: then one that begins from the right is written from the right.
    /// </summary>
    public static BaseDirection? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (StrongLetters.First(text) is not { } first)
            return null;
        if (first == BaseDirection.RightToLeft && !StrongLetters.MayHaveLeftToRight(text))
            return first;
        var (all, rtl, ltr) = (default(LetterCount), 0, 0);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var length = LengthOfSentence(rest);
            var count = StrongLetters.Count(rest[..length]);
            all += count;
            var vote = count.Telling.Sum < MinVotingLetters ? null : Vote(count);
            rtl += vote == BaseDirection.RightToLeft ? 1 : 0;
            ltr += vote == BaseDirection.LeftToRight ? 1 : 0;
            rest = rest[length..];
        }

        if (rtl + ltr > 0)
            return rtl >= ltr ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
        return Vote(all) ?? BaseDirection.LeftToRight;
    }

    /// <summary>
    /// The direction of a paragraph, heading, item, cell or caption. From the right, it turns only if its first letter is Latin and its
    /// letters, those of addresses and brackets left out, are but for a few Latin too. From the left, it turns if most of its letters
    /// are written from the right: names in Arabic letters are rare there.
    /// </summary>
    /// <param name="text">The text of the block.</param>
    /// <param name="surroundings">The direction of what it stands in.</param>
    public static BaseDirection OfBlock(string text, BaseDirection surroundings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = StrongLetters.First(text);
        if (first is null || (first == BaseDirection.RightToLeft && surroundings == first))
            return surroundings;
        var count = StrongLetters.Count(text);
        if (surroundings == BaseDirection.RightToLeft)
            return count.TellingWithQuotes.IsLeftToRight ? BaseDirection.LeftToRight : BaseDirection.RightToLeft;
        var telling = count.Telling;
        var needed = first == BaseDirection.RightToLeft ? telling.Ltr : telling.Ltr * ClearMajority;
        return telling.Rtl >= needed ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
    }

    /// <summary>Whether a text has letters, and none that is written in another direction.</summary>
    public static bool IsWhollyOf(string text, BaseDirection direction)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (StrongLetters.First(text) != direction)
            return false;
        var all = StrongLetters.Count(text).All;
        return (direction == BaseDirection.RightToLeft ? all.Ltr : all.Rtl) == 0;
    }

    // Null for a sentence of both kinds that begins in Latin letters: it may be of either.
    private static BaseDirection? Vote(LetterCount count)
    {
        var telling = count.Telling;
        if (telling.Rtl >= telling.Ltr)
            return BaseDirection.RightToLeft;
        if (telling.IsLeftToRight)
            return BaseDirection.LeftToRight;
        return count.First == BaseDirection.RightToLeft ? BaseDirection.RightToLeft : null;
    }

    private static int LengthOfSentence(ReadOnlySpan<char> text)
    {
        for (var end = 0; end < text.Length; end++)
        {
            var next = text[end..].IndexOfAny(SentenceEnds);
            if (next < 0)
                return text.Length;
            end += next;
            if (text[end] is '\n' or '\r' or '؟' or '؛' || (end + 1 < text.Length && char.IsWhiteSpace(text[end + 1])))
                return end + 1;
        }

        return text.Length;
    }
}
