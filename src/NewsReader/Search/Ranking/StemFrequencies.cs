using NewsReader.Search.Words;

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

    /// <summary>In how many articles a stem is.</summary>
    /// <param name="lookup">Of the field that is meant.</param>
    public int Get(TermLookup lookup, string stem)
    {
        var articles = lookup.Reader.NumDocs;
        if (articles < SmallArchive)
            return lookup.Frequency(stem);
        var current = known;
        if (Math.Abs(articles - current.Articles) > Tolerance * articles || current.Frequencies.IsFull)
            known = current = new Known(articles);
        return current.Frequencies.Get(stem, lookup.Frequency);
    }

    private sealed class Known(int articles)
    {
        public int Articles => articles;

        public RememberedFrequencies Frequencies { get; } = new(MaxRemembered);
    }
}
