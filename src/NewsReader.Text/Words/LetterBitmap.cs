using System.Numerics;

namespace NewsReader.Text.Words;

/// <summary>
/// Cheap tests of whether two folded words may be spellings of one, to be asked of a whole vocabulary before
/// <see cref="SpellingDistance"/> is asked of the few that pass. Letters of one sound count as the same.
/// </summary>
public static class LetterBitmap
{
    /// <summary>Longer words are near none.</summary>
    public const int MaxWordLength = 32;

    /// <summary>The letters of a word as a set of 64 kinds.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var letter in word)
            letters |= 1UL << (Sound(letter) & 63);
        return letters;
    }

    /// <summary>Whether words with these letters may be within a number of edits: each edit adds one letter and takes one away at
    /// most.</summary>
    public static bool MayBeNear(ulong first, ulong second, int edits) =>
        BitOperations.PopCount(first & ~second) <= edits && BitOperations.PopCount(second & ~first) <= edits;

    /// <summary>
    /// Whether one word becomes the other by at most <paramref name="edits"/> insertions, deletions, substitutions and
    /// transpositions of neighbours.
    /// </summary>
    public static bool AreNear(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int edits)
    {
        if (first.Length > MaxWordLength || second.Length > MaxWordLength || Math.Abs(first.Length - second.Length) > edits)
            return false;
        Span<int> beforeLast = stackalloc int[MaxWordLength + 1], last = stackalloc int[MaxWordLength + 1],
            row = stackalloc int[MaxWordLength + 1];
        for (var j = 0; j <= second.Length; j++)
            last[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var same = Sound(first[i - 1]) == Sound(second[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > edits)
                return false;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[second.Length] <= edits;
    }

    private static char Sound(char letter) => letter switch
    {
        'ص' or 'ث' => 'س',
        'ذ' or 'ض' or 'ظ' => 'ز',
        'ط' => 'ت',
        'ح' => 'ه',
        'ق' => 'غ',
        'ع' or 'آ' => 'ا',
        'ئ' => 'ی',
        _ => letter,
    };
}
