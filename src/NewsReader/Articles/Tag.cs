namespace NewsReader.Articles;

/// <summary>A tag that articles bear, in whatever spelling.</summary>
internal sealed class Tag
{
    public int Id { get; set; }

    /// <summary>The tag after folding, without spacing and punctuation.</summary>
    public required string Key { get; set; }

    /// <summary>The tag as it was first written.</summary>
    public required string Name { get; set; }
}

/// <summary>That an article bears a tag; kept in the order of lists.</summary>
internal sealed class ArticleTag
{
    public int TagId { get; set; }

    public Tag? Tag { get; set; }

    /// <summary><see cref="Article.SortKey"/> of the article.</summary>
    public long SortKey { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }
}
