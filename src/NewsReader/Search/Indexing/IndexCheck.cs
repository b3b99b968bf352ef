using Lucene.Net.Index;
using NewsReader.Articles;

namespace NewsReader.Search.Indexing;

/// <summary>Compares the index with the store: every article once, under the date and the story that it has.</summary>
internal static class IndexCheck
{
    /// <summary>What is not equal; nothing when all is.</summary>
    /// <param name="articles">The articles of the store that searches may find.</param>
    /// <param name="unreadable">Those that the store cannot give to an index, which may have them or not.</param>
    /// <exception cref="InvalidOperationException">There is no index.</exception>
    public static IReadOnlyList<IndexDifference> Compare(
        ArticleIndex index, IEnumerable<IndexedState> articles, IReadOnlySet<long> unreadable)
    {
        using var lease = index.Acquire() ?? throw new InvalidOperationException("There is no index.");
        var indexed = new Dictionary<long, IndexedState>();
        var repeated = new List<long>();
        foreach (var state in lease.Searcher.IndexReader.Leaves.SelectMany(leaf => States((AtomicReader)leaf.Reader)))
        {
            if (!indexed.TryAdd(state.Id, state))
                repeated.Add(state.Id);
        }

        var (missing, stale) = (new List<long>(), new List<long>());
        foreach (var id in unreadable)
            indexed.Remove(id);
        foreach (var article in articles.Where(article => !unreadable.Contains(article.Id)))
        {
            if (!indexed.Remove(article.Id, out var state))
                missing.Add(article.Id);
            else if (state != article)
                stale.Add(article.Id);
        }

        return
        [
            .. Line(missing, "articles are not in the index"),
            .. Line(stale, "articles are in the index as they were before"),
            .. Line([.. indexed.Keys], "articles of the index are not in the store"),
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

    private static IEnumerable<IndexDifference> Line(List<long> articles, string what) => articles.Count == 0
        ? []
        : [new IndexDifference(FormattableString.Invariant($"index: {articles.Count:N0} {what}"), articles)];
}

/// <summary>Something in which index and store differ.</summary>
/// <param name="Articles">The numbers of the articles.</param>
internal sealed record IndexDifference(string What, IReadOnlyList<long> Articles);

/// <summary>What tells whether the index has an article as it is.</summary>
internal readonly record struct IndexedState(long Id, long SortKey, long StoryId, bool IsSeed)
{
    public static readonly System.Linq.Expressions.Expression<Func<Article, IndexedState>> FromStore = article =>
        new IndexedState(article.Id, article.SortKey, article.StoryHeadId ?? article.Id, article.Collection!.IsSeeds);
}
