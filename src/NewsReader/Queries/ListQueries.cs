using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Search.Counting;
using NewsReader.Storage;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What a list is narrowed to.</summary>
/// <param name="Kind">Null for <see cref="Undated"/> and <see cref="News"/>.</param>
internal sealed record ListScope(ListKind? Kind, string Value)
{
    /// <summary>The articles without a date.</summary>
    public static readonly ListScope Undated = new(null, "");

    /// <summary>All but those that are dated ahead of now.</summary>
    public static readonly ListScope News = new(null, "news");
}

/// <summary>The articles right before and after one in time.</summary>
internal sealed record Neighbours(ArticleSummary? Older, ArticleSummary? Newer);

/// <summary>Lists of articles, newest first. Every question is answered from the beginning of an index or from a known place in
/// it.</summary>
internal sealed class ListQueries(
    NewsDbContext db, ShownArticles shown, ArchiveCounter counter, IndexedLists indexed, TimeProvider clock)
{
    /// <summary>Pages have numbers up to this many articles; those beyond are reached from place to place.</summary>
    public const int MaxNumbered = 10_000;

    // In the order of lists, which is that of their index. Where no section is given the condition is not even asked.
    private static readonly Func<NewsDbContext, string?, long, long, Task<Entry?>> Older = EF.CompileAsyncQuery(
        (NewsDbContext db, string? section, long sortKey, long id) => db.Articles
            .Where(article => article.StoryHeadId == null && (section == null || article.Section == section))
            .Where(article => article.SortKey <= sortKey && article.SortKey != Article.Undated
                && (article.SortKey < sortKey || article.Id > id))
            .OrderByDescending(article => article.SortKey).ThenBy(article => article.Id)
            .Select(article => new Entry { SortKey = article.SortKey, Id = article.Id }).FirstOrDefault());

    private static readonly Func<NewsDbContext, string?, long, long, Task<Entry?>> Newer = EF.CompileAsyncQuery(
        (NewsDbContext db, string? section, long sortKey, long id) => db.Articles
            .Where(article => article.StoryHeadId == null && (section == null || article.Section == section))
            .Where(article => article.SortKey >= sortKey && (article.SortKey > sortKey || article.Id < id))
            .OrderBy(article => article.SortKey).ThenByDescending(article => article.Id)
            .Select(article => new Entry { SortKey = article.SortKey, Id = article.Id }).FirstOrDefault());

    /// <summary>How many articles there are to list.</summary>
    public ArchiveCounts Counts => counter.Now();

    /// <summary>Articles from the beginning of a list.</summary>
    /// <param name="skip">How many to pass over; pages with numbers stay below <see cref="MaxNumbered"/>, for every one passed over is
    /// walked by.</param>
    public async Task<List<ArticleSummary>> FirstAsync(ListScope? scope, int skip, int take, CancellationToken cancellationToken) =>
        await SummariesAsync(
            await EntriesAsync(scope, list => NewestFirst(list).Skip(skip).Take(take), cancellationToken), cancellationToken);

    /// <summary>The first articles of several lists, but those that are dated ahead of now.</summary>
    public async Task<List<List<ArticleSummary>>> FirstOfEachAsync(IEnumerable<ListScope> scopes, int take,
        CancellationToken cancellationToken)
    {
        var lists = new List<List<Entry>>();
        foreach (var scope in scopes)
            lists.Add(await EntriesAsync(scope, list => NewestFirst(UntilNow(list)).Take(take), cancellationToken));
        var found = await shown.SummariesAsync([.. lists.SelectMany(list => list).Select(entry => entry.Id).Distinct()], cancellationToken);
        return lists.ConvertAll(list => list.Select(entry => found.GetValueOrDefault(entry.Id)).OfType<ArticleSummary>().ToList());
    }

    /// <summary>The articles that follow a place.</summary>
    public async Task<List<ArticleSummary>> AfterAsync(ListScope? scope, ListCursor place, int size, CancellationToken cancellationToken)
    {
        // Two questions, because a database can jump to a place only by comparing one column at a time.
        var found = await EntriesAsync(scope,
            list => list.Where(entry => entry.SortKey == place.SortKey && entry.Id > place.Id).OrderBy(entry => entry.Id).Take(size),
            cancellationToken);
        if (found.Count < size)
            found.AddRange(await EntriesAsync(scope,
                list => NewestFirst(list.Where(entry => entry.SortKey < place.SortKey)).Take(size - found.Count), cancellationToken));
        return await SummariesAsync(found, cancellationToken);
    }

    /// <summary>The articles that lead up to a place, in the order of the list.</summary>
    public async Task<List<ArticleSummary>> BeforeAsync(ListScope? scope, ListCursor place, int size, CancellationToken cancellationToken)
    {
        var found = await EntriesAsync(scope,
            list => list.Where(entry => entry.SortKey == place.SortKey && entry.Id < place.Id)
                .OrderByDescending(entry => entry.Id).Take(size),
            cancellationToken);
        if (found.Count < size)
            found.AddRange(await EntriesAsync(scope,
                list => list.Where(entry => entry.SortKey > place.SortKey)
                    .OrderBy(entry => entry.SortKey).ThenByDescending(entry => entry.Id)
                    .Take(size - found.Count), cancellationToken));

        found.Reverse();
        return await SummariesAsync(found, cancellationToken);
    }

    /// <summary>The ids of the articles before and after one in time, as the list of its section has them; those without a date
    /// have none.</summary>
    public Task<(long? Older, long? Newer)> BesideAsync(ArticleSummary article, CancellationToken cancellationToken) =>
        shown.OrWithoutAsync<(long?, long?)>("The order of articles", (null, null), () => FindBesideAsync(article, cancellationToken));

    // Those without a date have no neighbours in time: whatever came in beside them is a stranger.
    private async Task<(long? Older, long? Newer)> FindBesideAsync(ArticleSummary article, CancellationToken cancellationToken)
    {
        var (place, section) = (article.Cursor, string.IsNullOrEmpty(article.Section) ? null : article.Section);
        if (place.SortKey == Article.Undated)
            return (null, null);
        cancellationToken.ThrowIfCancellationRequested();
        return ((await Older(db, section, place.SortKey, place.Id))?.Id, (await Newer(db, section, place.SortKey, place.Id))?.Id);
    }

    private static IOrderedQueryable<Entry> NewestFirst(IQueryable<Entry> entries) =>
        entries.OrderByDescending(entry => entry.SortKey).ThenBy(entry => entry.Id);

    private static IQueryable<Entry> Entries(IQueryable<Article> articles) =>
        articles.Select(article => new Entry { SortKey = article.SortKey, Id = article.Id });

    private IQueryable<Entry> UntilNow(IQueryable<Entry> entries)
    {
        var last = LastOfNow();
        return entries.Where(entry => entry.SortKey <= last);
    }

    // Where everything is dated ahead, it is the clock of this machine that is wrong.
    private long LastOfNow()
    {
        var (now, days) = (DatedAhead.Limit(clock.GetUtcNow()), Counts.Days);
        return days.Count > 0 && days.GetKeyAtIndex(0) > DateOnly.FromDateTime(now.UtcDateTime) ? long.MaxValue : now.ToUnixTimeSeconds();
    }

    // Where the store cannot tell the order of a list any more, the index does.
    private async Task<List<Entry>> EntriesAsync(
        ListScope? scope, Func<IQueryable<Entry>, IQueryable<Entry>> choose, CancellationToken cancellationToken)
    {
        try
        {
            return await choose(In(scope)).ToListAsync(cancellationToken);
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            indexed.NoteBroken(exception);
            return [.. choose(Indexed(scope).Select(entry => new Entry { SortKey = entry.SortKey, Id = entry.Id }).AsQueryable())];
        }
    }

    private IEnumerable<IndexedEntry> Indexed(ListScope? scope) => scope switch
    {
        null => indexed.Listed(),
        _ when scope == ListScope.News => IndexedUntil(LastOfNow()),
        { Kind: null } => indexed.Listed().Where(entry => entry.SortKey == Article.Undated),
        { Kind: ListKind.Tag, Value: var tag } => indexed.Listed(ListKind.Tag, value => TitleKey.Of(value) == TitleKey.Of(tag)),
        { Kind: { } kind, Value: var value } => indexed.Listed(kind, other => other == value),
    };

    private IEnumerable<IndexedEntry> IndexedUntil(long last) => indexed.Listed().Where(entry => entry.SortKey <= last);

    // An agency's own list and that of a tag show all of their articles, also where another one stands for the story.
    private IQueryable<Entry> In(ListScope? scope) => scope switch
    {
        null => Entries(shown.Listed),
        _ when scope == ListScope.News => UntilNow(Entries(shown.Listed)),
        { Kind: null } => Entries(shown.Listed.Where(article => article.SortKey == Article.Undated)),
        { Kind: ListKind.Section, Value: var section } => Entries(shown.Listed.Where(article => article.Section == section)),
        { Kind: ListKind.Source, Value: var source } => Entries(shown.All.Where(article => article.Source == source)),
        { Kind: ListKind.Tag, Value: var tag } => Tagged(TitleKey.Of(tag)),
        { Kind: ListKind.Language, Value: var language } => Entries(shown.Listed.Where(article => article.Language == language)),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a list."),
    };

    // Spellings of one tag are one list, whose order is that of its table.
    private IQueryable<Entry> Tagged(string key)
    {
        var tagged = db.ArticleTags.AsNoTracking().Where(tag => tag.Tag!.Key == key);
        if (db.LeftOutCollection is var leftOut and not 0)
            tagged = tagged.Where(tag => tag.Article!.CollectionId != leftOut);
        return tagged.Select(tag => new Entry { SortKey = tag.SortKey, Id = tag.ArticleId });
    }

    private async Task<List<ArticleSummary>> SummariesAsync(List<Entry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.ConvertAll(entry => entry.Id);
        var found = await shown.SummariesAsync(ids, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>An article as an index knows it, so that walking a list reads no article.</summary>
    private sealed record Entry
    {
        public long SortKey { get; init; }

        public long Id { get; init; }
    }
}
