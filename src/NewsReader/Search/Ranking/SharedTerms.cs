using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>Tells from the postings which words articles have in common, so that no text is read for it.</summary>
internal static class SharedTerms
{
    /// <summary>The terms that each of some documents has, in their order.</summary>
    public static IReadOnlyList<List<TellingTerm>> Of(IndexReader reader, IReadOnlyList<TellingTerm> terms, IReadOnlyList<int> documents)
    {
        var shared = documents.Select(_ => new List<TellingTerm>()).ToList();
        foreach (var leaf in reader.Leaves)
        {
            var inside = Enumerable.Range(0, documents.Count).Where(i => documents[i] >= leaf.DocBase && documents[i] < leaf.DocBase + leaf.Reader.MaxDoc)
                .OrderBy(i => documents[i]).ToList();
            if (inside.Count == 0)
                continue;
            foreach (var term in terms)
                Find(leaf, term, inside, documents, shared);
        }

        return shared;
    }

    private static void Find(AtomicReaderContext leaf, TellingTerm term, List<int> inside, IReadOnlyList<int> documents, List<List<TellingTerm>> shared)
    {
        if (leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TextStems, term.Stem)) is not { } having)
            return;
        foreach (var i in inside)
        {
            var document = documents[i] - leaf.DocBase;
            if (having.DocID < document && having.Advance(document) == DocIdSetIterator.NO_MORE_DOCS)
                return;
            if (having.DocID == document)
                shared[i].Add(term);
        }
    }
}
