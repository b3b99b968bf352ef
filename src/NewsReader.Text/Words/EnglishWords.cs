using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Frequent English words, which a Persian word may sound like by chance: oil is not اول.</summary>
public static class EnglishWords
{
    private static readonly FrozenSet<string> All = EmbeddedText.Lines("english-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in small letters is one.</summary>
    public static bool Contains(string word) => All.Contains(word);
}
