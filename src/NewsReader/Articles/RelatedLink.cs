namespace NewsReader.Articles;

/// <summary>One entry of the list «بیشتر بخوانید» of an article; it is a link once the archive has that article.</summary>
internal sealed class RelatedLink : ICheckedRow
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>Place in the list, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The title as listed, without its label.</summary>
    public required string Title { get; set; }

    public required string TitleKey { get; set; }

    /// <summary>What follows a slash at the end of a listed title, such as تحلیل or فیلم.</summary>
    public string? Label { get; set; }

    /// <summary>The address the list itself gave.</summary>
    public string? Url { get; set; }

    /// <summary>The article meant, once it is in the archive.</summary>
    public long? TargetId { get; set; }

    public Article? Target { get; set; }

    /// <inheritdoc/>
    public long Checksum { get; set; }
}
