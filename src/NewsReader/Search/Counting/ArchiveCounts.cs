using NewsReader.Articles;
using NewsReader.Search.Labels;
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

    /// <summary>As articles have them, repeats too, by <see cref="ListKind"/>.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, int>> Values { get; init; }

    /// <summary>Tags by the names that they are shown under, of which an article may have one by several tags; null where they are shown
    /// as they are.</summary>
    public IReadOnlyDictionary<string, int>? ShownTags { get; init; }

    /// <summary>What is called how in it.</summary>
    public required LabelTable Labels { get; init; }

    public required IReadOnlyDictionary<DateOnly, int> Days { get; init; }

    public required IReadOnlyDictionary<VagueDate, int> Vague { get; init; }
}

/// <summary>How many articles the archive shows, by all that it can be listed by.</summary>
internal sealed class ArchiveCounts
{
    // Of so many articles at most one has a wrong date, far from all others.
    private const int ArticlesPerMistake = 1_000;

    // In days.
    private const int LongSilence = 92;

    public static readonly ArchiveCounts None = new([], StoryRepeats.None, LabelTable.Usual);

    private readonly IReadOnlyList<ArchiveTally> parts;
    private readonly StoryRepeats repeats;
    private readonly IReadOnlyList<Lazy<ShownValues>> shown;
    private readonly Lazy<SortedList<int, int>> jalaliYears;
    private readonly Lazy<SortedList<int, int>> gregorianYears;

    /// <param name="parts">The tallies of parts that have no article in common.</param>
    /// <param name="repeats">What repeats of stories change.</param>
    /// <param name="labels">What is called how.</param>
    public ArchiveCounts(IReadOnlyList<ArchiveTally> parts, StoryRepeats repeats, LabelTable labels)
    {
        this.parts = parts;
        this.repeats = repeats;
        Labels = labels;
        Articles = parts.Sum(part => part.Articles);
        Undated = parts.Sum(part => part.Undated);
        Days = new SortedList<DateOnly, int>(Sum(part => part.Days));
        Vague = Sum(part => part.Vague);
        shown = [.. Enum.GetValues<ListKind>().Select(kind => new Lazy<ShownValues>(() => Show(kind)))];
        jalaliYears = new Lazy<SortedList<int, int>>(() => ByYear(jalali: true));
        gregorianYears = new Lazy<SortedList<int, int>>(() => ByYear(jalali: false));
    }

    public int Articles { get; }

    public int Undated { get; }

    /// <summary>Articles by their day, earliest first; days without one are missing.</summary>
    public SortedList<DateOnly, int> Days { get; }

    /// <summary>Articles whose day is not known.</summary>
    public IReadOnlyDictionary<VagueDate, int> Vague { get; }

    /// <summary>What is called how.</summary>
    public LabelTable Labels { get; }

    /// <summary>All values of a kind by the names that they are shown under, most frequent first; what is part of another counts for that
    /// too, and repeats of a story once.</summary>
    public IReadOnlyList<ValueCount> Values(ListKind kind) => shown[(int)kind].Value.Ranked;

    /// <summary>Those that are part of no other.</summary>
    public IReadOnlyList<ValueCount> Tops(ListKind kind) => shown[(int)kind].Value.Tops;

    /// <summary>Those that are part of another one.</summary>
    public IEnumerable<ValueCount> PartsOf(ListKind kind, string value)
    {
        var name = NameOf(kind, value);
        return LabelKindOf(kind) is { } labelled ? Values(kind).Where(one => Labels.Find(labelled, one.Value).Parent == name) : [];
    }

    /// <summary>How many articles have a value, or another one of its name; repeats of a story count once.</summary>
    public int Count(ListKind kind, string value) => shown[(int)kind].Value.Counts.GetValueOrDefault(NameOf(kind, value));

    /// <summary>The values, as articles have them, that are shown as one of a name or as part of it.</summary>
    public IReadOnlyList<ValueCount> Members(ListKind kind, string value) =>
        shown[(int)kind].Value.Members.GetValueOrDefault(NameOf(kind, value)) ?? [];

    /// <summary>The articles that a list has besides those that stand for their stories: the first repeat of each where that one is not
    /// in the list.</summary>
    public IReadOnlyList<ListCursor> Repeats(ListKind kind, string value) => repeats.Standing(kind, NameOf(kind, value));

    /// <summary>How many articles have each value of a kind, by the names that articles have.</summary>
    public IReadOnlyDictionary<string, int> AsWritten(ListKind kind) => Sum(part => part.Values[(int)kind]);

