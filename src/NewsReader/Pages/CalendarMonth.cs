using System.Globalization;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Search.Counting;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>A day of a calendar page.</summary>
/// <param name="Level">0 to 4.</param>
internal sealed record CalendarDay(ArchivePeriod Period, int Count, int Level)
{
    public string Number => PageText.Plain(Period.Day!.Value);

    public string Class => string.Create(CultureInfo.InvariantCulture, $"lv{Level}");
}

/// <summary>A month as a calendar shows it, with how many articles each day has.</summary>
internal sealed class CalendarMonth(ArchivePeriod month, ArchiveCounts counts, HeatLevels levels)
{
    private const int DaysAWeek = 7;

    public ArchivePeriod Period => month;

    /// <summary>All its articles, those without a day among them.</summary>
    public int Count => counts.Between(month.First, month.Last, DatePrecision.Month);

    public string Name => DateText.MonthName(month.Month!.Value, month.IsJalali);

    /// <summary>The weekdays in the order of the columns: Saturday first in Persian, Monday in English.</summary>
    public static IEnumerable<DayOfWeek> Weekdays =>
        Enumerable.Range(0, DaysAWeek).Select(column => (DayOfWeek)((column + FirstWeekday) % DaysAWeek));

    /// <summary>Weeks of seven days; null before the first day and after the last.</summary>
    public IEnumerable<CalendarDay?[]> Weeks
    {
        get
        {
            var before = ((int)month.First.DayOfWeek - FirstWeekday + DaysAWeek) % DaysAWeek;
            var days = Enumerable.Range(month.First.DayNumber, month.Last.DayNumber - month.First.DayNumber + 1)
                .Select(number => Day(DateOnly.FromDayNumber(number)));
            return Enumerable.Repeat<CalendarDay?>(null, before).Concat(days).Chunk(DaysAWeek)
                .Select(week => week.Concat(Enumerable.Repeat<CalendarDay?>(null, DaysAWeek - week.Length)).ToArray());
        }
    }

    private static int FirstWeekday => (int)(PageText.Language == "fa" ? DayOfWeek.Saturday : DayOfWeek.Monday);

    private CalendarDay Day(DateOnly day)
    {
        var count = counts.Days.GetValueOrDefault(day);
        return new CalendarDay(ArchivePeriod.Around(day, month.IsJalali, DatePrecision.Day)!, count, levels.Level(count));
    }
}
