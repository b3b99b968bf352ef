using NewsReader.Text.Dates;

namespace NewsReader.Articles;

/// <summary>An article as lists show it.</summary>
internal sealed record ArticleSummary
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the title is the first sentence of the text.</summary>
    public bool TitleIsDerived { get; init; }

    public string? Kicker { get; init; }

    /// <summary>The lead, or the beginning of the text where there is none.</summary>
    public string? Lead { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public required string Language { get; init; }

    public required bool IsRightToLeft { get; init; }

    public required PublicationDate? Published { get; init; }

    /// <summary>Where it stands in every list.</summary>
    public ListCursor Cursor { get; init; }

    /// <summary>For how many others of the same story it stands in lists.</summary>
    public int RepeatCount { get; init; }

    public int WordCount { get; init; }

    /// <summary>The address of the picture that stands for the article, or null.</summary>
    public string? Image { get; init; }

    /// <summary>How many articles list this one.</summary>
    public int BacklinkCount { get; init; }

    /// <summary>The address of its page: "/articles/{id}/{slug}".</summary>
    public string Path => ArticlePath.Of(Id, Title);
}

/// <summary>A publication date in its own zone, as exactly as it is known.</summary>
/// <param name="Begins">Begin of the minute, day, month or year.</param>
internal sealed record PublicationDate(DateTimeOffset Begins, DatePrecision Precision, bool IsJalali, bool IsApproximate);
