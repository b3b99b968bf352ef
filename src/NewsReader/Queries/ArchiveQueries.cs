using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Search.Counting;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries;

/// <summary>What the archive asks: the articles of a day, and those of a month or a year whose day is not known.</summary>
internal sealed class ArchiveQueries(NewsDbContext db, ShownArticles shown, IndexedLists indexed)
{
    private const int SecondsADay = 86_400;
    private const int SecondsAMinute = 60;

    // A day begins at most fourteen hours before it does in UTC, and ends at most twelve hours after.
    private const int EastSeconds = 14 * 3_600;
    private const int WestSeconds = 12 * 3_600;

    /// <summary>The articles of a day as it was where they were written, latest first.</summary>
    /// <param name="after">The place to go on from; null for the beginning.</param>
    public Task<List<ArticleSummary>> DayAsync(DateOnly day, ListCursor? after, int size, CancellationToken cancellationToken) =>
        PageAsync(
            Around(day).Where(article => article.DatePrecision >= DatePrecision.Day),
            entry => entry.Day == day && entry.Precision >= DatePrecision.Day, after, size, cancellationToken);

    /// <summary>The articles of which only a month or year is known, by its first day.</summary>
    public async Task<List<ArticleSummary>> VagueAsync(IEnumerable<VagueDate> dates, int size, CancellationToken cancellationToken)
    {
        var found = new List<ArticleSummary>();
        foreach (var date in dates)
        {
            if (found.Count < size)
                found.AddRange(await PageAsync(
                    Around(date.First).Where(article => article.DatePrecision == date.Precision),
                    entry => entry.Day == date.First && entry.Precision == date.Precision, null, size - found.Count, cancellationToken));
        }

        return found;
    }

    /// <summary>How many of the articles that the product ships with have which day.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, int>> SeedDaysAsync(CancellationToken cancellationToken)
    {
        // By their ids, so that only their own articles are read.
        var collections = await db.Collections.Where(collection => collection.IsSeeds).Select(collection => collection.Id)
            .ToListAsync(cancellationToken);
        var seeds = await shown.OrWithoutAsync("What the product ships with", [], () => shown.Listed
            .Where(article => collections.Contains(article.CollectionId) && article.DatePrecision >= DatePrecision.Day)
            .Select(article => new { article.SortKey, article.DateOffset }).ToListAsync(cancellationToken));
        return seeds.CountBy(seed => DateOnly.FromDateTime(
            DateTimeOffset.FromUnixTimeSeconds(seed.SortKey + (seed.DateOffset * SecondsAMinute)).DateTime)).ToDictionary();
    }

    // Where the store cannot tell them any more, the index does.
    private async Task<List<ArticleSummary>> PageAsync(
        IQueryable<Article> articles, Func<IndexedEntry, bool> isMeant, ListCursor? after, int size, CancellationToken cancellationToken)
    {
        if (after is { } place)
            articles = articles.Where(article => article.SortKey < place.SortKey
                || (article.SortKey == place.SortKey && article.Id > place.Id));
        var page = articles.OrderByDescending(article => article.SortKey).ThenBy(article => article.Id).Take(size);
        return await shown.OrWithoutAsync<List<ArticleSummary>?>(
            "The order of articles", null, async () => await shown.SummariesAsync(page, cancellationToken))
            ?? await IndexedAsync(isMeant, after, size, cancellationToken);
    }

    private async Task<List<ArticleSummary>> IndexedAsync(
        Func<IndexedEntry, bool> isMeant, ListCursor? after, int size, CancellationToken cancellationToken)
    {
        var ids = indexed.Listed().Where(isMeant)
            .Where(entry => after is not { } place || entry.SortKey < place.SortKey
                || (entry.SortKey == place.SortKey && entry.Id > place.Id))
            .OrderByDescending(entry => entry.SortKey).ThenBy(entry => entry.Id).Take(size).Select(entry => entry.Id).ToList();
        var found = await shown.SummariesAsync(ids, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private IQueryable<Article> Around(DateOnly day)
    {
        var begins = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        var ends = begins + SecondsADay;
        var (from, to) = (begins - EastSeconds, ends + WestSeconds);
        return shown.Listed.Where(article => article.SortKey >= from && article.SortKey < to
            && article.SortKey + (article.DateOffset * SecondsAMinute) >= begins
            && article.SortKey + (article.DateOffset * SecondsAMinute) < ends);
    }
}