    /// <summary>The name that a value is shown under.</summary>
    public string NameOf(ListKind kind, string value) => LabelKindOf(kind) is { } labelled ? Labels.Find(labelled, value).Name : value;

    /// <summary>What has names of its own; null for a kind that has not.</summary>
    public static LabelKind? LabelKindOf(ListKind kind) => kind switch
    {
        ListKind.Section => LabelKind.Section,
        ListKind.Source => LabelKind.Source,
        ListKind.Tag => LabelKind.Tag,
        _ => null,
    };

    /// <summary>Articles by the year of their date, earliest first; years without one are missing.</summary>
    public SortedList<int, int> Years(bool jalali) => (jalali ? jalaliYears : gregorianYears).Value;

    /// <summary>The first and the last year of the archive, without the few years far out that are mistakes; null where no article has a
    /// date.</summary>
    public (int First, int Last)? Span(bool jalali)
    {
        var years = Years(jalali);
        var few = years.Values.Sum() / ArticlesPerMistake;
        int? YearOf(IEnumerable<KeyValuePair<int, int>> ordered)
        {
            var articles = 0;
            foreach (var (year, count) in ordered)
            {
                articles += count;
                if (articles > few)
                    return year;
            }

            return null;
        }

        return YearOf(years) is { } first && YearOf(years.Reverse()) is { } last ? (first, last) : null;
    }

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

    /// <summary>The day to begin at: the last one that is not still to come and is of the archive's own time. What the product ships with
    /// is not, where there is more, nor are a few articles of a large archive long after all others, which are dated by mistake.</summary>
    /// <param name="seeds">How many articles of a day the product ships with.</param>
    public DateOnly? FirstShownDay(DateTimeOffset now, IReadOnlyDictionary<DateOnly, int> seeds)
    {
        if (LatestDay(now) is not { } latest)
            return null;
        var own = Days.Where(day => day.Key <= latest && day.Value > seeds.GetValueOrDefault(day.Key)).ToList();
        var few = own.Sum(day => day.Value) / ArticlesPerMistake;
        var articles = 0;
        for (var (last, i) = (own.Count - 1, own.Count - 1); i >= 0; i--)
        {
            articles += own[i].Value;
            if (articles > few)
                return own[last].Key;
            if (i > 0 && own[i].Key.DayNumber - own[i - 1].Key.DayNumber > LongSilence)
                (last, articles) = (i - 1, 0);
        }

        return latest;
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

    private ShownValues Show(ListKind kind)
    {
        var values = Sum(part => part.Values[(int)kind]);
        if (LabelKindOf(kind) is not { } labelled || (labelled == LabelKind.Tag && !Labels.HasEdits(labelled)))
            return new ShownValues(WithoutRepeats(kind, values), new Dictionary<string, List<ValueCount>>(), _ => true);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new Dictionary<string, List<ValueCount>>(StringComparer.Ordinal);
        foreach (var (value, count) in values)
        {
            foreach (var name in Labels.Chain(labelled, value))
            {
                counts[name] = counts.GetValueOrDefault(name) + count;
                if (!members.TryGetValue(name, out var ofName))
                    members[name] = ofName = [];
                ofName.Add(new ValueCount(value, count));
            }
        }

        return new ShownValues(WithoutRepeats(kind, labelled == LabelKind.Tag ? Sum(part => part.ShownTags!) : counts), members,
            name => Labels.Find(labelled, name).Parent is null);
    }

    private Dictionary<string, int> WithoutRepeats(ListKind kind, Dictionary<string, int> counts)
    {
        foreach (var (name, tooMany) in repeats.Surplus(kind))
            counts[name] -= tooMany;
        return counts;
    }

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

/// <summary>The values of a kind as they are shown.</summary>
internal sealed class ShownValues(
    IReadOnlyDictionary<string, int> counts, IReadOnlyDictionary<string, List<ValueCount>> members, Func<string, bool> isTop)
{
    /// <summary>How many articles have each.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>The values of each as articles have them; none where they are shown as they are.</summary>
    public IReadOnlyDictionary<string, List<ValueCount>> Members => members;

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<ValueCount> Ranked { get; } =
    [
        .. counts.Select(value => new ValueCount(value.Key, value.Value))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    /// <summary>Those that are part of no other, most frequent first.</summary>
    public IReadOnlyList<ValueCount> Tops => field ??= [.. Ranked.Where(value => isTop(value.Value))];
}
