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
        if (Math.Abs(articles - current.Articles) > Tolerance * articles || current.Frequencies.IsFull)
            known = current = new Known(articles);
        return current.Frequencies.Of(stem, asked => Ask(reader, asked));
    }

    private static int Ask(IndexReader reader, string stem) => reader.DocFreq(new Term(IndexFields.TextStems, stem));

    private sealed class Known(int articles)
    {
        public int Articles => articles;

        public RememberedFrequencies Frequencies { get; } = new(MaxRemembered);
    }
}
