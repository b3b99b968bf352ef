namespace NewsReader.Articles;

/// <summary>What the administrator says of an article instead of its file; null where the file has the word.</summary>
internal sealed class ArticleEdit
{
    public long ArticleId { get; set; }

    public string? Title { get; set; }

    /// <summary>Empty for an article of no section.</summary>
    public string? Section { get; set; }

    public List<string>? Tags { get; set; }

    public bool? IsRightToLeft { get; set; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty() => Title is null && Section is null && Tags is null && IsRightToLeft is null;
}
