using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsReader.Search.Ranking;

/// <summary>
/// Looks the terms of one field up in all segments, with one enumerator each: opening one for every term costs more than finding the term.
/// For one thread, on one state of the index.
/// </summary>
internal sealed class TermLookup(IndexReader reader, string field)
{
    private readonly Dictionary<int, TermsEnum?> opened = [];

    public IndexReader Reader => reader;

    /// <summary>In how many articles a term is.</summary>
    public int Frequency(string term)
    {
        var bytes = new BytesRef(term);
        var frequency = 0;
        foreach (var leaf in reader.Leaves)
            frequency += Find(leaf, bytes)?.DocFreq ?? 0;
        return frequency;
    }

    /// <summary>The enumerator of a segment, which stands at the term until the next question; null when the segment lacks the
    /// term.</summary>
    public TermsEnum? Find(AtomicReaderContext leaf, BytesRef term)
    {
        if (!opened.TryGetValue(leaf.Ord, out var terms))
            opened[leaf.Ord] = terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(term) ? terms : null;
    }
}
