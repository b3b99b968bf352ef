using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Hosting;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>What the front page and the frame of every page ask: counts, sections, and what is linked to most.</summary>
internal sealed class FrontQueries(NewsDbContext db, ArticleQueries articles, IMemoryCache cache, IOptions<NewsReaderOptions> options)
{
    /// <summary>How long a count may lag behind the store; counting walks the whole archive.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private IQueryable<Article> Shown =>
        options.Value.Seeds ? db.Articles.AsNoTracking() : db.Articles.AsNoTracking().Where(article => !article.Collection!.IsSeeds);

    /// <summary>How many articles of how many sources there are, and the sections, largest first.</summary>
    public Task<ArchiveOverview> OverviewAsync(CancellationToken cancellationToken) => CachedAsync("overview", async () =>
    {
        var total = await Shown.CountAsync(cancellationToken);
        var sources = await Shown.Where(article => article.Source != null).Select(article => article.Source).Distinct().CountAsync(cancellationToken);
        var sections = await Shown.Where(article => article.Section != null && article.Section != "").GroupBy(article => article.Section!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(12).ToListAsync(cancellationToken);
        return new ArchiveOverview(total, sources, sections);
    });

    /// <summary>The articles that most others list, most listed first.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> MostListedAsync(int limit, CancellationToken cancellationToken)
    {
        var ids = await CachedAsync("most-listed", () => db.RelatedLinks.AsNoTracking()
            .Where(link => link.TargetId != null && Shown.Any(article => article.Id == link.TargetId))
            .GroupBy(link => link.TargetId!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).Take(limit).ToListAsync(cancellationToken));
        return await InOrderAsync(ids, cancellationToken);
    }

    /// <summary>The newest articles of each section.</summary>
    public async Task<IReadOnlyList<SectionBlock>> SectionsAsync(IEnumerable<string> sections, int limit, CancellationToken cancellationToken)
    {
        var blocks = new List<SectionBlock>();
        foreach (var section in sections)
        {
            var ids = await Shown.Where(article => article.Section == section)
                .OrderByDescending(article => article.SortKey).ThenBy(article => article.Id)
                .Select(article => article.Id).Take(limit).ToListAsync(cancellationToken);
            blocks.Add(new SectionBlock(section, await InOrderAsync(ids, cancellationToken)));
        }

        return blocks;
    }

    private async Task<IReadOnlyList<ArticleSummary>> InOrderAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var found = await articles.SummariesAsync(ids, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    // Which store and which articles are fixed for the life of the process, so the name alone is the key.
    private async Task<T> CachedAsync<T>(string name, Func<Task<T>> read) =>
        (await cache.GetOrCreateAsync("front:" + name, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Fresh;
            return read();
        }))!;
}

/// <summary>The size of the archive, and its sections, largest first, at most twelve.</summary>
internal sealed record ArchiveOverview(int Articles, int Sources, IReadOnlyList<string> Sections);

/// <summary>A section and its newest articles.</summary>
internal sealed record SectionBlock(string Section, IReadOnlyList<ArticleSummary> Articles);
