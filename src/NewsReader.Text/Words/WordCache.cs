namespace NewsReader.Text.Words;

/// <summary>
/// The analyses of the words seen last. Few words make most of a text, so most runs are looked up rather than analysed. Bounded:
/// a word takes the place of another; entries are immutable and a slot is written at once, so that threads may share it.
/// </summary>
internal sealed class WordCache(Func<string, WordAnalysis> analyze)
{
    private const int Slots = 1 << 16;
    private const int MaxKeptLength = 48;

    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>The analysis of a run as it is written.</summary>
    public WordAnalysis Get(ReadOnlySpan<char> run)
    {
        if (run.Length > MaxKeptLength)
            return analyze(run.ToString());

        ref var slot = ref _entries[Hash(run) & (Slots - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is null || !run.SequenceEqual(entry.Run))
        {
            var text = run.ToString();
            entry = new Entry(text, analyze(text));
            Volatile.Write(ref slot, entry);
        }

        return entry.Analysis;
    }

    // FNV-1a, mixed once more because neighbouring letters differ in few bits.
    private static uint Hash(ReadOnlySpan<char> run)
    {
        var hash = 2166136261u;
        foreach (var c in run)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }

    private sealed record Entry(string Run, WordAnalysis Analysis);
}
