using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using NewsReader.Articles;
using NewsReader.Search.Passages;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Rows;

namespace NewsReader.Queries;

/// <summary>The articles that readers see, and their summaries.</summary>
internal sealed class ShownArticles(NewsDbContext db, StoreDamage damage)
{
    // What every page asks is compiled once: working out what a question means takes longer than answering it.
    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<ArticleRow>> ById = EF.CompileAsyncQuery(
        Select<long[], ArticleRow>(
            (db, ids) => db.Articles.Where(article => ids.Contains(article.Id)),
            ArticleRow.FromStore));

    // Whole rows, for only such can be compared with their checksums.
    private static readonly Func<NewsDbContext, long, IAsyncEnumerable<Found>> Whole = EF.CompileAsyncQuery(
        (NewsDbContext db, long id) => db.Articles.Where(article => article.Id == id).Select(article => new Found
        {
            Article = article,
            Body = article.Body,
            RepeatCount = article.StoryHeadId == null
                ? article.RepeatCount
                : db.Articles.Where(head => head.Id == article.StoryHeadId).Select(head => head.RepeatCount).FirstOrDefault(),
            BacklinkCount = db.RelatedLinks.Count(link => link.TargetId == article.Id),
        }));

    // Without what other rows say of it, which may be what cannot be read.
    private static readonly Func<NewsDbContext, long, IAsyncEnumerable<Found>> Alone = EF.CompileAsyncQuery(
        (NewsDbContext db, long id) => db.Articles.Where(article => article.Id == id)
            .Select(article => new Found { Article = article, Body = article.Body }));

    private static readonly Func<NewsDbContext, long, IAsyncEnumerable<Article>> RowAlone = EF.CompileAsyncQuery(
        (NewsDbContext db, long id) => db.Articles.Where(article => article.Id == id));

    /// <summary>All articles but those hidden, and but the seeds where those are left out.</summary>
    public IQueryable<Article> All => db.Articles.AsNoTracking();

    /// <summary>What lists show: of each story the one article that stands for it.</summary>
    public IQueryable<Article> Listed => All.Where(article => article.StoryHeadId == null);

