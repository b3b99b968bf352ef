using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Words of a query that say nothing of what is looked for.</summary>
public static class WeakWords
{
    private static readonly FrozenSet<string> Asking = Read("asking-words");
    private static readonly FrozenSet<string> Asked = Read("asked-words");
    private static readonly FrozenSet<string> Weak = Read("weak-words");

    /// <summary>Whether a folded word asks or carries a question: چرا, who, است.</summary>
    public static bool IsAsking(string word) => Asking.Contains(word);

    /// <summary>Whether a folded word is a part of the question behind one that asks: چه کسی, how many.</summary>
    public static bool IsAsked(string word) => Asked.Contains(word);

    /// <summary>Whether an article without a folded word is as good as one with it.</summary>
    public static bool Contains(string word) => Weak.Contains(word) || Asking.Contains(word);

    private static FrozenSet<string> Read(string name) => EmbeddedText.Lines(name)
        .Select(word => Lexicon.Fold(word.Replace(" ", "", StringComparison.Ordinal))).ToFrozenSet(StringComparer.Ordinal);
}
