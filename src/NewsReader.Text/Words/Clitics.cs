using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>The endings that are written joined, half-spaced or spaced and never take a position of their own. All are folded.</summary>
internal static class Clitics
{
    /// <summary>The plural family, longest first so that the first that fits is the one to strip.</summary>
    public static readonly string[] Plurals = [
        "هایمان", "هایتان", "هایشان", "هامان", "هاتان", "هاشان", "هایی", "هایم", "هایت", "هایش", "هاست", "های", "ها"];

    /// <summary>What a word in ه ends in when its ای, اند, ام … has lost the half-space: هستهای, رفتهاند.</summary>
    public static readonly string[] AfterLostHalfSpace = ["هاست", "هایم", "هاید", "هاند", "های", "هام"];

    /// <summary>Of a comparative.</summary>
    public static readonly string[] Comparatives = ["ترین", "تری", "تر"];

    private static readonly FrozenSet<string> PluralSet = Plurals.Append("هام").Append("هات").Append("هاش")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ComparativeSet =
        Comparatives.Append("ترینها").Append("ترها").Append("ترهای").Append("ترینهای").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PossessiveSet = Set("ام ات اش مان تان شان یم یت یش یمان یتان یشان");
    private static readonly FrozenSet<string> CopulaSet = Set("ای ایم اید اند ست یی یم ید یند اندی ایی");
    private static readonly FrozenSet<string> OrdinalSet = Set("م ام امین مین");
    private static readonly FrozenSet<string> NonHosts = Set("و از به در با که را نه تا برای بر یا هم اما ولی اگر چون هر پس جز ای ها تر");

    public static bool IsPlural(string word) => PluralSet.Contains(word);

    public static bool IsComparative(string word) => ComparativeSet.Contains(word);

    public static bool IsPossessive(string word) => PossessiveSet.Contains(word);

    /// <summary>What a space may part from a word in final ه: رفته اند, بیانیه ای, خانه شان.</summary>
    public static bool IsAfterHeh(string word) => CopulaSet.Contains(word) || PossessiveSet.Contains(word);

    /// <summary>What is an ending when a half-space parts it from its word.</summary>
    public static bool IsAfterHalfSpace(string word) =>
        PluralSet.Contains(word) || ComparativeSet.Contains(word) || PossessiveSet.Contains(word) || CopulaSet.Contains(word)
            || word is "ی";

    /// <summary>The ending of an ordinal number: ۳۰ام.</summary>
    public static bool IsOrdinal(string word) => OrdinalSet.Contains(word);

    /// <summary>Words that no spaced ending belongs to.</summary>
    public static bool IsNonHost(string word) => NonHosts.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
