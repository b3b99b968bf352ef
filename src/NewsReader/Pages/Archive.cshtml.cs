using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>The archive by year, month and day of the reader's calendar.</summary>
[CachePage]
internal sealed class ArchiveModel(ArchiveQueries archive, ReaderView reader) : PageModel
{
    private const int DaySize = 12;
    private const int MoreSize = 50;
    private const int VagueSize = 20;

    /// <summary>What the address asks for; null for the archive as a whole.</summary>
    public ArchivePeriod? Asked { get; private set; }

    /// <summary>The month shown; null when no article has a date and none was asked for.</summary>
    public ArchivePeriod? Month { get; private set; }

    /// <summary>The day shown; null when the month has no article with one and none was asked for.</summary>
    public ArchivePeriod? Day { get; private set; }

    public YearStrip Years { get; private set; } = YearStrip.None;

    public IReadOnlyList<CalendarMonth> Months { get; private set; } = [];

    public HeatLevels Levels { get; private set; } = HeatLevels.From([]);

    public IReadOnlyList<ArticleSummary> DayArticles { get; private set; } = [];

    /// <summary>The address of the rest of the day, or null.</summary>
    public string? MoreOfDay { get; private set; }

    /// <summary>Whether this is not the beginning of the day.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>Articles of the month or year asked for whose day is not known.</summary>
    public IReadOnlyList<ArticleSummary> Vague { get; private set; } = [];

    /// <summary>A search for all articles of the month or year, when more of them have no day than are shown.</summary>
    public string? AllOfPeriod { get; private set; }

    /// <summary>What was typed as a date and is none.</summary>
    public string? NotADate { get; private set; }

    private ArchiveCounts Counts => reader.KnownCounts;

    private bool IsJalali => reader.Display.IsJalali;

    /// <summary>The months of the year that have articles.</summary>
    public IEnumerable<CalendarMonth> FullMonths => Months.Where(month => month.Count > 0);

    /// <summary>Those that have none.</summary>
    public IReadOnlyList<CalendarMonth> EmptyMonths => [.. Months.Where(month => month.Count == 0)];

    public CalendarMonth MonthPage => new(Month!, Counts, Levels);

    /// <summary>The month before or after the one shown.</summary>
    public ArchivePeriod? MonthBeside(int step) =>
        ArchivePeriod.Around(step < 0 ? Month!.First.AddDays(-1) : Month!.Last.AddDays(1), IsJalali, DatePrecision.Month);

    public int CountOf(ArchivePeriod period) => Counts.Between(period.First, period.Last, period.Precision);

    /// <summary>The nearest days with articles around the day shown.</summary>
    public IEnumerable<ArchivePeriod> NearestDays
    {
        get
        {
            var (before, after) = Counts.Nearest(Day!.First);
            return new[] { before, after }.OfType<DateOnly>().Select(day => ArchivePeriod.Around(day, IsJalali, DatePrecision.Day))
                .OfType<ArchivePeriod>();
        }
    }

    /// <summary>The archive, at a period or at a typed date; a period of the other calendar leads to the same one of the
    /// reader's.</summary>
    public async Task<IActionResult> OnGetAsync(
        int? year, int? month, int? day, [FromQuery] string? date, [FromQuery] string? after, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(date))
        {
            if (DateInput.Read(date, IsJalali, Latest) is { } typed)
                return LocalRedirect("~" + typed.Address);
            NotADate = date.Trim();
        }

        if (year is { } number)
        {
            Asked = ArchivePeriod.Read(number, month, day);
            if (Asked is null || (after is not null && ListCursor.Parse(after) is null))
                return NotFound();
            if (Asked.IsJalali != IsJalali && Asked.InOtherCalendar() is { } same)
                return LocalRedirect("~" + same.Address);
        }

        await ShowAsync(ListCursor.Parse(after), cancellationToken);
        return Page();
    }

    private DateOnly? Latest => Counts.LatestDay(reader.Now);

    private async Task ShowAsync(ListCursor? after, CancellationToken cancellationToken)
    {
        if (Asked is { Day: not null })
            Day = Asked;
        else if ((Asked is null ? await FirstAsync(cancellationToken) : LastDayIn(Asked)) is { } last)
            Day = ArchivePeriod.Around(last, Asked?.IsJalali ?? IsJalali, DatePrecision.Day);
        Month = (Day ?? Asked)?.Widen(DatePrecision.Month);
        if (Month is null)
            return;

        var inYear = Month.Widen(DatePrecision.Year);
        Levels = HeatLevels.From(Counts.DaysBetween(inYear.First, inYear.Last).Select(known => known.Value));
        Years = YearStrip.Around(Counts.Years(Month.IsJalali), Month.Year);
        Months = [.. Enumerable.Range(1, 12).Select(month => new CalendarMonth(ArchivePeriod.Read(Month.Year, month)!, Counts, Levels))];
        if (Day is not null)
            await ReadDayAsync(Day, after, cancellationToken);
        var period = Asked is { Day: null, Month: null } ? inYear : Month;
        var vague = Counts.Vague.Where(known => period.Contains(known.Key.First)).OrderByDescending(known => known.Key.First).ToList();
        Vague = await archive.VagueAsync(vague.Select(known => known.Key), VagueSize, cancellationToken);
        if (vague.Sum(known => known.Value) > VagueSize)
            AllOfPeriod = SearchAddress.For(new SearchRequest("date:" + period.Name, Sort: SearchSort.Newest));
    }

    private async Task ReadDayAsync(ArchivePeriod day, ListCursor? after, CancellationToken cancellationToken)
    {
        var size = after is null ? DaySize : MoreSize;
        var found = await archive.DayAsync(day.First, after, size + 1, cancellationToken);
        IsContinued = after is not null;
        DayArticles = [.. found.Take(size)];
        MoreOfDay = found.Count > size ? $"{day.Address}?after={found[size - 1].Cursor}" : null;
    }

    private async Task<DateOnly?> FirstAsync(CancellationToken cancellationToken) =>
        Counts.FirstShownDay(reader.Now, await archive.SeedDaysAsync(cancellationToken));

    private DateOnly? LastDayIn(ArchivePeriod period) =>
        Counts.DaysBetween(period.First, period.Last).Select(known => (DateOnly?)known.Key).LastOrDefault();
}
