using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Words of English and Arabic that join and point and tell nothing of what a text is about, however rare they are.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> All = EmbeddedText.Lines("function-words").Select(word => Folding.Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, as a text has it, is one.</summary>
    public static bool Contains(string word) => All.Contains(Folding.Fold(word));
}
