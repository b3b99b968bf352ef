using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Words of the kind گفت‌وگو, which are written joined, with half-spaces and with spaces.</summary>
internal static class WordSequences
{
    /// <summary>The longest sequence of parts.</summary>
    public const int Longest = 3;

    private static readonly FrozenDictionary<string, string> ByParts = WordData.Lines("sequences.txt")
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|')
            .Select(parts => (Parts: parts.Trim(), Word: line[..line.IndexOf(':', StringComparison.Ordinal)])))
        .DistinctBy(entry => entry.Parts)
        .ToFrozenDictionary(entry => entry.Parts, entry => entry.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Firsts =
        ByParts.Keys.Select(parts => parts.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The joined word of the parts, separated by spaces, or null.</summary>
    public static string? Find(string parts) => ByParts.GetValueOrDefault(parts);

    /// <summary>Whether a sequence can begin with the part.</summary>
    public static bool CanBegin(string part) => Firsts.Contains(part);
}
