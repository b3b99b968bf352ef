using System.Runtime.InteropServices;

namespace NewsReader.Text.Words;

/// <summary>
/// The analyses of the words seen last. Few words make most of a text, so most runs are looked up rather than analysed. Bounded: sets of
/// four, in which a word takes the place of the one that came in before the other three. Entries are immutable and written at once, so
/// that threads may share them; a tag beside each tells nearly always without following it whether it is the one.
/// </summary>
internal sealed class WordCache(Func<string, WordAnalysis> analyze)
{
    private const int Ways = 4;
    private const int Sets = 1 << 16;
    private const int MaxKeptLength = 48;

    private readonly ulong[] _tags = new ulong[Sets * Ways];
    private readonly Entry?[] _entries = new Entry?[Sets * Ways];
    private readonly byte[] _next = new byte[Sets];

    /// <summary>The analysis of a run as it is written.</summary>
    public WordAnalysis Get(ReadOnlySpan<char> run)
    {
        if (run.Length > MaxKeptLength)
            return analyze(run.ToString());

        var tag = Hash(run);
        var set = (int)(tag >> 48);
        var first = set * Ways;
        for (var slot = first; slot < first + Ways; slot++)
        {
            // A tag may be of another word: the entry is what counts.
            if (_tags[slot] == tag && Volatile.Read(ref _entries[slot]) is { } entry && run.SequenceEqual(entry.Run))
                return entry.Analysis;
        }

        var text = run.ToString();
        var made = new Entry(text, analyze(text));
        var place = first + (_next[set]++ % Ways);
        Volatile.Write(ref _entries[place], made);
        _tags[place] = tag;
        return made.Analysis;
    }

    // The 64 bits of a multiplicative hash, mixed at the end because neighbouring letters differ in few bits.
    private static ulong Hash(ReadOnlySpan<char> run)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)run.Length;
        var whole = MemoryMarshal.Cast<char, ulong>(run);
        foreach (var four in whole)
            hash = Mix(hash ^ four);
        foreach (var c in run[(whole.Length * 4)..])
            hash = (hash ^ c) * 0x100000001B3UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash *= 0xBF58476D1CE4E5B9UL;
        return hash ^ (hash >> 29);
    }

    private sealed record Entry(string Run, WordAnalysis Analysis);
}
