using NewsReader.Text.Characters;

namespace NewsReader.Text.Dates;

/// <summary>Periods that are told from today: «دیروز», «هفتهٔ گذشته», "last month". Weeks begin on Saturday, months and years are those
/// of the Jalali calendar.</summary>
public static class RelativePeriods
{
    private const int DaysOfWeek = 7;

    private static readonly Dictionary<string, Func<DateOnly, (DateOnly First, DateOnly Last)>> ByName = Names(
        (today => Days(today, 0), "امروز|today"),
        (today => Days(today, -1), "دیروز|yesterday"),
        (today => Days(today, -2), "پریروز"),
        (today => Week(today, 0), "این هفته|هفته جاری|this week"),
        (today => Week(today, -1), "هفته گذشته|هفته پیش|هفته قبل|last week"),
        (today => Month(today, 0), "این ماه|ماه جاری|this month"),
        (today => Month(today, -1), "ماه گذشته|ماه پیش|ماه قبل|last month"),
        (today => Year(today, 0), "امسال|سال جاری|این سال|this year"),
        (today => Year(today, -1), "پارسال|سال گذشته|سال پیش|سال قبل|last year"));

    /// <summary>The first and the last day of the period that a text names and nothing besides; null where it is none.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ByName.TryGetValue(KeyOf(text), out var period) ? period(today) : null;
    }

    private static string KeyOf(string text) => string
        .Join(' ', Folding.Fold(text).Split([' ', '\u200C'], StringSplitOptions.RemoveEmptyEntries))
        .Replace("ه ی ", "ه ", StringComparison.Ordinal);

    private static (DateOnly First, DateOnly Last) Days(DateOnly today, int days) => (today.AddDays(days), today.AddDays(days));

    private static (DateOnly First, DateOnly Last) Week(DateOnly today, int weeks)
    {
        var first = today.AddDays(-(((int)today.DayOfWeek + 1) % DaysOfWeek) + (weeks * DaysOfWeek));
        return (first, first.AddDays(DaysOfWeek - 1));
    }

    private static (DateOnly First, DateOnly Last) Month(DateOnly today, int months)
    {
        var first = today.AddDays(1 - JalaliDate.From(today).Day);
        for (; months < 0; months++)
            first = first.AddDays(-JalaliDate.From(first.AddDays(-1)).Day);
        var next = first.AddDays(31);
        return (first, next.AddDays(-JalaliDate.From(next).Day));
    }

    private static (DateOnly First, DateOnly Last) Year(DateOnly today, int years)
    {
        var year = JalaliDate.From(today).Year + years;
        return (FirstOf(year), FirstOf(year + 1).AddDays(-1));
    }

    private static DateOnly FirstOf(int year) => new JalaliDate(year, 1, 1).ToGregorian() ?? DateOnly.MaxValue;

    private static Dictionary<string, Func<DateOnly, (DateOnly First, DateOnly Last)>> Names(
        params (Func<DateOnly, (DateOnly First, DateOnly Last)> Period, string Names)[] periods) => periods
        .SelectMany(one => one.Names.Split('|'), (one, name) => (Name: KeyOf(name), one.Period))
        .ToDictionary(one => one.Name, one => one.Period, StringComparer.Ordinal);
}
