using Lucene.Net.Search;

namespace NewsReader.Search.Indexing;

/// <summary>A view of the index, given back when disposed of.</summary>
internal sealed class IndexLease(SearcherManager owner, IndexSearcher searcher) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    public void Dispose() => owner.Release(searcher);
}
