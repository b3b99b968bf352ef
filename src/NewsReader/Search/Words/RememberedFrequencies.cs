using System.Collections.Concurrent;

namespace NewsReader.Search.Words;

/// <summary>How many articles have which words, as far as was asked.</summary>
/// <param name="most">Words that are remembered at most.</param>
internal sealed class RememberedFrequencies(int most)
{
    private readonly ConcurrentDictionary<string, int> frequencies = new(StringComparer.Ordinal);

    // Counting a concurrent dictionary locks all of it.
    private int count;

    public bool IsFull => Volatile.Read(ref count) >= most;

    /// <summary>The frequency of a stem, asked for where it is not known.</summary>
    public int Get(string stem, Func<string, int> ask)
    {
        if (frequencies.TryGetValue(stem, out var frequency))
            return frequency;
        frequency = ask(stem);
        if (Interlocked.Increment(ref count) <= most)
            frequencies.TryAdd(stem, frequency);
        return frequency;
    }
}
