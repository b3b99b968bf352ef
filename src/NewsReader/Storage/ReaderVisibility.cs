using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>
/// What readers may see: neither what the administrator hid nor, where they are left out, the articles that the product ships with.
/// <see cref="NewsDbContext.Articles"/> shows nothing else; whoever needs the rest says so by <see cref="NewsDbContext.AllArticles"/>.
/// </summary>
internal static class ReaderVisibility
{
    /// <summary>The condition on a row of Articles in SQL, without the prefix of a table.</summary>
    public const string Condition = "HiddenAt IS NULL";

    /// <summary>Whether an article is not hidden.</summary>
    public static bool IsVisible(Article article) => article.HiddenAt is null;

    /// <summary>Puts the condition on every question for articles that a context is asked.</summary>
    public static void Apply(ModelBuilder model, NewsDbContext context) =>
        model.Entity<Article>().HasQueryFilter(article => article.HiddenAt == null && article.CollectionId != context.LeftOutCollection);
}
