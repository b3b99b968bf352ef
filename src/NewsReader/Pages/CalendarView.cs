using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>A calendar page with the day that is chosen on it.</summary>
/// <param name="IsSmall">Whether it only helps to find one's way, and leaves the counts to the labels.</param>
internal sealed record CalendarView(CalendarMonth Month, ArchivePeriod? Chosen, bool IsSmall = false);
