using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Hosting;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries;

/// <summary>The articles that readers see, and their summaries.</summary>
internal sealed class ShownArticles(NewsDbContext db, IOptions<NewsReaderOptions> options)
{
    private readonly Expression<Func<Article, Row>> row = article => new Row
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
        OtherCount = article.LeadId == null
            ? article.OtherCount
            : db.Articles.Where(head => head.Id == article.LeadId).Select(head => head.OtherCount).FirstOrDefault(),
        BacklinkCount = db.RelatedLinks.Count(link => link.TargetId == article.Id),
    };

    /// <summary>All articles but those hidden, and but the seeds where those are left out.</summary>
    public IQueryable<Article> All => options.Value.Seeds ? Seen : Seen.Where(article => !article.Collection!.IsSeeds);

    /// <summary>What lists show: of each story the one article that stands for it.</summary>
    public IQueryable<Article> Listed => All.Where(article => article.LeadId == null);

    private IQueryable<Article> Seen => db.Articles.AsNoTracking().Where(article => article.HiddenAt == null);

    /// <summary>The summaries of what a query selects, in its order.</summary>
    public async Task<List<ArticleSummary>> SummariesAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        (await articles.Select(row).ToListAsync(cancellationToken)).ConvertAll(ToSummary);

    /// <summary>The summary of the one article that a query selects, with more of it from the same row; null when there is none.</summary>
    public async Task<(ArticleSummary Summary, T More)?> FindAsync<T>(
        IQueryable<Article> articles, Expression<Func<Article, T>> more, CancellationToken cancellationToken)
    {
        var article = row.Parameters[0];
        var both = Expression.MemberInit(
            Expression.New(typeof(Found<T>)),
            Expression.Bind(typeof(Found<T>).GetProperty(nameof(Found<>.Row))!, row.Body),
            Expression.Bind(typeof(Found<T>).GetProperty(nameof(Found<>.More))!, ReplacingExpressionVisitor.Replace(more.Parameters[0], article, more.Body)));
        var found = await articles.Select(Expression.Lambda<Func<Article, Found<T>>>(both, article)).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (ToSummary(found.Row), found.More);
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
        Place = new ListPlace(row.SortKey, row.Id),
        OtherCount = row.OtherCount,
        BacklinkCount = row.BacklinkCount,
        Published = row.DatePrecision == DatePrecision.None
            ? null
            : new PublicationDate(
                DateTimeOffset.FromUnixTimeSeconds(row.SortKey).ToOffset(TimeSpan.FromMinutes(row.DateOffset)),
                row.DatePrecision, row.DateIsJalali, row.DateIsApproximate),
    };

    private sealed class Found<T>
    {
        public required Row Row { get; init; }

        public required T More { get; init; }
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

        public int OtherCount { get; init; }

        public int BacklinkCount { get; init; }
    }
}
