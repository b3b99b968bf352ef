using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Storage.Rows;

namespace NewsReader.Queries;

/// <summary>What is asked about the revisions of an article.</summary>
internal sealed class RevisionQueries(NewsDbContext db, ShownArticles shown)
{
    /// <summary>The revisions of an article, last first.</summary>
    public async Task<IReadOnlyList<RevisionSummary>> ListAsync(long articleId, CancellationToken cancellationToken) =>
        await db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == articleId).OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionSummary(revision.Number, revision.ReadAt, revision.OriginalLength))
            .ToListAsync(cancellationToken);

    /// <summary>Title, lead and text of a revision, a paragraph a line; null when its text was not kept.</summary>
    public async Task<string?> TextAsync(long articleId, int number, CancellationToken cancellationToken)
    {
        if (await shown.FindAsync(articleId, cancellationToken) is { } article && article.RevisionNumber == number)
            return Join(article.Summary.Title, article.Lead, article.BodyHtml);
        try
        {
            var text = await db.Revisions.AsNoTracking().Where(
                revision => revision.ArticleId == articleId && revision.Number == number)
                .Select(revision => revision.Text).SingleOrDefaultAsync(cancellationToken);
            if (text is not null && !RowChecksum.IsAsWritten(db, text))
                throw new InvalidDataException("an earlier text is not as it was written");
            return text is null ? null : Join(text.Title, text.Lead, text.Html);
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            throw shown.DamagedOriginal(articleId, exception);
        }
    }

    private static string Join(string title, string? lead, string html) =>
        string.Join('\n', new[] { title, lead, ArticleText.Of(html) }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>One reading of an article.</summary>
/// <param name="ReadAt">Unix seconds.</param>
/// <param name="Length">Length of the original in bytes.</param>
internal sealed record RevisionSummary(int Number, long ReadAt, int Length);
