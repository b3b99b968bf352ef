using NewsReader.Articles;
using NewsReader.Storage.Connections;
using NewsReader.Text.Words;

namespace NewsReader.Storage.Rows;

/// <summary>Keeps the lists of tags as the articles bear them; works within the transaction of its caller.</summary>
internal sealed class TagRows(PreparedCommands commands)
{
    /// <summary>Letters of a tag; what is longer is a text.</summary>
    public const int MaxLength = 100;

    /// <summary>Tags of an article that are kept; more are no list.</summary>
    public const int MaxTags = 40;

    private readonly Dictionary<string, long> ids = new(StringComparer.Ordinal);

    /// <summary>Whether a tag has a list of the articles that bear it.</summary>
    public static bool IsListed(string tag) => tag.Length <= MaxLength && TitleKey.Of(tag).Length > 0;

    /// <summary>Brings the lists to the tags and dates that saved articles have now.</summary>
    public void Save(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            commands.Run("DELETE FROM ArticleTags WHERE ArticleId = ?1", article.Id);
            foreach (var id in article.Tags.Where(tag => tag.Length <= MaxLength).Take(MaxTags).Select(Id).OfType<long>().Distinct())
                commands.Run("INSERT INTO ArticleTags (TagId, SortKey, ArticleId) VALUES (?1, ?2, ?3)", id, article.SortKey, article.Id);
        }
    }

    private long? Id(string name)
    {
        var key = TitleKey.Of(name);
        if (key.Length == 0)
            return null;
        if (!ids.TryGetValue(key, out var id))
        {
            commands.Run("INSERT INTO Tags (Key, Name) VALUES (?1, ?2) ON CONFLICT (Key) DO NOTHING", key, name);
            id = ids[key] = commands.Number("SELECT Id FROM Tags WHERE Key = ?1", key)!.Value;
        }

        return id;
    }
}
