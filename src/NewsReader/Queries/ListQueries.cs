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

    // Articles of rare names that are sorted for a list, and names that are asked for one by one.
    private const int MaxSorted = 1_000;
    private const int MaxParts = 48;

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
        await SummariesAsync(await EntriesAsync(scope, NewestFirst, new Cut(skip, take), cancellationToken), cancellationToken);

    /// <summary>The first articles of several lists that stand for their stories, but those that are dated ahead of now.</summary>
    public async Task<List<List<ArticleSummary>>> FirstOfEachAsync(IEnumerable<ListScope> scopes, int take,
        CancellationToken cancellationToken)
    {
        var lists = new List<List<Entry>>();
        foreach (var scope in scopes)
            lists.Add(await EntriesAsync(
                scope, list => NewestFirst(UntilNow(list)), new Cut(0, take, WithRepeats: false), cancellationToken));
        var found = await shown.SummariesAsync([.. lists.SelectMany(list => list).Select(entry => entry.Id).Distinct()], cancellationToken);
        return lists.ConvertAll(list => list.Select(entry => found.GetValueOrDefault(entry.Id)).OfType<ArticleSummary>().ToList());
    }

    /// <summary>The articles that follow a place.</summary>
    public async Task<List<ArticleSummary>> AfterAsync(ListScope? scope, ListCursor place, int size,
        CancellationToken cancellationToken) =>
        await SummariesAsync(await EntriesAfterAsync(scope, place, size, cancellationToken), cancellationToken);

    /// <summary>The articles that lead up to a place, in the order of the list.</summary>
    public async Task<List<ArticleSummary>> BeforeAsync(ListScope? scope, ListCursor place, int size,
        CancellationToken cancellationToken) =>
        await SummariesAsync(await EntriesBeforeAsync(scope, place, size, cancellationToken), cancellationToken);

    private async Task<List<Entry>> EntriesAfterAsync(
        ListScope? scope, ListCursor place, int size, CancellationToken cancellationToken)
    {
        // Two questions, because a database can jump to a place only by comparing one column at a time.
        var found = await EntriesAsync(scope,
            list => list.Where(entry => entry.SortKey == place.SortKey && entry.Id > place.Id).OrderBy(entry => entry.Id),
            new Cut(0, size), cancellationToken);
        if (found.Count < size)
            found.AddRange(await EntriesAsync(scope,
                list => NewestFirst(list.Where(entry => entry.SortKey < place.SortKey)), new Cut(0, size - found.Count),
                cancellationToken));
        return found;
    }

    private async Task<List<Entry>> EntriesBeforeAsync(
        ListScope? scope, ListCursor place, int size, CancellationToken cancellationToken)
    {
        var found = await EntriesAsync(scope,
            list => list.Where(entry => entry.SortKey == place.SortKey && entry.Id < place.Id)
                .OrderByDescending(entry => entry.Id),
            new Cut(0, size, FromEnd: true), cancellationToken);
        if (found.Count < size)
            found.AddRange(await EntriesAsync(scope,
                list => list.Where(entry => entry.SortKey > place.SortKey)
                    .OrderBy(entry => entry.SortKey).ThenByDescending(entry => entry.Id),
                new Cut(0, size - found.Count, FromEnd: true), cancellationToken));

        found.Reverse();
        return found;
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
        if (section is null || Counts.Members(ListKind.Section, section).Count < 2)
            return ((await Older(db, section, place.SortKey, place.Id))?.Id, (await Newer(db, section, place.SortKey, place.Id))?.Id);
        var scope = new ListScope(ListKind.Section, section);
        var older = (await EntriesAfterAsync(scope, place, 1, cancellationToken)).Find(entry => entry.SortKey != Article.Undated);
        var newer = await EntriesBeforeAsync(scope, place, 1, cancellationToken);
        return (older?.Id, newer.FirstOrDefault()?.Id);
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

    // Where the store cannot tell the order of a list any more, or it is of too many names, the index does.
    private async Task<List<Entry>> EntriesAsync(
        ListScope? scope, Func<IQueryable<Entry>, IQueryable<Entry>> choose, Cut cut, CancellationToken cancellationToken)
    {
        try
        {
            var (parts, repeats) = (In(scope), RepeatsIn(scope, cut));
            if (parts is [var only] && repeats.Count == 0)
                return await choose(only).Skip(cut.Skip).Take(cut.Take).ToListAsync(cancellationToken);
            if (parts.Count <= MaxParts)
            {
                var found = new List<Entry>();
                foreach (var part in parts)
                    found.AddRange(await choose(part).Take(cut.Skip + cut.Take).ToListAsync(cancellationToken));
                found.AddRange(choose(repeats.AsQueryable()).Take(cut.Skip + cut.Take));
                return cut.Apply(found);
            }
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            indexed.NoteBroken(exception);
        }

        var all = Indexed(scope).Select(entry => new Entry { SortKey = entry.SortKey, Id = entry.Id }).Concat(RepeatsIn(scope, cut))
            .DistinctBy(entry => entry.Id).AsQueryable();
        return [.. choose(all).Skip(cut.Skip).Take(cut.Take)];
    }

    // The few articles that a list has although another one stands for their story are known by the index.
    private List<Entry> RepeatsIn(ListScope? scope, Cut cut) => cut.WithRepeats && scope is { Kind: { } kind, Value: var value }
        ? [.. Counts.Repeats(kind, value).Select(place => new Entry { SortKey = place.SortKey, Id = place.Id })]
        : [];

    private IEnumerable<IndexedEntry> Indexed(ListScope? scope) => scope switch
    {
        null => indexed.Listed(),
        _ when scope == ListScope.News => IndexedUntil(LastOfNow()),
        { Kind: null } => indexed.Listed().Where(entry => entry.SortKey == Article.Undated),
        { Kind: ListKind.Tag, Value: var tag } => IndexedTagged([.. NamesOf(ListKind.Tag, tag).Select(TitleKey.Of)]),
        { Kind: { } kind, Value: var value } => IndexedNamed(kind, [.. NamesOf(kind, value)]),
    };

    private IReadOnlyList<IndexedEntry> IndexedTagged(HashSet<string> keys) =>
        indexed.Listed(ListKind.Tag, value => keys.Contains(TitleKey.Of(value)));

    private IReadOnlyList<IndexedEntry> IndexedNamed(ListKind kind, HashSet<string> names) => indexed.Listed(kind, names.Contains);

    private IEnumerable<IndexedEntry> IndexedUntil(long last) => indexed.Listed().Where(entry => entry.SortKey <= last);

    // Of each story the article that stands for it, each part in the order of an index.
    private List<IQueryable<Entry>> In(ListScope? scope) => scope switch
    {
        null => [Entries(shown.Listed)],
        _ when scope == ListScope.News => [UntilNow(Entries(shown.Listed))],
        { Kind: null } => [Entries(shown.Listed.Where(article => article.SortKey == Article.Undated))],
        { Kind: ListKind.Section, Value: var section } => Named(ListKind.Section, section,
            name => shown.Listed.Where(article => article.Section == name),
            names => shown.Listed.Where(article => names.Contains(article.Section!))),
        { Kind: ListKind.Source, Value: var source } => Named(ListKind.Source, source,
            name => shown.Listed.Where(article => article.Source == name),
            names => shown.Listed.Where(article => names.Contains(article.Source!))),
        { Kind: ListKind.Tag, Value: var tag } => [.. NamesOf(ListKind.Tag, tag).Select(TitleKey.Of).Distinct().Select(Tagged)],
        { Kind: ListKind.Language, Value: var language } => [Entries(shown.Listed.Where(article => article.Language == language))],
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a list."),
    };

    private IEnumerable<string> NamesOf(ListKind kind, string value) =>
        Counts.Members(kind, value) is { Count: > 0 } members ? members.Select(member => member.Value) : [value];

    // Names that few articles have are asked for together, and those few sorted; of each other name the first ones alone are read.
    private List<IQueryable<Entry>> Named(ListKind kind, string value, Func<string, IQueryable<Article>> ofName,
        Func<List<string>, IQueryable<Article>> ofNames)
    {
        var members = Counts.Members(kind, value);
        if (members.Count == 0)
            return [Entries(ofName(value))];
        var (few, parts, room) = (new List<string>(), new List<IQueryable<Entry>>(), MaxSorted);
        foreach (var (name, count) in members.OrderBy(member => member.Count))
        {
            room -= count;
            if (room >= 0)
                few.Add(name);
            else
                parts.Add(Entries(ofName(name)));
        }

        if (few is [var only])
            parts.Add(Entries(ofName(only)));
        else if (few.Count > 0)
            parts.Add(Entries(ofNames(few)));
        return parts;
    }

    // Spellings of one tag are one list, whose order is that of its table.
    private IQueryable<Entry> Tagged(string key)
    {
        var tagged = db.ArticleTags.AsNoTracking().Where(tag => tag.Tag!.Key == key && tag.Article!.StoryHeadId == null);
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

    /// <summary>What is read of a list.</summary>
    /// <param name="FromEnd">Whether it is read the other way round.</param>
    /// <param name="WithRepeats">Whether repeats of stories are among it that are listed by what the story itself has not.</param>
    private sealed record Cut(int Skip, int Take, bool FromEnd = false, bool WithRepeats = true)
    {
        /// <summary>That of several lists in one.</summary>
        public List<Entry> Apply(List<Entry> entries)
        {
            var ordered = FromEnd
                ? entries.OrderBy(entry => entry.SortKey).ThenByDescending(entry => entry.Id)
                : entries.OrderByDescending(entry => entry.SortKey).ThenBy(entry => entry.Id);
            return [.. ordered.DistinctBy(entry => entry.Id).Skip(Skip).Take(Take)];
        }
    }

    /// <summary>An article as an index knows it, so that walking a list reads no article.</summary>
    private sealed record Entry
    {
        public long SortKey { get; init; }

        public long Id { get; init; }
    }
}
