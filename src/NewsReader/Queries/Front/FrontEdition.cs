using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>How the top of a front page is laid out.</summary>
internal enum FrontTemplate
{
    /// <summary>A small archive: one story, three beside it, then all others once.</summary>
    Quiet,

    /// <summary>A day without pictures: a headline over the whole width.</summary>
    Plain,

    /// <summary>Two stories of the same weight.</summary>
    TwoEqual,

    /// <summary>One story that outweighs the others.</summary>
    OneBig,
}

/// <summary>A front page: every story stands on it once.</summary>
internal sealed record FrontEdition
{
    public static readonly FrontEdition Empty = new() { Template = FrontTemplate.Quiet, Newest = [] };

    public required FrontTemplate Template { get; init; }

    /// <summary>When the newest of the news was published; null where no date is known.</summary>
    public DateTimeOffset? Day { get; init; }

    /// <summary>The story the page opens with; null in an archive without any.</summary>
    public ArticleSummary? Lead { get; init; }

    /// <summary>The stories beside the lead.</summary>
    public IReadOnlyList<ArticleSummary> Seconds { get; init; } = [];

    /// <summary>The newest of those that stand nowhere else.</summary>
    public required IReadOnlyList<ArticleSummary> Newest { get; init; }

    /// <summary>Four stories in a row below the top, or none.</summary>
    public IReadOnlyList<ArticleSummary> Row { get; init; } = [];

    /// <summary>The same day in other years, oldest first.</summary>
    public IReadOnlyList<YearsStory> ThisDay { get; init; } = [];

    public IReadOnlyList<FrontBand> Bands { get; init; } = [];

    /// <summary>What follows in time.</summary>
    public IReadOnlyList<ArticleSummary> Stream { get; init; } = [];

    /// <summary>The place after which everything that does not stand on the page follows; null where there is no more.</summary>
    public ListCursor? After { get; init; }
}

/// <summary>What a year has for a day.</summary>
internal sealed record YearsStory(int Year, ArticleSummary Article);

/// <summary>How the sections of a band share its width.</summary>
internal enum BandShape
{
    WideNarrow,
    NarrowWide,

    /// <summary>Two or three of the same width.</summary>
    Equal,
}

/// <summary>Sections side by side.</summary>
internal sealed record FrontBand(BandShape Shape, IReadOnlyList<SectionBlock> Sections)
{
    /// <summary>Whether a section of the band is its wide one.</summary>
    public bool IsWide(int index) => Shape switch
    {
        BandShape.WideNarrow => index == 0,
        BandShape.NarrowWide => index == 1,
        _ => false,
    };
}

/// <summary>A section and its articles, the most important first.</summary>
internal sealed record SectionBlock(string Section, IReadOnlyList<ArticleSummary> Articles);
