using System.Collections.Concurrent;
using Lucene.Net.Index;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>
/// How many articles have a word, remembered: asking every segment for every word of a text takes longer than all else of finding similar
/// articles. In a larger archive a frequency that is somewhat older tells the frequent words from the rare ones as well.
/// </summary>
internal sealed class StemFrequencies
{
    private const int MaxRemembered = 200_000;

    /// <summary>An archive that is so small is always asked.</summary>
    private const int SmallArchive = 1_000;

    // The archive may grow or shrink by this part before all are asked again.
    private const double Tolerance = 0.1;

    private volatile Known known = new(0);

    /// <summary>In how many texts a stem is.</summary>
    public int Of(IndexReader reader, string stem)
    {
        var articles = reader.NumDocs;
        if (articles < SmallArchive)
            return Ask(reader, stem);
        var current = known;
        if (Math.Abs(articles - current.Articles) > Tolerance * articles)
            known = current = new Known(articles);
        if (current.Frequencies.TryGetValue(stem, out var frequency))
            return frequency;
        frequency = Ask(reader, stem);
        if (current.IsFull())
            known = new Known(articles);
        else
            current.Frequencies.TryAdd(stem, frequency);
        return frequency;
    }

    private static int Ask(IndexReader reader, string stem) => reader.DocFreq(new Term(IndexFields.TextStems, stem));

    private sealed class Known(int articles)
    {
        private int count;

        public int Articles => articles;

        public ConcurrentDictionary<string, int> Frequencies { get; } = new(StringComparer.Ordinal);

        // Counting a concurrent dictionary locks all of it.
        public bool IsFull() => Interlocked.Increment(ref count) > MaxRemembered;
    }
}
