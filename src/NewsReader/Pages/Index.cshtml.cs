using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search.Counting;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>The front page, and with ?page=2 and on the rest of all news.</summary>
[CachePage]
internal sealed class IndexModel(ListQueries lists, FrontQueries front, ReaderView reader) : PageModel
{
    private const int LeadCandidates = 10;
    private const int SecondsCount = 2;
    private const int LatestCount = 7;
    private const int SectionCount = 8;
    private const int SectionSize = 4;
    private const int MostReferencedCount = 5;
    private const int SourceCount = 8;
    private const int TagCount = 12;

    public NewsList News { get; private set; } = NewsList.None;

    public bool IsFront { get; private set; } = true;

    public ArticleSummary? Lead { get; private set; }

    public IReadOnlyList<ArticleSummary> Seconds { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> Latest { get; private set; } = [];

    /// <summary>What follows the newest ones that stand above.</summary>
    public IReadOnlyList<ArticleSummary> Rest { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> MostReferenced { get; private set; } = [];

    public IReadOnlyList<SectionBlock> Sections { get; private set; } = [];

    public IEnumerable<ValueCount> Sources => reader.Counts.Values(ListKind.Source).Take(SourceCount);

    public IEnumerable<ValueCount> Tags => reader.Counts.Values(ListKind.Tag).Take(TagCount);

    public IEnumerable<ValueCount> Languages => reader.Counts.Values(ListKind.Language).Where(language => language.Value != "und");

    /// <summary>The month of the last day that has news, or null.</summary>
    public CalendarMonth? Calendar
    {
        get
        {
            if (reader.Counts.LatestDay(reader.Now) is not { } day
                || ArchivePeriod.Around(day, reader.Display.IsJalali, DatePrecision.Month) is not { } month)
                return null;
            return new CalendarMonth(month, reader.Counts, HeatLevels.From(
                reader.Counts.DaysBetween(month.First, month.Last).Select(day => day.Value)));
        }
    }

    /// <summary>A page of all news; the first one carries the front page above it. Not found beyond the last one.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PlaceInList.Read(Request.Query) is not { } place
            || await NewsList.ReadAsync(lists, ListScope.News, place, reader.Counts.Articles, "/", cancellationToken) is not { } news)
            return NotFound();
        News = news;
        Rest = news.Items;
        IsFront = place.IsStart;
        if (IsFront)
            await ComposeAsync(cancellationToken);
        return Page();
    }

    private async Task ComposeAsync(CancellationToken cancellationToken)
    {
        // Of the newest, what the archive itself points to most is today's story.
        Lead = News.Items.Take(LeadCandidates).MaxBy(article => article.BacklinkCount);
        var others = News.Items.Where(article => article != Lead).ToList();
        Seconds = [.. others.Take(SecondsCount)];
        Latest = [.. others.Skip(SecondsCount).Take(LatestCount)];
        Rest = [.. others.Skip(SecondsCount + LatestCount)];
        MostReferenced = await front.MostReferencedAsync(MostReferencedCount, cancellationToken);
        Sections = await front.SectionsAsync(reader.Counts.Values(ListKind.Section).Take(SectionCount).Select(section => section.Value),
            SectionSize, cancellationToken);
    }
}