    /// <summary>The summaries of what a query selects, in its order.</summary>
    public async Task<List<ArticleSummary>> SummariesAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var fromStore = ArticleRow.FromStore;
        var row = Expression.Lambda<Func<Article, ArticleRow>>(
            ReplacingExpressionVisitor.Replace(fromStore.Parameters[0], Expression.Constant(db), fromStore.Body), fromStore.Parameters[1]);
        try
        {
            var rows = await articles.Select(row).ToListAsync(cancellationToken);
            return [.. rows.Where(one => !damage.Has(one.Id)).Select(one => one.ToSummary())];
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            var ids = await articles.Select(article => article.Id).ToListAsync(cancellationToken);
            var found = await SummariesAsync(ids, cancellationToken);
            return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        }
    }

    /// <summary>The summaries of some articles by id; ids of articles that are not shown, or cannot be read, are missing.</summary>
    public async Task<Dictionary<long, ArticleSummary>> SummariesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, ArticleSummary>(ids.Count);
        if (ids.Count == 0)
            return found;
        try
        {
            await foreach (var row in ById(db, [.. ids]).WithCancellation(cancellationToken))
            {
                if (!damage.Has(row.Id))
                    found.Add(row.Id, row.ToSummary());
            }
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            foreach (var id in ids.Where(id => !found.ContainsKey(id) && !damage.Has(id)).Distinct())
            {
                if (await SummaryAsync(id, cancellationToken) is { } summary)
                    found.Add(id, summary);
            }
        }

        return found;
    }

    /// <summary>What searches look for words in, of some articles; those that are not shown, or cannot be read, are missing.</summary>
    public async Task<Dictionary<long, FoundTexts>> TextsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        try
        {
            return await All.Where(article => ids.Contains(article.Id))
                .Select(article => new { article.Id, article.Title, article.Lead, article.Tags, article.Author, article.Body!.Html })
                .ToDictionaryAsync(row => row.Id,
                    row => new FoundTexts(row.Title, row.Lead, ArticleText.Of(row.Html), row.Tags, row.Author), cancellationToken);
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            var found = new Dictionary<long, FoundTexts>();
            foreach (var id in ids)
            {
                if (await OrNullAsync(() => FindAsync(id, cancellationToken)) is { } article)
                    found[id] = new FoundTexts(article.Summary.Title, article.Lead, article.BodyText, article.Tags, article.Author);
            }

            return found;
        }
    }

    /// <summary>Author and tags of some articles; those of articles that are not shown, or cannot be read, are missing.</summary>
    public Task<Dictionary<long, (string? Author, List<string> Tags)>> LabelsAsync(
        IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        OrWithoutAsync("Authors and tags of articles", [], () => All.Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Author, article.Tags })
            .ToDictionaryAsync(row => row.Id, row => (row.Author, row.Tags), cancellationToken));

    private static async Task<T?> OrNullAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (DamagedArticleException)
        {
            return null;
        }
    }

    /// <summary>An article with its text, or null when none of that id is shown.</summary>
    /// <exception cref="DamagedArticleException">What the store has of it cannot be read, or is not what was written.</exception>
    public async Task<ArticleView?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return await EitherAsync(() => ReadAsync(Whole, id, cancellationToken), () => ReadAsync(Alone, id, cancellationToken));
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            throw Damaged(id, exception);
        }
    }

    /// <summary>What the store has of an article was found damaged: that is noted, and told by what is to be thrown.</summary>
    public DamagedArticleException Damaged(long id, Exception reason)
    {
        damage.Note(id, reason);
        return new DamagedArticleException(id, reason);
    }

    /// <summary>As <see cref="Damaged"/>, of an original or an earlier text; the article itself is shown as ever.</summary>
    public DamagedArticleException DamagedOriginal(long id, Exception reason)
    {
        damage.Note(FormattableString.Invariant($"What was read for article {id}"), reason);
        return new DamagedArticleException(id, reason);
    }

    /// <summary>What is read from the store besides articles; where it cannot be, that is noted, and the pages go on without.</summary>
    /// <param name="what">Its name, as the beginning of a sentence.</param>
    public async Task<T> OrWithoutAsync<T>(string what, T without, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            damage.Note(what, exception);
            return without;
        }
    }

    private async Task<ArticleView?> ReadAsync(
        Func<NewsDbContext, long, IAsyncEnumerable<Found>> query, long id, CancellationToken cancellationToken)
    {
        if (await FirstAsync(query(db, id), cancellationToken) is not { } found)
            return null;
        if (found.Body is not { } body)
            throw new InvalidDataException("it has no text");
        RequireAsWritten(id, found.Article, body);
        return ToView(found.Article, body, ArticleRow.From(found.Article, found.RepeatCount, found.BacklinkCount).ToSummary());
    }

    /// <summary>Refuses rows of an article that are not what was written.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public void RequireAsWritten(long id, params ReadOnlySpan<ICheckedRow> rows)
    {
        foreach (var row in rows)
        {
            // The rows themselves have the last word: another program version may make another text of the same value.
            if (!RowChecksum.IsAsWritten(db, row) && RotCheck.FindArticles(db, [id]).Contains(id))
                throw new InvalidDataException("it is not as it was written");
        }
    }

    // One that cannot be read does not take the list with it.
    private async Task<ArticleSummary?> SummaryAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return await EitherAsync(
                async () => (await FirstAsync(ById(db, [id]), cancellationToken))?.ToSummary(),
                async () => await FirstAsync(RowAlone(db, id), cancellationToken) is { } article
                    ? ArticleRow.From(article, article.RepeatCount, 0).ToSummary() : null);
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            damage.Note(id, exception);
            return null;
        }
    }

    // Where something else that is asked along cannot be read, the row itself may be.
    private async Task<T?> EitherAsync<T>(Func<Task<T?>> whole, Func<Task<T?>> alone)
    {
        Exception reason;
        try
        {
            return await whole();
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            reason = exception;
        }

        var found = await alone();
        damage.Note("What other rows say of articles", reason);
        return found;
    }

    private static async Task<T?> FirstAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
            return row;
        return null;
    }

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

    private static ArticleView ToView(Article article, ArticleBody body, ArticleSummary summary) => new()
    {
        Summary = summary,
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
        BodyHtml = body.Html,
        RevisionNumber = article.RevisionCount,
        RemovedAt = article.RemovedAt,
        Origins = body.Origins,
        CopyOfId = article.CopyOfId,
    };

    private sealed record Found
    {
        public required Article Article { get; init; }

        public ArticleBody? Body { get; init; }

        public int RepeatCount { get; init; }

        public int BacklinkCount { get; init; }
    }
}
