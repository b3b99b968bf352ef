namespace NewsReader.Text.Words;

/// <summary>
/// How far a typed word is from a word of the vocabulary: insertions, deletions, substitutions and transpositions of neighbours, a
/// slip that is likely by sound, by dots or on the keyboard costing less than 1.
/// </summary>
public static class SpellingDistance
{
    private const double Sound = 0.3;
    private const double Dots = 0.5;
    private const double Keyboard = 0.6;

    // Letters typed in the wrong order are the commonest slip of fast hands.
    private const double Transposition = 0.6;
    private const int LettersWithoutFirst = 5;

    private static readonly string[] SoundGroups = ["سصث", "زذضظ", "تط", "حه", "غق", "اآع", "ئی"];
    private static readonly string[] DotGroups = ["بپتثنی", "جچحخ", "دذ", "رزژ", "سش"];
    private static readonly string[] KeyboardRows = ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدئو"];

    /// <summary>The edits allowed for a word: 0 up to two letters, 1 up to seven, 2 from eight on.</summary>
    public static int MaxEdits(int length) => length switch
    {
        <= 2 => 0,
        <= 7 => 1,
        _ => 2,
    };

    /// <summary>
    /// The distance of two words, or null when it is more than the longer of them is allowed; an edit of the first letter counts as one in
    /// words of five letters and more. A word with a digit has no neighbours but itself.
    /// </summary>
    public static double? Within(string typed, string candidate)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(candidate);
        if (typed == candidate)
            return 0;
        var limit = MaxEdits(Math.Max(typed.Length, candidate.Length));
        if (Math.Abs(typed.Length - candidate.Length) > limit || typed.Any(char.IsDigit) || candidate.Any(char.IsDigit))
            return null;
        var distance = Between(typed, candidate);
        return distance <= limit || IsOfFirstLetter(typed, candidate, distance, limit) ? distance : null;
    }

    // One edit more in cost, but not in number: a slip in the first letter of a word long enough to be known without it.
    private static bool IsOfFirstLetter(string typed, string candidate, double distance, int limit) => distance <= limit + 1
        && Math.Min(typed.Length, candidate.Length) >= LettersWithoutFirst && LetterBitmap.AreNear(typed, candidate, limit);

    /// <summary>The distance of two words, 0 when they are equal; an edit of the first letter costs double.</summary>
    public static double Between(string typed, string candidate)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(candidate);
        var width = candidate.Length + 1;
        double[] beforeLast = new double[width], last = new double[width], row = new double[width];
        for (var j = 1; j < width; j++)
            last[j] = last[j - 1] + Weight(0, j - 1);

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = last[0] + Weight(i - 1, 0);
            for (var j = 1; j < width; j++)
                row[j] = Cheapest(typed, candidate, i, j, row[j - 1], last, beforeLast);
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[^1];
    }

    /// <summary>What it costs to take one letter for another: 0 for the same, 1 for letters with nothing in common.</summary>
    public static double Substitution(char typed, char meant)
    {
        if (typed == meant)
            return 0;
        if (ShareGroup(SoundGroups, typed, meant))
            return Sound;
        if (ShareGroup(DotGroups, typed, meant))
            return Dots;
        return KeyboardRows.Any(row => AreNeighbours(row, typed, meant)) ? Keyboard : 1;
    }

    private static double Cheapest(string typed, string candidate, int i, int j, double left, double[] last, double[] beforeLast)
    {
        var insertion = left + Weight(i, j - 1);
        var deletion = last[j] + Weight(i - 1, j);
        var substitution = last[j - 1] + (Substitution(typed[i - 1], candidate[j - 1]) * Weight(i - 1, j - 1));
        var cheapest = Math.Min(substitution, Math.Min(insertion, deletion));
        var isTransposed = i > 1 && j > 1 && typed[i - 1] == candidate[j - 2] && typed[i - 2] == candidate[j - 1];
        return isTransposed ? Math.Min(cheapest, beforeLast[j - 2] + (Transposition * Weight(i - 2, j - 2))) : cheapest;
    }

    // An edit at the very beginning of both words is one of the first letter.
    private static double Weight(int typedIndex, int candidateIndex) => typedIndex == 0 && candidateIndex == 0 ? 2 : 1;

    private static bool ShareGroup(string[] groups, char a, char b) =>
        groups.Any(group => group.Contains(a, StringComparison.Ordinal) && group.Contains(b, StringComparison.Ordinal));

    private static bool AreNeighbours(string row, char a, char b)
    {
        var (first, second) = (row.IndexOf(a, StringComparison.Ordinal), row.IndexOf(b, StringComparison.Ordinal));
        return first >= 0 && second >= 0 && Math.Abs(first - second) == 1;
    }
}
