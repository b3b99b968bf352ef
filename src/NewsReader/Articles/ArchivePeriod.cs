using System.Globalization;
using NewsReader.Text.Dates;

namespace NewsReader.Articles;

/// <summary>A year, a month or a day of one calendar, as addresses name it. Years before 1500 are Jalali.</summary>
internal sealed record ArchivePeriod
{
    private const int FirstGregorianYear = 1500;
    private const int LastYear = 2999;

    // The first of the first year; there is no day before it.
    private static readonly DateOnly FirstJalali = DateOnly.FromDateTime(new PersianCalendar().MinSupportedDateTime);

    private ArchivePeriod()
    {
    }

    public required bool IsJalali { get; init; }

    public required int Year { get; init; }

    public required int? Month { get; init; }

    public required int? Day { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    public DatePrecision Precision => (Month, Day) switch
    {
        (_, not null) => DatePrecision.Day,
        (not null, _) => DatePrecision.Month,
        _ => DatePrecision.Year,
    };

    /// <summary>The page of the period: "/archive/1397/11/5".</summary>
    public string Address => "/archive/" + Name;

    /// <summary>The period as addresses and searches name it: "1397/11/5".</summary>
    public string Name => string.Join('/', new[] { Year, Month, Day }.OfType<int>()
        .Select(part => part.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The period of an address; null when its calendar has none such.</summary>
    public static ArchivePeriod? Read(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > LastYear || month is < 1 or > 12 || (day is not null && month is null))
            return null;
        var jalali = year < FirstGregorianYear;
        if (FirstOf(jalali, year, month ?? 1, day ?? 1) is not { } first)
            return null;
        DateOnly last = first;
        if (month is null)
            last = FirstOf(jalali, year + 1, 1, 1)!.Value.AddDays(-1);
        else if (day is null)
            last = (month == 12 ? FirstOf(jalali, year + 1, 1, 1) : FirstOf(jalali, year, month.Value + 1, 1))!.Value.AddDays(-1);
        return new ArchivePeriod { IsJalali = jalali, Year = year, Month = month, Day = day, First = first, Last = last };
    }

    /// <summary>The period of a calendar around a day; null where addresses have no name for it.</summary>
    public static ArchivePeriod? Around(DateOnly day, bool jalali, DatePrecision precision)
    {
        if (jalali && day < FirstJalali)
            return null;
        var (year, month, ofMonth) = Parts(day, jalali);
        if (year < FirstGregorianYear != jalali)
            return null;
        return Read(year, precision >= DatePrecision.Month ? month : null, precision >= DatePrecision.Day ? ofMonth : null);
    }

    /// <summary>Year, month and day of a calendar.</summary>
    public static (int Year, int Month, int Day) Parts(DateOnly day, bool jalali)
    {
        if (!jalali)
            return (day.Year, day.Month, day.Day);
        var date = JalaliDate.From(day);
        return (date.Year, date.Month, date.Day);
    }

    /// <summary>The same stretch of time in the other calendar: the period around its middle.</summary>
    public ArchivePeriod? InOtherCalendar() => Around(First.AddDays((Last.DayNumber - First.DayNumber) / 2), !IsJalali, Precision);

    /// <summary>The period around one of its days, coarser than it or as fine.</summary>
    public ArchivePeriod Widen(DatePrecision precision) => Around(First, IsJalali, precision)!;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    private static DateOnly? FirstOf(bool jalali, int year, int month, int day)
    {
        if (jalali)
            return new JalaliDate(year, month, day).ToGregorian();
        return day <= DateTime.DaysInMonth(year, month) && day >= 1 ? new DateOnly(year, month, day) : null;
    }
}
