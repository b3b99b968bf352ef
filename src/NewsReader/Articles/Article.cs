using NewsReader.Text.Dates;

namespace NewsReader.Articles;

/// <summary>One article of the archive: what lists and searches need; its text is in <see cref="ArticleBody"/>.</summary>
internal sealed class Article : ICheckedRow
{
    /// <summary>The sort key of an article without a date: after every dated one.</summary>
    public const long Undated = long.MinValue;

    public long Id { get; set; }

    public int CollectionId { get; set; }

    public Collection? Collection { get; set; }

    /// <summary>
    /// The id the source itself gave, else the path within the collection; unique in the collection. Where another file of the collection
    /// had
    /// the id first for another content, the path of the file stands before it.
    /// </summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    /// <summary>Whether the title is the first sentence of the text, which had no title of its own.</summary>
    public bool TitleIsDerived { get; set; }

    /// <summary>The title after folding, without spacing and punctuation; what related titles are matched by.</summary>
    public required string TitleKey { get; set; }

    public string? Kicker { get; set; }

    public string? Lead { get; set; }

    /// <summary>The beginning of the text, for lists, where there is no lead.</summary>
    public string? Excerpt { get; set; }

    /// <summary>The agency that published the article.</summary>
    public string? Source { get; set; }

    /// <summary>The agency that the source itself quotes («به نقل از …»).</summary>
    public string? Via { get; set; }

    public string? Section { get; set; }

    public string? Author { get; set; }

    public string? DeskCode { get; set; }

    public string? Url { get; set; }

    /// <summary>The address of the picture that stands for the article, http or https.</summary>
    public string? Image { get; set; }

    /// <summary>BCP 47 primary tag, "und" when the text has no letters.</summary>
    public required string Language { get; set; }

    public bool IsRightToLeft { get; set; }

    public List<string> Tags { get; set; } = [];

    /// <summary>Begin of the publication date in Unix seconds, or <see cref="Undated"/>; lists are newest first by this, then by
    /// id.</summary>
    public long SortKey { get; set; } = Undated;

    public DatePrecision DatePrecision { get; set; }

    /// <summary>Offset of the publication date from UTC in minutes.</summary>
    public short DateOffset { get; set; }

    /// <summary>Whether a year or month alone is one of the Jalali calendar.</summary>
    public bool DateIsJalali { get; set; }

    /// <summary>Whether the date may be off by a few days.</summary>
    public bool DateIsApproximate { get; set; }

    public int WordCount { get; set; }

    /// <summary>The number of the last change to this article in the archive's sequence of changes.</summary>
    public long ChangeNumber { get; set; }

    /// <summary>Unix seconds.</summary>
    public long IngestedAt { get; set; }

    /// <summary>Unix seconds.</summary>
    public long UpdatedAt { get; set; }

    /// <summary>SHA-256 of what was read, so that the same input changes nothing.</summary>
    public required byte[] ContentHash { get; set; }

    /// <summary>The file the article was last read from; null while that is not known.</summary>
    public int? FileId { get; set; }

    public SourceFileRow? File { get; set; }

    /// <summary>Unix seconds at which its source was found gone; null while it is there.</summary>
    public long? RemovedAt { get; set; }

    /// <summary>Unix seconds at which the administrator hid it from readers; null while they see it. Reading its file anew leaves that as
    /// it is.</summary>
    public long? HiddenAt { get; set; }

    /// <summary>How many different originals have been read for the article; 1 when it never changed.</summary>
    public int RevisionCount { get; set; } = 1;

    /// <summary>A hash of the words after folding, spacing aside; equal for exact repeats, 0 when the text is too short to tell
    /// by.</summary>
    public long TextKey { get; set; }

    /// <summary>The article whose words this one repeats exactly: they are one article of two origins. Null for an article of its
    /// own.</summary>
    public long? CopyOfId { get; set; }

    /// <summary>The article that stands in lists for this one, a repeat of the same story; null for an article that stands there
    /// itself.</summary>
    public long? StoryHeadId { get; set; }

    /// <summary>For how many others the article stands in lists; the same words from the same agency count once.</summary>
    public int RepeatCount { get; set; }

    /// <summary>What the file says, where the administrator says otherwise of the article or its source; null where all is as it was
    /// read.</summary>
    public OriginalFields? AsRead { get; set; }

    public ArticleBody? Body { get; set; }

    public List<RelatedLink> Related { get; set; } = [];

    public List<Revision> Revisions { get; set; } = [];

    /// <inheritdoc/>
    public long Checksum { get; set; }
}
