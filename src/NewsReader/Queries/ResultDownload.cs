using System.Runtime.CompilerServices;
using NewsReader.Articles;
using NewsReader.Search;

namespace NewsReader.Queries;

/// <summary>An article as it is given out with all the results of a search.</summary>
internal sealed record DownloadedArticle(ArticleSummary Summary, string? Author, IReadOnlyList<string> Tags);

/// <summary>All the results of a search, in the order in which its pages show them.</summary>
internal sealed class ResultDownload(SearchQueries search, ShownArticles shown)
{
    /// <summary>As many as can be paged through.</summary>
    public const int MaxArticles = ListQueries.MaxNumbered;

    // So many are read at a time, and held.
    private const int BatchSize = 200;

    /// <summary>What a search finds, at most <see cref="MaxArticles"/>.</summary>
    /// <exception cref="IndexUnavailableException">The index cannot answer now.</exception>
    public Task<IReadOnlyList<long>> FindAsync(SearchRequest request, CancellationToken cancellationToken) =>
        search.IdsAsync(request, MaxArticles, cancellationToken);

    /// <summary>Articles in the order of their ids; those that went meanwhile are left out.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DownloadedArticle>> ReadAsync(
        IReadOnlyList<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var summaries = await shown.SummariesAsync(batch, cancellationToken);
            var labels = await shown.LabelsAsync(batch, cancellationToken);
            yield return [.. batch.Where(summaries.ContainsKey).Select(id =>
                labels.TryGetValue(id, out var found)
                    ? new DownloadedArticle(summaries[id], found.Author, found.Tags)
                    : new DownloadedArticle(summaries[id], null, []))];
        }
    }
}
