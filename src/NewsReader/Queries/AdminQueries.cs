using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>What the administrator asks, who sees what readers do not.</summary>
internal sealed class AdminQueries(NewsDbContext db)
{
    /// <summary>An article, hidden or not, or null.</summary>
    public Task<AdminArticle?> FindAsync(long id, CancellationToken cancellationToken) =>
        db.AllArticles.AsNoTracking().Where(article => article.Id == id)
            .Select(AdminArticle.FromStore).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What the file of an article says, and what is shown of it, or null when there is no such article.</summary>
    public async Task<(OriginalFields Read, OriginalFields Shown)?> FieldsAsync(long id, CancellationToken cancellationToken)
    {
        var article = await db.AllArticles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == id, cancellationToken);
        return article is null ? null : (OriginalFields.From(article), OriginalFields.ShownOf(article));
    }

    /// <summary>Some articles, hidden or not, by id.</summary>
    public async Task<IReadOnlyList<AdminArticle>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        await db.AllArticles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id)
            .Select(AdminArticle.FromStore).ToListAsync(cancellationToken);

    /// <summary>What is hidden, what was hidden last first.</summary>
    public async Task<IReadOnlyList<AdminArticle>> HiddenAsync(int limit, CancellationToken cancellationToken) =>
        await db.AllArticles.AsNoTracking().Where(article => article.HiddenAt != null).OrderByDescending(article => article.HiddenAt)
            .ThenBy(article => article.Id).Take(limit)
            .Select(AdminArticle.FromStore).ToListAsync(cancellationToken);
}

/// <summary>An article as the administrator sees it.</summary>
internal sealed record AdminArticle(long Id, string Title, string? Source, bool IsRightToLeft, bool IsHidden)
{
    public static readonly Expression<Func<Article, AdminArticle>> FromStore = article =>
        new AdminArticle(article.Id, article.Title, article.Source, article.IsRightToLeft, article.HiddenAt != null);

    public string Path => ArticlePath.Of(Id, Title);
}
