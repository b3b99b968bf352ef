using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries;

/// <summary>The articles that readers see, and their summaries.</summary>
internal sealed partial class ShownArticles(NewsDbContext db, ILogger<ShownArticles> logger)
{
    private static readonly Expression<Func<NewsDbContext, Article, Row>> RowOf = (db, article) => new Row
    {
        Id = article.Id,
        Key = article.Key,
        Title = article.Title,
        Kicker = article.Kicker,
        Lead = article.Lead ?? article.Excerpt,
        Source = article.Source,
        Section = article.Section,
        Language = article.Language,
        IsRightToLeft = article.IsRightToLeft,
        SortKey = article.SortKey,
        DateOffset = article.DateOffset,
        DatePrecision = article.DatePrecision,
        DateIsJalali = article.DateIsJalali,
        DateIsApproximate = article.DateIsApproximate,
        RepeatCount = article.StoryHeadId == null
            ? article.RepeatCount
            : db.Articles.Where(head => head.Id == article.StoryHeadId).Select(head => head.RepeatCount).FirstOrDefault(),
        BacklinkCount = db.RelatedLinks.Count(link => link.TargetId == article.Id),
    };

    // What every page asks is compiled once: working out what a question means takes longer than answering it.
    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<Row>> ById = EF.CompileAsyncQuery(
        Select<long[], Row>(
            (db, ids) => db.Articles.Where(article => ids.Contains(article.Id)),
            RowOf));

    private static readonly Func<NewsDbContext, long, IAsyncEnumerable<Found>> Whole = EF.CompileAsyncQuery(
        Select<long, Found>(
            (db, id) => db.Articles.Where(article => article.Id == id),
            WithRow(article => new ArticleView
            {
                Summary = null!,
                HeadId = article.StoryHeadId ?? article.Id,
                Lead = article.Lead,
                TitleIsDerived = article.TitleIsDerived,
                Via = article.Via,
                Author = article.Author,
                DeskCode = article.DeskCode,
                Url = article.Url,
                Image = article.Image,
                Tags = article.Tags,
                WordCount = article.WordCount,
                BodyHtml = article.Body!.Html,
                RevisionNumber = article.RevisionCount,
                RemovedAt = article.RemovedAt,
                Origins = article.Body.Origins,
                CopyOfId = article.CopyOfId,
            })));

    /// <summary>All articles but those hidden, and but the seeds where those are left out.</summary>
    public IQueryable<Article> All => db.Articles.AsNoTracking();

    /// <summary>What lists show: of each story the one article that stands for it.</summary>
    public IQueryable<Article> Listed => All.Where(article => article.StoryHeadId == null);

    /// <summary>The summaries of what a query selects, in its order.</summary>
    public async Task<List<ArticleSummary>> SummariesAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var row = Expression.Lambda<Func<Article, Row>>(
            ReplacingExpressionVisitor.Replace(RowOf.Parameters[0], Expression.Constant(db), RowOf.Body), RowOf.Parameters[1]);
        return (await articles.Select(row).ToListAsync(cancellationToken)).ConvertAll(ToSummary);
    }

    /// <summary>The summaries of some articles by id; ids of articles not shown are missing.</summary>
    public async Task<Dictionary<long, ArticleSummary>> SummariesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, ArticleSummary>(ids.Count);
        if (ids.Count == 0)
            return found;
        try
        {
            await foreach (var row in ById(db, [.. ids]).WithCancellation(cancellationToken))
                found.Add(row.Id, ToSummary(row));
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            await AddReadableAsync(ids, found, cancellationToken);
        }

        return found;
    }

    /// <summary>An article with its text, or null when none of that id is shown.</summary>
    /// <exception cref="DamagedArticleException">What the store has of it cannot be read.</exception>
    public async Task<ArticleView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var found in Whole(db, id).WithCancellation(cancellationToken))
                return found.More with { Summary = ToSummary(found.Row) };
            return null;
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            throw new DamagedArticleException(id, exception);
        }
    }

    // One that cannot be read does not take the list with it.
    private async Task AddReadableAsync(
        IEnumerable<long> ids, Dictionary<long, ArticleSummary> found, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Where(id => !found.ContainsKey(id)))
        {
            try
            {
                await foreach (var row in ById(db, [id]).WithCancellation(cancellationToken))
                    found.Add(row.Id, ToSummary(row));
            }
            catch (Exception exception) when (StoreFailure.IsRot(exception))
            {
                LogDamaged(id, exception.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Article {Id} cannot be read from the store ({Reason}) and is left out; \"newsreader check\" says more")]
    private partial void LogDamaged(long id, string reason);

    // A query of articles and what is made of each, as one expression.
    private static Expression<Func<NewsDbContext, TParameter, IQueryable<TResult>>> Select<TParameter, TResult>(
        Expression<Func<NewsDbContext, TParameter, IQueryable<Article>>> articles, Expression<Func<NewsDbContext, Article,
        TResult>> result)
    {
        var one = Expression.Lambda<Func<Article, TResult>>(
            ReplacingExpressionVisitor.Replace(result.Parameters[0], articles.Parameters[0], result.Body), result.Parameters[1]);
        var select = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(Article), typeof(TResult)], articles.Body,
            Expression.Quote(one));
        return Expression.Lambda<Func<NewsDbContext, TParameter, IQueryable<TResult>>>(select, articles.Parameters);
    }

    private static Expression<Func<NewsDbContext, Article, Found>> WithRow(Expression<Func<Article, ArticleView>> more)
    {
        var both = Expression.MemberInit(
            Expression.New(typeof(Found)),
            Expression.Bind(typeof(Found).GetProperty(nameof(Found.Row))!, RowOf.Body),
            Expression.Bind(typeof(Found).GetProperty(nameof(Found.More))!,
                ReplacingExpressionVisitor.Replace(more.Parameters[0], RowOf.Parameters[1], more.Body)));
        return Expression.Lambda<Func<NewsDbContext, Article, Found>>(both, RowOf.Parameters);
    }

    private static ArticleSummary ToSummary(Row row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        Title = row.Title,
        Kicker = row.Kicker,
        Lead = row.Lead,
        Source = row.Source,
        Section = row.Section,
        Language = row.Language,
        IsRightToLeft = row.IsRightToLeft,
        Cursor = new ListCursor(row.SortKey, row.Id),
        RepeatCount = row.RepeatCount,
        BacklinkCount = row.BacklinkCount,
        Published = row.DatePrecision == DatePrecision.None
            ? null
            : new PublicationDate(
                DateTimeOffset.FromUnixTimeSeconds(row.SortKey).ToOffset(TimeSpan.FromMinutes(row.DateOffset)),
                row.DatePrecision, row.DateIsJalali, row.DateIsApproximate),
    };

    private sealed class Found
    {
        public required Row Row { get; init; }

        public required ArticleView More { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Key { get; init; }

        public required string Title { get; init; }

        public string? Kicker { get; init; }

        public string? Lead { get; init; }

        public string? Source { get; init; }

        public string? Section { get; init; }

        public required string Language { get; init; }

        public bool IsRightToLeft { get; init; }

        public long SortKey { get; init; }

        public short DateOffset { get; init; }

        public DatePrecision DatePrecision { get; init; }

        public bool DateIsJalali { get; init; }

        public bool DateIsApproximate { get; init; }

        public int RepeatCount { get; init; }

        public int BacklinkCount { get; init; }
    }
}
