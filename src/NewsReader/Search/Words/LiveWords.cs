using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Words;

/// <summary>
/// Tells whether readers see an article that has a word. The index counts those that were hidden or deleted until it merges its segments,
/// and the seeds where they are left out.
/// </summary>
internal sealed class LiveWords
{
    private readonly FixedBitSet? unseen;
    private readonly int count;
    private DocsEnum? documents;

    public LiveWords(IndexReader reader, bool withSeeds)
    {
        var bits = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        foreach (var leaf in reader.Leaves)
        {
            var (live, seeds) = (leaf.AtomicReader.LiveDocs, leaf.AtomicReader.GetNumericDocValues(IndexFields.IsSeed));
            if (live is null && withSeeds)
                continue;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live?.Get(document) is false || (!withSeeds && seeds.Get(document) != 0))
                    bits.Set(leaf.DocBase + document);
            }
        }

        count = bits.Cardinality;
        unseen = count == 0 ? null : bits;
    }

    /// <summary>Whether at least so many articles that readers see have the word.</summary>
    public bool Has(TermsEnum word, int least)
    {
        // More than are unseen cannot all be.
        if (unseen is null || word.DocFreq >= count + least)
            return true;
        documents = word.Docs(null, documents, DocsFlags.NONE);
        var seen = 0;
        while (seen < least && documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            seen += unseen.Get(document) ? 0 : 1;
        return seen >= least;
    }
}
