using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>The words of one alphabet by what they have in common with those of the other, see <see cref="Transliteration.SoundKey"/>;
/// 8 bytes a word and key.</summary>
internal sealed class SoundIndex
{
    // Of one key; more are too many to tell one from another.
    private const int MaxFound = 2_000;

    // Hash of the key above, number of the word below.
    private readonly ulong[] entries;

    public SoundIndex(IEnumerable<(string Key, int Word)> words)
    {
        entries = [.. words.Select(word => ((ulong)Hash(word.Key) << 32) | (uint)word.Word)];
        Array.Sort(entries);
    }

    /// <summary>The words of a key, and seldom others.</summary>
    public IEnumerable<int> Find(string key)
    {
        var first = (ulong)Hash(key) << 32;
        var at = Array.BinarySearch(entries, first);
        var start = at < 0 ? ~at : at;
        for (var i = start; i < entries.Length && entries[i] >> 32 == first >> 32 && i - start < MaxFound; i++)
            yield return (int)(uint)entries[i];
    }

    private static uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
