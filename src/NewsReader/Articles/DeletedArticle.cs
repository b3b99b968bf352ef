namespace NewsReader.Articles;

/// <summary>That an article was deleted, in the sequence of changes, so that what follows it can let the article go.</summary>
internal sealed class DeletedArticle
{
    public long ChangeNumber { get; set; }

    public long ArticleId { get; set; }
}
