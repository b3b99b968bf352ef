namespace NewsReader.Text.Dates;

/// <summary>A month as a name gives it.</summary>
/// <param name="Calendar">The calendar that has a month of this name.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsMarked">Whether the word ماه stands with it, so that it can mean nothing else.</param>
internal readonly record struct MonthName(CalendarKind Calendar, int Month, bool IsMarked);

/// <summary>The names of months, weekdays and days of the month in every spelling in use.</summary>
internal static class CalendarNames
{
    private static readonly string[][] JalaliMonths =
    [
        ["فروردین", "farvardin"], ["اردیبهشت", "ordibehesht"], ["خرداد", "khordad"], ["تیر", "tir"],
        ["مرداد", "امرداد", "mordad"], ["شهریور", "shahrivar"], ["مهر", "mehr"], ["آبان", "aban"],
        ["آذر", "azar"], ["دی", "dey"], ["بهمن", "bahman"], ["اسفند", "اسپند", "esfand"],
    ];

    // As people write them in Latin letters besides.
    private static readonly string[][] OtherLatinNames =
    [
        ["farvardeen"], ["ordibehest", "urdibihisht"], ["xordad", "khordaad", "khurdad"], ["teer"],
        ["amordad", "mordaad"], ["shahriver", "shahriwar"], ["meher"], ["aaban", "abaan", "aabaan"],
        ["aazar"], ["dei"], ["bahmaan"], ["esphand", "isfand", "espand"],
    ];

    private static readonly string[][] GregorianMonths =
    [
        ["ژانویه", "ژانویه ی", "january", "jan"], ["فوریه", "فبریه", "فوریه ی", "february", "feb"], ["مارس", "march", "mar"],
        ["آوریل", "آپریل", "april", "apr"], ["مه", "می", "مه ی", "may"], ["ژوئن", "june", "jun"],
        ["ژوئیه", "جولای", "ژوئیه ی", "ژولای", "july", "jul"], ["اوت", "آگوست", "آگست", "august", "aug"],
        ["سپتامبر", "سپتمبر", "september", "sept", "sep"], ["اکتبر", "اکتوبر", "october", "oct"],
        ["نوامبر", "november", "nov"], ["دسامبر", "december", "dec"],
    ];

    private static readonly string[][] HijriMonths =
    [
        ["محرم", "محرم الحرام"], ["صفر", "صفر المظفر", "صفر الخیر"], ["ربیع الاول", "ربیع اول"],
        ["ربیع الثانی", "ربیع الآخر", "ربیع دوم"], ["جمادی الاول", "جمادی الاولی"],
        ["جمادی الثانی", "جمادی الثانیه", "جمادی الآخر", "جمادی الآخره"], ["رجب", "رجب المرجب"],
        ["شعبان", "شعبان المعظم"], ["رمضان", "رمضان المبارک", "مبارک رمضان"], ["شوال", "شوال المکرم"],
        ["ذیقعده", "ذی القعده", "ذوالقعده", "ذیقعده الحرام"], ["ذیحجه", "ذی الحجه", "ذوالحجه"],
    ];

    private static readonly string[] Units =
        ["", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];

    private static readonly string[] Teens =
        ["ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];

    private static readonly string[] Tens =
        ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    /// <summary>Months by name, with the word ماه after them or without.</summary>
    public static NameTable<MonthName> Months { get; } = BuildMonths();

    /// <summary>Days of the week in Persian and English.</summary>
    public static NameTable<DayOfWeek> Weekdays { get; } = new NameTable<DayOfWeek>()
        .Add(DayOfWeek.Saturday, "شنبه", "saturday", "sat").Add(DayOfWeek.Sunday, "یکشنبه", "sunday", "sun")
        .Add(DayOfWeek.Monday, "دوشنبه", "monday", "mon").Add(DayOfWeek.Tuesday, "سه شنبه", "tuesday", "tue", "tues")
        .Add(DayOfWeek.Wednesday, "چهارشنبه", "wednesday", "wed").Add(DayOfWeek.Thursday, "پنجشنبه", "thursday", "thu", "thurs")
        .Add(DayOfWeek.Friday, "جمعه", "آدینه", "friday", "fri");

    /// <summary>Numbers in words, 1 to 99.</summary>
    public static NameTable<int> Numbers { get; } = BuildNumbers(static number => number);

    /// <summary>Ordinal numbers in words, 1 to 99.</summary>
    public static NameTable<int> Ordinals { get; } = BuildNumbers(Ordinal)
        .Add(1, "اول", "یکم", "نخست", "نخستین").Add(3, "سوم").Add(18, "هیجدهم").Add(30, "سی ام", "سیم");

    /// <summary>The shortest name of a month in Latin letters, which <see cref="Months"/> has.</summary>
    public static string LatinName(CalendarKind calendar, int month) =>
        (calendar == CalendarKind.Jalali ? JalaliMonths : GregorianMonths)[month - 1][^1];

    /// <summary>All names of a month, the usual one first; those in Latin letters begin with a small one.</summary>
    public static IReadOnlyList<string> NamesOf(MonthName month) => month.Calendar switch
    {
        CalendarKind.Jalali => JalaliMonths[month.Month - 1],
        CalendarKind.Gregorian => GregorianMonths[month.Month - 1],
        _ => HijriMonths[month.Month - 1],
    };

    /// <summary>A number from 1 to 99 in words, and as an ordinal.</summary>
    public static IReadOnlyList<string> NumbersOf(int number)
    {
        var (ten, unit) = (number / 10, number % 10);
        if (number < 20)
            return OrdinalsOf(number < 10 ? Units[number] : Teens[number - 10], number);
        return unit == 0 ? OrdinalsOf(Tens[ten], number) : [.. OrdinalsOf(Units[unit], 0).Select(one => $"{Tens[ten]} و {one}")];
    }

    private static string[] OrdinalsOf(string number, int value) => value switch
    {
        1 => [number, Ordinal(number), "اول"],
        18 => [number, Ordinal(number), "هیجدهم", "هیجده"],
        _ => [number, Ordinal(number)],
    };

    private static NameTable<MonthName> BuildMonths()
    {
        var table = new NameTable<MonthName>();
        foreach (var (calendar, months) in new[] { (CalendarKind.Jalali, JalaliMonths), (CalendarKind.Gregorian, GregorianMonths),
            (CalendarKind.Hijri, HijriMonths) })
        {
            for (var month = 1; month <= months.Length; month++)
            {
                foreach (var name in months[month - 1])
                {
                    table.Add(new MonthName(calendar, month, false), name);
                    table.Add(new MonthName(calendar, month, true), name + " ماه", "ماه " + name, "ماه " + name + " ماه");
                }
            }
        }

        for (var month = 1; month <= OtherLatinNames.Length; month++)
            table.Add(new MonthName(CalendarKind.Jalali, month, false), OtherLatinNames[month - 1]);
        return table;
    }

    private static NameTable<int> BuildNumbers(Func<string, string> form)
    {
        var table = new NameTable<int>();
        for (var i = 1; i < 10; i++)
            table.Add(i, form(Units[i]));
        for (var i = 0; i < 10; i++)
            table.Add(10 + i, form(Teens[i]));
        for (var ten = 2; ten < 10; ten++)
        {
            table.Add(ten * 10, form(Tens[ten]));
            for (var unit = 1; unit < 10; unit++)
                table.Add((ten * 10) + unit, Tens[ten] + " و " + form(Units[unit]));
        }

        return table;
    }

    private static string Ordinal(string number) => number switch
    {
        "سه" => "سوم",
        "سی" => "سی ام",
        _ => number + "م",
    };
}
