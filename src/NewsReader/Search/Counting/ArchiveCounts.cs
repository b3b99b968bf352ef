using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Counting;

/// <summary>What articles are listed by.</summary>
internal enum ListKind
{
    Section,
    Source,
    Tag,
    Language,
}

/// <summary>A value and how many articles have it.</summary>
internal sealed record ValueCount(string Value, int Count);

/// <summary>A date that is known to the month or the year alone.</summary>
/// <param name="First">The first day of the period, which is one of the date's own calendar.</param>
internal readonly record struct VagueDate(DateOnly First, DatePrecision Precision);

/// <summary>How many articles one part of the archive shows.</summary>
internal sealed record ArchiveTally
{
    public required int Articles { get; init; }

    public required int Undated { get; init; }

    /// <summary>By <see cref="ListKind"/>.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, int>> Values { get; init; }

    public required IReadOnlyDictionary<DateOnly, int> Days { get; init; }

    public required IReadOnlyDictionary<VagueDate, int> Vague { get; init; }
}

/// <summary>How many articles the archive shows, by all that it can be listed by.</summary>
internal sealed class ArchiveCounts
{
    public static readonly ArchiveCounts None = new([]);

    private readonly IReadOnlyList<ArchiveTally> parts;
    private readonly IReadOnlyList<Lazy<IReadOnlyList<ValueCount>>> ranked;
    private readonly Lazy<SortedList<int, int>> jalaliYears;
    private readonly Lazy<SortedList<int, int>> gregorianYears;

    /// <param name="parts">The tallies of parts that have no article in common.</param>
    public ArchiveCounts(IReadOnlyList<ArchiveTally> parts)
    {
        this.parts = parts;
        Articles = parts.Sum(part => part.Articles);
        Undated = parts.Sum(part => part.Undated);
        Days = new SortedList<DateOnly, int>(Sum(part => part.Days));
        Vague = Sum(part => part.Vague);
        ranked = [.. Enum.GetValues<ListKind>().Select(kind => new Lazy<IReadOnlyList<ValueCount>>(() => Rank(kind)))];
        jalaliYears = new Lazy<SortedList<int, int>>(() => ByYear(jalali: true));
        gregorianYears = new Lazy<SortedList<int, int>>(() => ByYear(jalali: false));
    }

    public int Articles { get; }

    public int Undated { get; }

    /// <summary>Articles by their day, earliest first; days without one are missing.</summary>
    public SortedList<DateOnly, int> Days { get; }

    /// <summary>Articles whose day is not known.</summary>
    public IReadOnlyDictionary<VagueDate, int> Vague { get; }

    /// <summary>All values of a kind, most frequent first.</summary>
    public IReadOnlyList<ValueCount> Values(ListKind kind) => ranked[(int)kind].Value;

    /// <summary>How many articles have a value.</summary>
    public int Count(ListKind kind, string value) => parts.Sum(part => part.Values[(int)kind].GetValueOrDefault(value));

    /// <summary>Articles by the year of their date, earliest first; years without one are missing.</summary>
    public SortedList<int, int> Years(bool jalali) => (jalali ? jalaliYears : gregorianYears).Value;

    /// <summary>How many articles have a date within some days, down to a precision.</summary>
    public int Between(DateOnly first, DateOnly last, DatePrecision atLeast) =>
        DaysBetween(first, last).Sum(day => day.Value)
        + Vague.Where(date => date.Key.First >= first && date.Key.First <= last && date.Key.Precision >= atLeast).Sum(date => date.Value);

    /// <summary>The days with articles within some days, earliest first.</summary>
    public IEnumerable<KeyValuePair<DateOnly, int>> DaysBetween(DateOnly first, DateOnly last)
    {
        for (var i = IndexFrom(first); i < Days.Count && Days.GetKeyAtIndex(i) <= last; i++)
            yield return KeyValuePair.Create(Days.GetKeyAtIndex(i), Days.GetValueAtIndex(i));
    }

    /// <summary>The last day with articles that is not still to come; where all are, the last of them; null where there is none.</summary>
    public DateOnly? LatestDay(DateTimeOffset now)
    {
        if (Days.Count == 0)
            return null;
        var at = IndexFrom(DateOnly.FromDateTime(DatedAhead.Limit(now).UtcDateTime).AddDays(1));
        return Days.GetKeyAtIndex(at > 0 ? at - 1 : Days.Count - 1);
    }

    /// <summary>The nearest days with articles before and after one.</summary>
    public (DateOnly? Before, DateOnly? After) Nearest(DateOnly day)
    {
        var at = IndexFrom(day);
        var after = at < Days.Count && Days.GetKeyAtIndex(at) == day ? at + 1 : at;
        return (at > 0 ? Days.GetKeyAtIndex(at - 1) : null, after < Days.Count ? Days.GetKeyAtIndex(after) : null);
    }

    // The first index whose day is not before the given one.
    private int IndexFrom(DateOnly day)
    {
        var (low, high) = (0, Days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Days.GetKeyAtIndex(middle) < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private SortedList<int, int> ByYear(bool jalali)
    {
        var years = new SortedList<int, int>();
        foreach (var (day, count) in Days.Select(day => (day.Key, day.Value)).Concat(Vague.Select(date => (date.Key.First, date.Value))))
        {
            var year = ArchivePeriod.Parts(day, jalali).Year;
            years[year] = years.GetValueOrDefault(year) + count;
        }

        return years;
    }

    private List<ValueCount> Rank(ListKind kind) =>
    [
        .. Sum(part => part.Values[(int)kind]).Select(value => new ValueCount(value.Key, value.Value))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    private Dictionary<TKey, int> Sum<TKey>(Func<ArchiveTally, IReadOnlyDictionary<TKey, int>> of)
        where TKey : notnull
    {
        var sum = new Dictionary<TKey, int>();
        foreach (var part in parts)
        {
            foreach (var (key, count) in of(part))
                sum[key] = sum.GetValueOrDefault(key) + count;
        }

        return sum;
    }
}
