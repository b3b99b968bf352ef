using System.Globalization;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>A publication date as the interface writes it.</summary>
/// <param name="Text">In the reader's calendar.</param>
/// <param name="Other">In the other calendar; of an approximate date also why it is one.</param>
/// <param name="Machine">For the datetime attribute; as exact as the date is known.</param>
internal sealed record DateText(string Text, string Other, string Machine)
{
    private const char Ezafe = '\u0654';

    /// <summary>Writes a date; <paramref name="full"/> adds weekday and time where they are known.</summary>
    public static DateText Of(PublicationDate date, bool jalali, bool full = false)
    {
        var text = Write(date, jalali, full);
        return new DateText(
            date.IsApproximate ? PageText.Of("Article.Approximate", text) : text,
            date.IsApproximate ? PageText.Of("Article.ApproximateWhy", Write(date, !jalali, full: true)) : Write(date, !jalali, full: true),
            MachineForm(date));
    }

    /// <summary>Today as the masthead shows it.</summary>
    public static DateText OfDay(DateTimeOffset now, bool jalali)
    {
        var day = DateOnly.FromDateTime(now.DateTime);
        return new DateText(
            Day(day, jalali, weekday: true), Day(day, !jalali, weekday: false), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Today without its year.</summary>
    public static string OfDayAndMonth(DateTimeOffset now, bool jalali)
    {
        var (_, month, day) = ArchivePeriod.Parts(DateOnly.FromDateTime(now.DateTime), jalali);
        return PageText.Of("Date.DayMonth", PageText.Plain(day), MonthName(month, jalali));
    }

    /// <summary>A day, a month or a year of its own calendar.</summary>
    public static string OfPeriod(ArchivePeriod period, bool weekday = false) => period switch
    {
        { Day: not null } => Day(period.First, period.IsJalali, weekday),
        { Month: { } month } => PageText.Of("Date.Month", null, MonthName(month, period.IsJalali, inDate: true),
            PageText.Plain(period.Year)),
        _ => PageText.Plain(period.Year),
    };

    /// <summary>The days of a period in the other calendar; a year that both ends share is written once.</summary>
    public static string OfPeriodInOther(ArchivePeriod period)
    {
        var last = Day(period.Last, !period.IsJalali, weekday: false);
        if (period.Day is not null)
            return last;
        var (from, to) = (ArchivePeriod.Parts(period.First, !period.IsJalali), ArchivePeriod.Parts(period.Last, !period.IsJalali));
        var first = from.Year == to.Year
            ? PageText.Of("Date.DayMonth", PageText.Plain(from.Day), MonthName(from.Month, !period.IsJalali))
            : Day(period.First, !period.IsJalali, weekday: false);
        return PageText.Of("Date.Span", first, last);
    }

    /// <summary>The name of a month by itself.</summary>
    public static string MonthName(int month, bool jalali) => MonthName(month, jalali, inDate: false);

    /// <summary>The time of day where it is known, else nothing.</summary>
    public static string ClockOf(PublicationDate date) => date.Precision == DatePrecision.Minute ? Clock(date.Begins) : "";

    private static string Write(PublicationDate date, bool jalali, bool full)
    {
        var day = DateOnly.FromDateTime(date.Begins.DateTime);
        if (date.Precision >= DatePrecision.Day)
        {
            var written = Day(day, jalali, weekday: full);
            return full && date.Precision == DatePrecision.Minute ? PageText.Of("Date.WithTime", written, Clock(date.Begins)) : written;
        }

        // A year or month of one calendar spans two of the other.
        var (from, to) = (Period(day, jalali, date.Precision), Period(LastDay(day, date), jalali, date.Precision));
        return string.Equals(from, to, StringComparison.Ordinal) ? from : PageText.Of("Date.Span", from, to);
    }

    private static string Day(DateOnly day, bool jalali, bool weekday)
    {
        var (year, month, ofMonth) = ArchivePeriod.Parts(day, jalali);
        return PageText.Of(
            weekday ? "Date.Full" : "Date.Day",
            PageText.Plain(ofMonth), MonthName(month, jalali, inDate: true), PageText.Plain(year),
            PageText.Of(Key("Weekday.", (int)day.DayOfWeek)));
    }

    private static string Period(DateOnly day, bool jalali, DatePrecision precision)
    {
        var (year, month, _) = ArchivePeriod.Parts(day, jalali);
        return precision == DatePrecision.Year
            ? PageText.Plain(year)
            : PageText.Of("Date.Month", null, MonthName(month, jalali, inDate: true), PageText.Plain(year));
    }

    private static DateOnly LastDay(DateOnly first, PublicationDate date)
    {
        var (year, month, _) = ArchivePeriod.Parts(first, date.IsJalali);
        var (nextYear, nextMonth) = (date.Precision, month) switch
        {
            (DatePrecision.Year, _) => (year + 1, month),
            (_, 12) => (year + 1, 1),
            _ => (year, month + 1),
        };
        var next = date.IsJalali ? new JalaliDate(nextYear, nextMonth, 1).ToGregorian() : new DateOnly(nextYear, nextMonth, 1);
        return next?.AddDays(-1) ?? first;
    }

    // In a date the name is bound to the year by an ezafe, which Persian writes after a final heh.
    private static string MonthName(int month, bool jalali, bool inDate)
    {
        var name = PageText.Of(Key(jalali ? "Month.Jalali." : "Month.Gregorian.", month));
        return inDate ? name : name.TrimEnd(Ezafe);
    }

    private static string Key(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset time) => PageText.Localize(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string MachineForm(PublicationDate date) => date.Begins.ToString(
        date.Precision switch
        {
            DatePrecision.Minute => "yyyy-MM-dd'T'HH:mmzzz",
            DatePrecision.Month when !date.IsJalali => "yyyy-MM",
            DatePrecision.Year when !date.IsJalali => "yyyy",
            _ => "yyyy-MM-dd",
        },
        CultureInfo.InvariantCulture);
}
