namespace NewsReader.Text.Words;

/// <summary>Slips in the letters of long vowels, and in those that Persian does not hear a difference of: the commonest of people who know
/// a word by ear. All words are folded.</summary>
public static class VowelSlips
{
    private const string Vowels = "اوی";

    // So far a letter is moved by fast hands.
    private const int MaxMoved = 2;

    // Of names that came from Arabic; what they end in is written as it is heard.
    private static readonly string[] HeardAlike = ["سصث", "زذضظ", "تط", "حه", "غق", "اع", "عی"];
    private static readonly string[] HeardAlikeAtEnd = ["ای"];

    /// <summary>Whether a word lacks one letter of a long vowel that another has within: کرنا, which is کرونا.</summary>
    public static bool IsLost(string typed, string meant)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meant);
        return meant.Length == typed.Length + 1
            && Enumerable.Range(1, typed.Length - 1).Any(at => IsVowel(meant[at]) && meant.Remove(at, 1) == typed);
    }

    /// <summary>Whether a word has one letter of a long vowel too many, or a little away from where another has it: صادارات and صادارت are
    /// صادرات.</summary>
    public static bool IsMoved(string typed, string meant)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meant);
        return IsLost(meant, typed) || (meant.Length == typed.Length && typed != meant
            && Enumerable.Range(1, typed.Length - 1).Any(from => IsVowel(typed[from])
                && Enumerable.Range(Math.Max(1, from - MaxMoved), 1 + (2 * MaxMoved)).Any(to => to < meant.Length
                    && meant[to] == typed[from] && typed.Remove(from, 1) == meant.Remove(to, 1))));
    }

    /// <summary>What a word may have been meant as where it is heard alike, or has lost a letter of a long vowel: each one slip away,
    /// most of them no words.</summary>
    public static IEnumerable<string> Meant(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return HeardLike(typed).Concat(Lost(typed));
    }

    /// <summary>Those that have lost a letter of a long vowel.</summary>
    public static IEnumerable<string> Lost(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Enumerable.Range(1, Math.Max(0, typed.Length - 1)).SelectMany(
            at => Vowels.Select(vowel => typed.Insert(at, vowel.ToString()))).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Those that are heard alike: القائده, which is القاعده; آشورا, which is عاشورا.</summary>
    public static IEnumerable<string> HeardLike(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        for (var at = 0; at < typed.Length; at++)
        {
            var groups = at + 1 == typed.Length ? HeardAlike.Concat(HeardAlikeAtEnd) : HeardAlike;
            foreach (var other in groups.Where(group => group.Contains(typed[at], StringComparison.Ordinal)).SelectMany(group => group))
            {
                if (other != typed[at])
                    yield return $"{typed[..at]}{other}{typed[(at + 1)..]}";
            }
        }

        if (typed is ['ا', ..])
            yield return "ع" + typed;
        if (typed is ['ع', 'ا', ..])
            yield return typed[1..];
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
