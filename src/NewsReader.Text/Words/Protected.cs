using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Words whose last letters look like an ending and are none.</summary>
internal static class Protected
{
    public static readonly FrozenSet<string> Words = WordData.Lines("protected.txt").ToFrozenSet(StringComparer.Ordinal);
}
