using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Queries;

namespace NewsReader.Benchmarks.Quality;

/// <summary>NewsReader itself: its store, its index and its search, as a reader of its pages gets them.</summary>
internal static class NewsReaderEngine
{
    private const int PageSize = 100;

    /// <summary>The engine on an archive of some drafts, which is made unless the folder has it.</summary>
    /// <param name="change">What is changed in each article before it is stored.</param>
    public static async Task<(Engine Engine, LocalArchive Archive)> OpenAsync(
        string? folder, IReadOnlyList<CorpusDraft> drafts, Action<Article> change, CancellationToken cancellationToken)
    {
        var archive = await LocalArchive.OpenAsync(folder, cancellationToken);
        if (await archive.IsEmptyAsync(cancellationToken))
        {
            await archive.AddAsync("quality", drafts.Select(draft =>
            {
                var article = draft.Enrich();
                change(article);
                return draft.Input(article);
            }), cancellationToken);
        }

        await archive.IndexAsync(cancellationToken);
        return (new Engine("NewsReader", (query, most) => FindAsync(archive, query, most, cancellationToken), (key, query) => MatchesAsync(archive, key, query, cancellationToken)), archive);
    }

    private static async Task<IReadOnlyList<string>> FindAsync(LocalArchive archive, string query, int most, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        for (var page = 1; keys.Count < most; page++)
        {
            var found = await archive.SearchAsync(new SearchRequest(query, page, Math.Min(PageSize, most)), cancellationToken);
            keys.AddRange(found.Items.Select(item => item.Article.Key));
            if (found.Items.Count < PageSize)
                break;
        }

        return keys.Count > most ? keys[..most] : keys;
    }

    // By date only the articles that have all of the words are listed.
    private static async Task<bool> MatchesAsync(LocalArchive archive, string key, string query, CancellationToken cancellationToken)
    {
        for (var page = 1; ; page++)
        {
            var found = await archive.SearchAsync(new SearchRequest(query, page, PageSize, SearchSort.Newest, AsTyped: true), cancellationToken);
            if (!found.HasAll || found.Items.Count == 0)
                return false;
            if (found.Items.Any(item => item.Article.Key == key))
                return true;
        }
    }
}
