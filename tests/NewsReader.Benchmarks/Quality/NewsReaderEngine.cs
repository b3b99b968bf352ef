using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Quality;

/// <summary>
/// NewsReader itself: its store, its index and its search, as a reader of its pages gets them. Where one article stands in the results
/// for others that repeat its story, they follow it, as they do in the results of a peer that shows them all.
/// </summary>
internal sealed class NewsReaderEngine(TestArchive archive, IReadOnlyDictionary<string, string[]> stories)
{
    private const int PageSize = 100;

    private Engine Engine => new("NewsReader", FindAsync, MatchesAsync);

    /// <summary>The engine on an archive of some drafts, which is made unless the folder has it.</summary>
    /// <param name="change">What is changed in each article before it is stored.</param>
    public static async Task<(Engine Engine, TestArchive Archive)> OpenAsync(
        string? folder, IReadOnlyList<CorpusDraft> drafts, Action<Article> change, CancellationToken cancellationToken)
    {
        var archive = await TestArchive.OpenAsync(folder);
        if (await archive.CountAsync(cancellationToken) == 0)
        {
            await archive.AddAsync("quality", drafts.Select(draft =>
            {
                var article = draft.Enrich();
                change(article);
                return draft.Input(article);
            }), cancellationToken);
        }

        await archive.IndexAsync();
        return (new NewsReaderEngine(archive, await archive.StoriesAsync(cancellationToken)).Engine, archive);
    }

    private IEnumerable<string> KeysOf(SearchResult result)
    {
        var key = result.Article.Key;
        return stories.TryGetValue(key, out var story) ? story.Where(other => other != key).Prepend(key) : [key];
    }

    private async Task<IReadOnlyList<string>> FindAsync(string query, int most)
    {
        var keys = new List<string>();
        for (var page = 1; keys.Count < most; page++)
        {
            var found = await archive.SearchAsync(new SearchRequest(query, page, Math.Min(PageSize, most)));
            keys.AddRange(found.Items.SelectMany(KeysOf));
            if (found.Items.Count < PageSize)
                break;
        }

        return keys.Count > most ? keys[..most] : keys;
    }

    // By date only the articles that have all of the words are listed.
    private async Task<bool> MatchesAsync(string key, string query)
    {
        for (var page = 1; ; page++)
        {
            var found = await archive.SearchAsync(new SearchRequest(query, page, PageSize, SearchSort.Newest, AsTyped: true));
            if (!found.HasAll || found.Items.Count == 0)
                return false;
            if (found.Items.SelectMany(KeysOf).Contains(key))
                return true;
        }
    }
}
