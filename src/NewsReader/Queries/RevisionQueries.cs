using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>What is asked about the revisions of an article.</summary>
internal sealed class RevisionQueries(NewsDbContext db)
{
    /// <summary>The revisions of an article, last first.</summary>
    public async Task<IReadOnlyList<RevisionSummary>> ListAsync(long articleId, CancellationToken cancellationToken) =>
        await db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == articleId).OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionSummary(revision.Number, revision.ReadAt, revision.OriginalLength))
            .ToListAsync(cancellationToken);

    /// <summary>Title, lead and text of a revision, a paragraph a line; null when its text was not kept.</summary>
    public async Task<string?> TextAsync(long articleId, int number, CancellationToken cancellationToken)
    {
        var isLast = await db.Articles.AnyAsync(article => article.Id == articleId && article.RevisionCount == number, cancellationToken);
        var text = isLast
            ? await db.Articles.AsNoTracking().Where(article => article.Id == articleId)
                .Select(article => new { article.Title, article.Lead, article.Body!.Html }).SingleOrDefaultAsync(cancellationToken)
            : await db.Revisions.AsNoTracking().Where(
                revision => revision.ArticleId == articleId && revision.Number == number && revision.Text != null)
                .Select(revision => new { revision.Text!.Title, revision.Text.Lead, revision.Text.Html })
                .SingleOrDefaultAsync(cancellationToken);
        return text is null ? null
            : string.Join('\n', new[] { text.Title, text.Lead, ArticleText.Of(text.Html) }.Where(part => !string.IsNullOrEmpty(part)));
    }
}

/// <summary>One reading of an article.</summary>
/// <param name="ReadAt">Unix seconds.</param>
/// <param name="Length">Length of the original in bytes.</param>
internal sealed record RevisionSummary(int Number, long ReadAt, int Length);
