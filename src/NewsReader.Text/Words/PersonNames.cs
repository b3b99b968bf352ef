using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Tells what is the name of a person from other words.</summary>
public static class PersonNames
{
    private const int MaxWords = 4;

    // A given name as short is a word besides: پل پوزیشن.
    private const int MaxLengthOfOther = 2;

    private static readonly FrozenSet<string> First = EmbeddedText.Lines("first-names").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    // A title, behind which stands the whole name.
    private const string Title = "سید";

    private static readonly ILookup<string, string> FirstOfTwo = Lexicon.GivenNames().Where(name => name.First != Title)
        .ToLookup(name => name.Second, name => name.First, StringComparer.Ordinal);

    /// <summary>The given names that make another name of one when they stand before it: محمد رضا is not رضا.</summary>
    /// <param name="given">In the letters of stems.</param>
    public static IEnumerable<string> MakingAnother(string given) => FirstOfTwo[given];

    /// <summary>Given names, and what stands before a name in news, in the letters of stems.</summary>
    public static IReadOnlySet<string> Given => First;

    /// <summary>Whether a text is a given name and a family name behind it, and nothing besides: «حسن روحانی», not «حسن کار».</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lexicon.Fold).ToList();
        return words.Count is > 1 and <= MaxWords && First.Contains(words[0])
            && words.Skip(1).SkipLast(1).All(First.Contains) && !First.Contains(words[^1])
            && IsFamilyName(words[^1], isSure: words[0].Length > MaxLengthOfOther && !BeginsAsOther(text.Split(' ')[^1]));
    }

    // به‌این, می‌خواهد
    private static bool BeginsAsOther(string word) => word.IndexOf('\u200C', StringComparison.Ordinal) is > 0 and var at
        && Lexicon.Fold(word[..at]) is var first && (VerbForms.IsPrefix(first) || WeakWords.Contains(first));

    private static bool IsFamilyName(string word, bool isSure) =>
        Lexicon.Surnames.Contains(word) || !(!isSure || CommonWords.Contains(word) || word.EndsWith("ها", StringComparison.Ordinal));
}
