using NewsReader.Text.Dates;

namespace NewsReader.Articles;

/// <summary>What a reader found in a file, before its lines are told apart into title, lead, text and codes. Exactly one of
/// <see cref="Text"/> and <see cref="Html"/> is set.</summary>
internal sealed record ArticleDraft
{
    /// <summary>The id the source itself gave, else the path within the collection.</summary>
    public required string Key { get; init; }

    /// <summary>Where in its file it stands ("line 12", "entry a/b.txt, item 3"), or empty when it is the file.</summary>
    public string Location { get; init; } = "";

    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Lead { get; init; }

    public string? Author { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    /// <summary>BCP 47 tag, when the file says it.</summary>
    public string? Language { get; init; }

    /// <summary>The absolute address the article was published at.</summary>
    public string? Url { get; init; }

    /// <summary>The absolute address of the picture that stands for the article.</summary>
    public string? Image { get; init; }

    public PartialDate? Published { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<RelatedDraft> Related { get; init; } = [];

    /// <summary>Plain text; one paragraph a line, blank lines mean nothing more.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// HTML of the text alone, not cleaned: what the page shows around it is gone; lists of related titles within the text are still there
    /// with their links. Addresses are absolute; those that cannot be are gone.
    /// </summary>
    public string? Html { get; init; }

    /// <summary>The bytes this draft was read from.</summary>
    public required byte[] Original { get; init; }

    /// <summary>The name of the reader.</summary>
    public required string Reader { get; init; }

    /// <summary>The character encoding that was assumed, as its IANA name.</summary>
    public required string Encoding { get; init; }

    /// <summary>Where fields came from that are not of the file's own metadata.</summary>
    public FieldOrigins Origins { get; init; } = new();

    /// <summary>Words of the file that its reader left out of all of the above.</summary>
    public IReadOnlyList<DroppedPart> Dropped { get; init; } = [];

    /// <summary>What was damaged but could be read all the same.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A related title that a file lists.</summary>
/// <param name="Url">Its address as far as the file gives it, absolute.</param>
internal sealed record RelatedDraft(string Title, string? Url = null);
