using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Search.Counting;

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
internal sealed class ListQueries(ShownArticles shown, ArchiveCounter counter)
{
    /// <summary>Pages have numbers up to this many articles; those beyond are reached from place to place.</summary>
    public const int Numbered = 10_000;

    /// <summary>How many articles there are to list.</summary>
    public ArchiveCounts Counts => counter.Now();

    /// <summary>A page by its number.</summary>
    /// <param name="page">From 1; the page ends at most at <see cref="Numbered"/>.</param>
    public Task<List<ArticleSummary>> PageAsync(ListScope? scope, int page, int size, CancellationToken cancellationToken) =>
        shown.SummariesAsync(NewestFirst(In(scope)).Skip((page - 1) * size).Take(size), cancellationToken);

    /// <summary>The articles that follow a place.</summary>
    public async Task<List<ArticleSummary>> AfterAsync(ListScope? scope, ListPlace place, int size, CancellationToken cancellationToken)
    {
        // Two questions, because a database can jump to a place only by comparing one column at a time.
        var found = await shown.SummariesAsync(
            In(scope).Where(article => article.SortKey == place.SortKey && article.Id > place.Id).OrderBy(article => article.Id).Take(size), cancellationToken);
        if (found.Count < size)
        {
            found.AddRange(await shown.SummariesAsync(
                NewestFirst(In(scope).Where(article => article.SortKey < place.SortKey)).Take(size - found.Count), cancellationToken));
        }

        return found;
    }

    /// <summary>The articles that lead up to a place, in the order of the list.</summary>
    public async Task<List<ArticleSummary>> BeforeAsync(ListScope? scope, ListPlace place, int size, CancellationToken cancellationToken)
    {
        var found = await shown.SummariesAsync(
            In(scope).Where(article => article.SortKey == place.SortKey && article.Id < place.Id).OrderByDescending(article => article.Id).Take(size),
            cancellationToken);
        if (found.Count < size)
        {
            found.AddRange(await shown.SummariesAsync(
                In(scope).Where(article => article.SortKey > place.SortKey).OrderBy(article => article.SortKey).ThenByDescending(article => article.Id)
                    .Take(size - found.Count),
                cancellationToken));
        }

        found.Reverse();
        return found;
    }

    /// <summary>The articles before and after one in time, within its section where it has one; those without a date keep to themselves.</summary>
    public async Task<Neighbours> NeighboursAsync(ArticleSummary article, CancellationToken cancellationToken)
    {
        var scope = string.IsNullOrEmpty(article.Section) ? null : new ListScope(ListKind.Section, article.Section);
        return new Neighbours(
            await NextAsync(In(scope), article.Place, newer: false, cancellationToken),
            await NextAsync(In(scope), article.Place, newer: true, cancellationToken));
    }

    private static IOrderedQueryable<Article> NewestFirst(IQueryable<Article> articles) =>
        articles.OrderByDescending(article => article.SortKey).ThenBy(article => article.Id);

    private IQueryable<Article> In(ListScope? scope) => scope switch
    {
        null => shown.All,
        { Kind: null } => shown.All.Where(article => article.SortKey == Article.Undated),
        { Kind: ListKind.Section, Value: var section } => shown.All.Where(article => article.Section == section),
        { Kind: ListKind.Source, Value: var source } => shown.All.Where(article => article.Source == source),
        { Kind: ListKind.Tag, Value: var tag } => shown.All.Where(article => article.Tags.Contains(tag)),
        { Kind: ListKind.Language, Value: var language } => shown.All.Where(article => article.Language == language),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a list."),
    };

    private async Task<ArticleSummary?> NextAsync(IQueryable<Article> articles, ListPlace place, bool newer, CancellationToken cancellationToken)
    {
        var beside = articles.Where(article => article.SortKey == place.SortKey);
        var found = await shown.SummariesAsync(
            newer
                ? beside.Where(article => article.Id > place.Id).OrderBy(article => article.Id).Take(1)
                : beside.Where(article => article.Id < place.Id).OrderByDescending(article => article.Id).Take(1),
            cancellationToken);
        if (found.Count > 0 || place.SortKey == Article.Undated)
            return found.Count > 0 ? found[0] : null;

        var dated = articles.Where(article => article.SortKey != Article.Undated).Select(article => (long?)article.SortKey);
        var key = newer
            ? await dated.Where(key => key > place.SortKey).OrderBy(key => key).FirstOrDefaultAsync(cancellationToken)
            : await dated.Where(key => key < place.SortKey).OrderByDescending(key => key).FirstOrDefaultAsync(cancellationToken);
        if (key is null)
            return null;
        var there = articles.Where(article => article.SortKey == key);
        return (await shown.SummariesAsync(
            (newer ? there.OrderBy(article => article.Id) : there.OrderByDescending(article => article.Id)).Take(1), cancellationToken)).FirstOrDefault();
    }
}
