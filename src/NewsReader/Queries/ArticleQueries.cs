using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Hosting;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries;

/// <summary>What pages and the API ask of the store.</summary>
internal sealed class ArticleQueries(NewsDbContext db, IOptions<NewsReaderOptions> options)
{
    /// <summary>The articles shown: all of them, or all but the seeds where those are left out.</summary>
    private IQueryable<Article> Shown =>
        options.Value.Seeds ? db.Articles.AsNoTracking() : db.Articles.AsNoTracking().Where(article => !article.Collection!.IsSeeds);

    /// <summary>Articles newest first; undated ones last, in the order they came in.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="size">1 to 100.</param>
    public async Task<ResultPage<ArticleSummary>> LatestAsync(int page, int size, CancellationToken cancellationToken)
    {
        var total = await Shown.CountAsync(cancellationToken);
        var rows = await Shown.OrderByDescending(article => article.SortKey).ThenBy(article => article.Id)
            .Skip((page - 1) * size).Take(size)
            .Select(Row).ToListAsync(cancellationToken);
        return new ResultPage<ArticleSummary>(rows.ConvertAll(ToSummary), total, page, size);
    }

    /// <summary>An article with its text, or null when there is none of that id.</summary>
    public async Task<ArticleView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var summary = (await SummariesAsync([id], cancellationToken)).GetValueOrDefault(id);
        if (summary is null)
            return null;
        return await Shown.Where(article => article.Id == id)
            .Select(article => new ArticleView
            {
                Summary = summary,
                Lead = article.Lead,
                TitleIsDerived = article.TitleIsDerived,
                Via = article.Via,
                Author = article.Author,
                DeskCode = article.DeskCode,
                Url = article.Url,
                Tags = article.Tags,
                WordCount = article.WordCount,
                BodyHtml = article.Body!.Html,
                RevisionNumber = article.Revisions.Max(revision => revision.Number),
            })
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The summaries of some articles by id; ids of articles not shown are missing.</summary>
    public async Task<Dictionary<long, ArticleSummary>> SummariesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await Shown.Where(article => ids.Contains(article.Id)).Select(Row).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, ToSummary);
    }

    /// <summary>The titles that an article lists, in its order, each with the article meant where the archive has it.</summary>
    public async Task<IReadOnlyList<RelatedEntry>> ListedAsync(long id, CancellationToken cancellationToken)
    {
        var links = await db.RelatedLinks.AsNoTracking().Where(link => link.ArticleId == id).OrderBy(link => link.Ordinal)
            .Select(link => new { link.Title, link.Label, link.Url, link.TargetId }).ToListAsync(cancellationToken);
        var targets = await SummariesAsync([.. links.Where(link => link.TargetId != null).Select(link => link.TargetId!.Value)], cancellationToken);
        return links.ConvertAll(link => new RelatedEntry(link.Title, link.Label, link.Url, link.TargetId is { } target ? targets.GetValueOrDefault(target) : null));
    }

    /// <summary>Articles that list this one, newest first, at most <paramref name="limit"/>, and how many there are.</summary>
    public async Task<(IReadOnlyList<ArticleSummary> Articles, int Count)> BacklinksAsync(long id, int limit, CancellationToken cancellationToken)
    {
        var listing = Shown.Where(article => article.Related.Any(link => link.TargetId == id));
        var rows = await listing.OrderByDescending(article => article.SortKey).ThenBy(article => article.Id)
            .Take(limit).Select(Row).ToListAsync(cancellationToken);
        var count = rows.Count < limit ? rows.Count : await listing.CountAsync(cancellationToken);
        return (rows.ConvertAll(ToSummary), count);
    }

    /// <summary>The original of an article as it was last read, decompressed, or null.</summary>
    public async Task<OriginalFile?> OriginalAsync(long id, CancellationToken cancellationToken)
    {
        var revision = await Shown.Where(article => article.Id == id).SelectMany(article => article.Revisions)
            .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);
        return revision is null ? null : new OriginalFile(OriginalBytes.Decompress(revision.Original, revision.OriginalLength), revision.Encoding);
    }

    private Expression<Func<Article, SummaryRow>> Row => article => new SummaryRow
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
        BacklinkCount = db.RelatedLinks.Count(link => link.TargetId == article.Id),
    };

    private static ArticleSummary ToSummary(SummaryRow row) => new()
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
        BacklinkCount = row.BacklinkCount,
        Published = row.DatePrecision == DatePrecision.None
            ? null
            : new PublicationDate(
                DateTimeOffset.FromUnixTimeSeconds(row.SortKey).ToOffset(TimeSpan.FromMinutes(row.DateOffset)),
                row.DatePrecision, row.DateIsJalali, row.DateIsApproximate),
    };

    private sealed record SummaryRow
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

        public int BacklinkCount { get; init; }
    }
}

/// <summary>The bytes of an article as they were read.</summary>
internal sealed record OriginalFile(byte[] Bytes, string Encoding);
