using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Storage;

/// <summary>Keeps the lists of tags as the articles bear them; works within the transaction of its caller.</summary>
internal sealed class TagStore(NewsDbContext db)
{
    // Beyond these a tag is a text, and a list of tags is no list.
    private const int MaxLength = 100;
    private const int MaxTags = 40;

    /// <summary>Brings the lists to the tags and dates that saved articles have now.</summary>
    public async Task SaveAsync(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).ToList();
        await db.ArticleTags.Where(tag => ids.Contains(tag.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        var named = articles.ToDictionary(article => article, article => Named(article.Tags));
        var known = await KnownAsync(named.Values.SelectMany(tags => tags), cancellationToken);
        foreach (var (article, tags) in named)
            db.ArticleTags.AddRange(tags.Select(tag => new ArticleTag { TagId = known[tag.Key], SortKey = article.SortKey, ArticleId = article.Id }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Dictionary<string, int>> KnownAsync(IEnumerable<Tag> tags, CancellationToken cancellationToken)
    {
        var wanted = tags.DistinctBy(tag => tag.Key).ToList();
        var keys = wanted.ConvertAll(tag => tag.Key);
        var known = await db.Tags.AsNoTracking().Where(tag => keys.Contains(tag.Key)).ToDictionaryAsync(tag => tag.Key, tag => tag.Id, cancellationToken);
        var missing = wanted.FindAll(tag => !known.ContainsKey(tag.Key));
        db.Tags.AddRange(missing);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var tag in missing)
            known[tag.Key] = tag.Id;
        return known;
    }

    private static List<Tag> Named(List<string> tags) =>
    [
        .. tags.Where(tag => tag.Length <= MaxLength).Select(tag => new Tag { Key = TitleKey.Of(tag), Name = tag })
            .Where(tag => tag.Key.Length > 0).DistinctBy(tag => tag.Key).Take(MaxTags),
    ];
}
