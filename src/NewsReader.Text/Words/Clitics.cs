using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Endings and prefixes that are written joined, after a half-space or after a space, and take no position in any of the three.</summary>
internal static class Clitics
{
    /// <summary>The ها family: plural with ezafe, indefinite and possessive endings.</summary>
    private static readonly string[] Plurals =
        ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "هاست", "هامون", "هاشون"];

    private static readonly FrozenSet<string> AfterHalfSpace = Plurals.Concat(
        ["ی", "ای", "ام", "ات", "اش", "ایم", "اید", "اند", "ایی", "مان", "تان", "شان", "تر", "ترین", "تری", "ترها", "ترهای"])
        .ToFrozenSet(StringComparer.Ordinal);

    // Free-standing تر means "wet" and مان, تان, شان are words too, so they count only after a half-space.
    private static readonly FrozenSet<string> AfterSpace = Plurals.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterSpacedHeh =
        new[] { "ی", "ای", "ام", "اش", "اند", "اید", "ایم" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a part after a half-space is an ending.</summary>
    public static bool IsEnding(string part) => AfterHalfSpace.Contains(part);

    /// <summary>Whether a free-standing word is an ending of the word before it.</summary>
    public static bool IsSpacedEnding(string word, string before) =>
        before.Length >= 2 && !AfterSpace.Contains(before) && (AfterSpace.Contains(word) || (before[^1] == 'ه' && AfterSpacedHeh.Contains(word)));

    /// <summary>The word without a joined ending of the ها family, or the word itself. What is left has at least two letters.</summary>
    public static string StripPlural(string word)
    {
        foreach (var ending in Plurals)
        {
            var length = word.Length - ending.Length;
            if (length >= 2 && word.EndsWith(ending, StringComparison.Ordinal) && IsPlainPlural(word, length))
                return word[..length];
        }

        return word;
    }

    // After a lost half-space «هستهای» is هسته‌ای, not هست‌های: one ه alone before ای belongs to the base when the base without it
    // is no longer than three letters or ends in ت (a verb or an abstract noun); see the protected list for whole words.
    private static bool IsPlainPlural(string word, int length) => !Protected.Words.Contains(word) && length >= MinimumBase(word);

    private static int MinimumBase(string word) => word.EndsWith("هایی", StringComparison.Ordinal) ? 3 : 2;
}
