using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Hosting;
using NewsReader.Search.Counting;
using NewsReader.Storage;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What a list is narrowed to.</summary>
/// <param name="Kind">Null for <see cref="Undated"/>.</param>
internal sealed record ListScope(ListKind? Kind, string Value)
{
    /// <summary>The articles without a date.</summary>
    public static readonly ListScope Undated = new(null, "");
}

/// <summary>The articles right before and after one in time.</summary>
internal sealed record Neighbours(ArticleSummary? Older, ArticleSummary? Newer);

/// <summary>Lists of articles, newest first. Every question is answered from the beginning of an index or from a known place in it.</summary>
internal sealed class ListQueries(NewsDbContext db, ShownArticles shown, ArchiveCounter counter, IOptions<NewsReaderOptions> options)
{
    /// <summary>Pages have numbers up to this many articles; those beyond are reached from place to place.</summary>
    public const int Numbered = 10_000;

    /// <summary>How many articles there are to list.</summary>
    public ArchiveCounts Counts => counter.Now();

    /// <summary>Articles from the beginning of a list.</summary>
    /// <param name="skip">How many to pass over; pages with numbers stay below <see cref="Numbered"/>, for every one passed over is walked by.</param>
    public async Task<List<ArticleSummary>> FirstAsync(ListScope? scope, int skip, int take, CancellationToken cancellationToken) =>
        await SummariesAsync(await NewestFirst(In(scope)).Skip(skip).Take(take).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The first articles of several lists.</summary>
    public async Task<List<List<ArticleSummary>>> FirstOfEachAsync(IEnumerable<ListScope> scopes, int take, CancellationToken cancellationToken)
    {
        var lists = new List<List<Entry>>();
        foreach (var scope in scopes)
            lists.Add(await NewestFirst(In(scope)).Take(take).ToListAsync(cancellationToken));
        var found = (await SummariesAsync([.. lists.SelectMany(list => list)], cancellationToken)).DistinctBy(article => article.Id).ToDictionary(article => article.Id);
        return lists.ConvertAll(list => list.Select(entry => found.GetValueOrDefault(entry.Id)).OfType<ArticleSummary>().ToList());
    }

    /// <summary>The articles that follow a place.</summary>
    public async Task<List<ArticleSummary>> AfterAsync(ListScope? scope, ListPlace place, int size, CancellationToken cancellationToken)
    {
        // Two questions, because a database can jump to a place only by comparing one column at a time.
        var found = await In(scope).Where(entry => entry.SortKey == place.SortKey && entry.Id > place.Id).OrderBy(entry => entry.Id).Take(size).ToListAsync(cancellationToken);
        if (found.Count < size)
            found.AddRange(await NewestFirst(In(scope).Where(entry => entry.SortKey < place.SortKey)).Take(size - found.Count).ToListAsync(cancellationToken));
        return await SummariesAsync(found, cancellationToken);
    }

    /// <summary>The articles that lead up to a place, in the order of the list.</summary>
    public async Task<List<ArticleSummary>> BeforeAsync(ListScope? scope, ListPlace place, int size, CancellationToken cancellationToken)
    {
        var found = await In(scope).Where(entry => entry.SortKey == place.SortKey && entry.Id < place.Id).OrderByDescending(entry => entry.Id).Take(size).ToListAsync(cancellationToken);
        if (found.Count < size)
        {
            found.AddRange(await In(scope).Where(entry => entry.SortKey > place.SortKey).OrderBy(entry => entry.SortKey).ThenByDescending(entry => entry.Id)
                    .Take(size - found.Count).ToListAsync(cancellationToken));
        }

        found.Reverse();
        return await SummariesAsync(found, cancellationToken);
    }

    /// <summary>The articles before and after one in time, within its section where it has one; those without a date keep to themselves.</summary>
    public async Task<Neighbours> NeighboursAsync(ArticleSummary article, CancellationToken cancellationToken)
    {
        var scope = string.IsNullOrEmpty(article.Section) ? null : new ListScope(ListKind.Section, article.Section);
        Entry?[] beside =
        [
            await Beside(In(scope), article.Place, newer: false).FirstOrDefaultAsync(cancellationToken),
            await Beside(In(scope), article.Place, newer: true).FirstOrDefaultAsync(cancellationToken),
        ];
        var found = await SummariesAsync([.. beside.OfType<Entry>()], cancellationToken);
        return new Neighbours(found.Find(one => one.Id == beside[0]?.Id), found.Find(one => one.Id == beside[1]?.Id));
    }

    private static IOrderedQueryable<Entry> NewestFirst(IQueryable<Entry> entries) => entries.OrderByDescending(entry => entry.SortKey).ThenBy(entry => entry.Id);

    private static IQueryable<Entry> Entries(IQueryable<Article> articles) =>
        articles.Select(article => new Entry { SortKey = article.SortKey, Id = article.Id });

    // An agency's own list and that of a tag show all of their articles, also where another one stands for the story.
    private IQueryable<Entry> In(ListScope? scope) => scope switch
    {
        null => Entries(shown.Listed),
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
        if (!options.Value.Seeds)
            tagged = tagged.Where(tag => !tag.Article!.Collection!.IsSeeds);
        return tagged.Select(tag => new Entry { SortKey = tag.SortKey, Id = tag.ArticleId });
    }

    // From the articles of the same time on, of which there are few; those without a date keep to themselves, for there may be many.
    private static IQueryable<Entry> Beside(IQueryable<Entry> entries, ListPlace place, bool newer)
    {
        if (place.SortKey == Article.Undated)
        {
            var undated = entries.Where(entry => entry.SortKey == Article.Undated);
            return newer
                ? undated.Where(entry => entry.Id > place.Id).OrderBy(entry => entry.Id)
                : undated.Where(entry => entry.Id < place.Id).OrderByDescending(entry => entry.Id);
        }

        return newer
            ? entries.Where(entry => entry.SortKey >= place.SortKey && (entry.SortKey > place.SortKey || entry.Id > place.Id))
                .OrderBy(entry => entry.SortKey).ThenBy(entry => entry.Id)
            : entries.Where(entry => entry.SortKey <= place.SortKey && entry.SortKey != Article.Undated && (entry.SortKey < place.SortKey || entry.Id < place.Id))
                .OrderByDescending(entry => entry.SortKey).ThenByDescending(entry => entry.Id);
    }

    private async Task<List<ArticleSummary>> SummariesAsync(List<Entry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.ConvertAll(entry => entry.Id);
        var found = (await shown.SummariesAsync(shown.All.Where(article => ids.Contains(article.Id)), cancellationToken)).ToDictionary(article => article.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>An article as an index knows it, so that walking a list reads no article.</summary>
    private sealed record Entry
    {
        public long SortKey { get; init; }

        public long Id { get; init; }
    }
}
