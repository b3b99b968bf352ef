using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>What a front page is made of.</summary>
internal sealed record FrontMaterial
{
    /// <summary>The newest stories, newest first.</summary>
    public required IReadOnlyList<ArticleSummary> Newest { get; init; }

    /// <summary>Whether there are more than <see cref="Newest"/>.</summary>
    public bool HasMore { get; init; }

    /// <summary>Those of <see cref="Newest"/> that may open the page.</summary>
    public required IReadOnlyList<ArticleSummary> Candidates { get; init; }

    /// <summary>The newest stories of each section, by its name, the largest section first.</summary>
    public IReadOnlyList<SectionBlock> Sections { get; init; } = [];

    /// <summary>Stories of the same day in other years, by year, oldest first.</summary>
    public IReadOnlyList<(int Year, IReadOnlyList<ArticleSummary> Articles)> Years { get; init; } = [];

    /// <summary>The story that the administrator put first; null for none.</summary>
    public ArticleSummary? Pinned { get; init; }

    /// <summary>The ids of stories that the administrator left out: they stand in the order of time alone.</summary>
    public IReadOnlySet<long> Dropped { get; init; } = new HashSet<long>();

    /// <summary>What a section is part of, or itself.</summary>
    public Func<string, string> TopOf { get; init; } = static section => section;

    /// <summary>Whether the page has the stories' own pictures.</summary>
    public bool ShowsPictures { get; init; }

    /// <summary>Whether drawings stand where a template wants a picture and a story has none.</summary>
    public bool ShowsFaces { get; init; }
}
