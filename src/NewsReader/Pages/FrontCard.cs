using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>A story of the front page that may have a picture.</summary>
/// <param name="Media">Its picture or drawing; null for none.</param>
/// <param name="Headline">The class of its headline.</param>
/// <param name="LeadLimit">The most characters of its lead; 0 for none.</param>
/// <param name="Span">The class of its width in a band; null where the grid gives it.</param>
internal sealed record FrontCard(
    ArticleSummary Article, Media? Media, string Headline, int LeadLimit, string? Span = null, bool ShowSection = true, int Level = 3);

/// <summary>The newest stories.</summary>
/// <param name="Span">The class of the list's width in its band.</param>
/// <param name="Across">Whether they stand in rows of four instead of below each other.</param>
internal sealed record NewestList(IReadOnlyList<ArticleSummary> Articles, string Span, bool Across);

/// <summary>A section within a band.</summary>
/// <param name="OtherMark">The mark of a section that has none; null where no other in the band has one.</param>
internal sealed record BandSection(
    Queries.Front.SectionBlock Block, string Id, string Span, Media? Media, bool IsWide, string? OtherMark = null);
