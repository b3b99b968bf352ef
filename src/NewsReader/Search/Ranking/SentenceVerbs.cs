using System.Collections.Frozen;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Tells the verb of a sentence from the end of a noun that was typed with a blank: «مذاکرات پیش رفت», but «پیش رفت
/// علم».</summary>
internal static class SentenceVerbs
{
    // What stands before a verb's own word, and not before a noun that begins a part of a sentence.
    private static readonly FrozenSet<string> BeforeVerb = new[] { "به", "را" }.ToFrozenSet(StringComparer.Ordinal);

    // What a noun, but no sentence, can stand behind.
    private static readonly FrozenSet<string> BeforeNoun =
        new[] { "و", "از", "در", "با", "برای", "بر", "بی", "این", "آن", "هر", "یا" }.ToFrozenSet(StringComparer.Ordinal);

    // What may follow when a sentence has ended.
    private static readonly FrozenSet<string> AfterSentence =
        new[] { "و", "که", "تا", "اما", "ولی", "چون", "زیرا" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is the verb of a sentence in which the word before it is one by itself.</summary>
    public static bool IsVerb(List<Token> tokens, int i)
    {
        if (i < 2 || !IsPastVerb(tokens, i))
            return false;
        var before = tokens[i - 2].Exact;
        return BeforeVerb.Contains(before)
            || (!BeforeNoun.Contains(before) && (i + 1 == tokens.Count || AfterSentence.Contains(tokens[i + 1].Exact)));
    }

    /// <summary>The same of words that are tokens each.</summary>
    public static bool IsVerb(List<List<Token>> words, int i) =>
        words[i].Count == 1 && words[i - 1].Count == 1 && IsVerb(words.ConvertAll(word => word[0]), i);

    /// <summary>The tokens with one for each two that are a noun typed with a blank, the second of which looks like a verb: in the archive
    /// the two with a blank are a sentence's.</summary>
    /// <param name="isWord">Whether the archive has a noun.</param>
    public static List<Token> JoinNouns(List<Token> tokens, Func<Token, bool> isWord)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && IsPastVerb(tokens, i + 1) && !IsVerb(tokens, i + 1) && Noun(tokens[i], tokens[i + 1]) is { } noun
                && isWord(noun))
            {
                joined.Add(noun);
                i++;
            }
            else
            {
                joined.Add(tokens[i]);
            }
        }

        return joined;
    }

    private static bool IsPastVerb(List<Token> tokens, int i) => i > 0 && tokens[i].Start > tokens[i - 1].End
        && tokens[i].Position == tokens[i - 1].Position + 1 && QueryVariants.IsFiniteVerb(tokens[i].Exact);

    // Who writes them with a half-space writes one word.
    private static Token? Noun(Token left, Token right) =>
        TextAnalyzer.Analyze($"{left.Exact}\u200C{right.Exact}") is [var noun] && noun.Stem != left.Stem
            ? new Token(noun.Stem, noun.Exact, left.Position, left.Start, right.End)
            : null;
}
