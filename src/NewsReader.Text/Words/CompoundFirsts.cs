using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>First parts of compounds that go with many words, so that a blank behind them is as good as a half-space.</summary>
public static class CompoundFirsts
{
    private static readonly FrozenSet<string> Prefixes = Read("first-parts", 0);
    private static readonly FrozenSet<string> Numbers = Read("first-parts", 1);
    private static readonly FrozenSet<string> Others = Read("first-parts", 2);
    private static readonly FrozenSet<string> Counted = EmbeddedText.Lines("counted-parts").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word begins compounds; it may also be a word by itself.</summary>
    public static bool Contains(string word) => Prefixes.Contains(word) || Numbers.Contains(word) || Others.Contains(word);

    /// <summary>Whether two words are one whatever the archive says of them: a prefix that stands before nothing else (ضد تانک), a number
    /// before what only stands behind one (دو نفره, پنج ستاره).</summary>
    /// <param name="first">The exact term of the first.</param>
    /// <param name="second">The exact term of the second.</param>
    public static bool AreOne(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (left, right) = (Folding.Fold(first), Folding.Fold(second));
        return Prefixes.Contains(left) || (Numbers.Contains(left) && IsCounted(right));
    }

    // نفره, ماهه, مرحله‌ای
    private static bool IsCounted(string word) => Counted.Contains(word) || Stemmer.WithoutEndings(word).Any(Counted.Contains)
        || (word.EndsWith('ه') && Lexicon.Nouns.Contains(word[..^1]) && !Lexicon.Nouns.Contains(word))
        || (word.EndsWith("های", StringComparison.Ordinal) && Lexicon.Nouns.Contains(word[..^2]));

    private static FrozenSet<string> Read(string name, int line) => EmbeddedText.Lines(name).ElementAt(line).Split(' ')
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);
}
