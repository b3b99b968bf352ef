using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Reading;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Archives;

/// <summary>An archive whose articles are made or read here and stored in batches.</summary>
internal static class MadeArchive
{
    private const int BatchSize = 5000;

    /// <summary>How many articles are stored.</summary>
    public static async Task<int> CountAsync(this TestArchive archive, CancellationToken cancellationToken)
    {
        await using var db = archive.OpenStore();
        return await db.Articles.CountAsync(cancellationToken);
    }

    /// <summary>Stores articles as one collection.</summary>
    public static async Task AddAsync(this TestArchive archive, string collection, IEnumerable<ArticleInput> articles,
        CancellationToken cancellationToken)
    {
        var collections = archive.Services.GetRequiredService<CollectionStore>();
        var id = (await collections.NamedAsync(collection, "/" + collection, cancellationToken)).Id;
        var store = archive.Services.GetRequiredService<ArticleStore>();
        var seen = new SeenArticles();
        foreach (var articlesOfBatch in articles.Chunk(BatchSize))
        {
            var batch = new StoreBatch(id, RunId: 0, ArticleReaders.Version, Mirrors: false);
            batch.Articles.AddRange(articlesOfBatch);
            await store.SaveAsync(batch, seen, cancellationToken);
        }
    }

    /// <summary>The keys of the articles that are shown as one because they repeat a story; by the key of each, for those that
    /// do.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> StoriesAsync(this TestArchive archive,
        CancellationToken cancellationToken)
    {
        await using var db = archive.OpenStore();
        var articles = await db.Articles.AsNoTracking()
            .Select(article => new { article.Key, Head = article.StoryHeadId ?? article.Id }).ToListAsync(cancellationToken);
        return articles.GroupBy(article => article.Head, article => article.Key).Where(story => story.Count() > 1)
            .Select(story => story.ToArray())
            .SelectMany(story => story.Select(key => (key, story))).ToDictionary(one => one.key, one => one.story, StringComparer.Ordinal);
    }
}
