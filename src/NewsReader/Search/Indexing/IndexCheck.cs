using Lucene.Net.Index;
using NewsReader.Articles;

namespace NewsReader.Search.Indexing;

/// <summary>Compares the index with the store: every article once, under the date and the story that it has.</summary>
internal static class IndexCheck
{
    /// <summary>What is not equal, in a line each; nothing when all is.</summary>
    /// <param name="articles">The articles of the store that searches may find.</param>
    /// <exception cref="InvalidOperationException">There is no index.</exception>
    public static IReadOnlyList<string> Compare(ArticleIndex index, IEnumerable<IndexedState> articles)
    {
        using var lease = index.Acquire() ?? throw new InvalidOperationException("There is no index.");
        var indexed = new Dictionary<long, IndexedState>();
        var repeated = 0;
        foreach (var state in lease.Searcher.IndexReader.Leaves.SelectMany(leaf => States((AtomicReader)leaf.Reader)))
            repeated += indexed.TryAdd(state.Id, state) ? 0 : 1;
        var (missing, stale) = (0, 0);
        foreach (var article in articles)
        {
            if (!indexed.Remove(article.Id, out var state))
                missing++;
            else if (state != article)
                stale++;
        }

        return
        [
            .. Line(missing, "articles are not in the index"),
            .. Line(stale, "articles are in the index as they were before"),
            .. Line(indexed.Count, "articles of the index are not in the store"),
            .. Line(repeated, "articles are in the index more than once"),
        ];
    }

    private static IEnumerable<IndexedState> States(AtomicReader reader)
    {
        var (ids, keys, stories, seeds) = (
            reader.GetNumericDocValues(IndexFields.Id), reader.GetNumericDocValues(IndexFields.SortKey),
            reader.GetNumericDocValues(IndexFields.Story), reader.GetNumericDocValues(IndexFields.IsSeed));
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (reader.LiveDocs?.Get(doc) != false)
                yield return new IndexedState(ids.Get(doc), keys.Get(doc), stories.Get(doc), seeds.Get(doc) == 1);
        }
    }

    private static IEnumerable<string> Line(int count, string what) => count == 0
        ? []
        : [FormattableString.Invariant($"index: {count:N0} {what}")];
}

/// <summary>What tells whether the index has an article as it is.</summary>
internal readonly record struct IndexedState(long Id, long SortKey, long StoryId, bool IsSeed)
{
    public static readonly System.Linq.Expressions.Expression<Func<Article, IndexedState>> FromStore = article =>
        new IndexedState(article.Id, article.SortKey, article.StoryHeadId ?? article.Id, article.Collection!.IsSeeds);
}
