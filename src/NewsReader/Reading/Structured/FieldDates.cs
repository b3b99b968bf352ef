using System.Text.Json;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>The date of an article among the fields of an object.</summary>
internal static class FieldDates
{
    /// <summary>The date, or null. A name that nobody knows may still say that it is a date's; one that speaks of publishing comes before
    /// those of when the entry was made.</summary>
    /// <param name="isMonthFirst">Whether other dates of its file have the month before the day; null where none tells.</param>
    public static PartialDate? Find(FieldValues values, bool? isMonthFirst = null)
    {
        var known = values.Find("date").ToList();
        var made = known.FindIndex(value => JsonDates.IsOfMaking(value.Name));
        var before = made < 0 ? known : known.GetRange(0, made);
        var after = made < 0 ? [] : known.GetRange(made, known.Count - made);
        if (!values.IsConfigured("date"))
            after = [.. after.OrderBy(value => Age(value.Name))];
        var unknown = values.Unknown.Where(value => JsonDates.IsDateName(value.Name)).ToList();
        return before.Concat(unknown.Where(value => Age(value.Name) == 0).OrderBy(value => Rank(value.Name))).Concat(after)
            .Concat(unknown.Where(value => Age(value.Name) > 0).OrderBy(value => Age(value.Name)))
            .Select(value => Read(value, isMonthFirst))
            .FirstOrDefault(date => date is not null);
    }

    // When an entry was made comes after when it was published, and when it was changed after all else.
    private static int Age(string name) => (JsonDates.IsOfChange(name) ? 2 : 0) + (JsonDates.IsOfMaking(name) ? 1 : 0);

    private static int Rank(string name) => JsonDates.IsOfPublishing(name) ? 0 : 1;

    private static PartialDate? Read(NamedValue value, bool? isMonthFirst)
    {
        if (value.Value.ValueKind == JsonValueKind.String && IsUtc(value.Name))
            return DateExpression.ReadField(InUtc(value.Value.AsText()));
        return isMonthFirst is not null && value.Value.ValueKind == JsonValueKind.String
            && ShortDate.Ordered(value.Value.AsText(), isMonthFirst) is var ordered && ordered != value.Value.AsText()
            ? DateExpression.ReadField(ordered)
            : JsonDates.Read(value.Value);
    }

    // WordPress and its like write the time of Greenwich without saying so, but in the name.
    private static bool IsUtc(string name) =>
        name.EndsWith("gmt", StringComparison.OrdinalIgnoreCase) || name.EndsWith("utc", StringComparison.OrdinalIgnoreCase);

    private static string InUtc(string time) =>
        time.Length > 10 && char.IsAsciiDigit(time[^1]) && time.AsSpan(10).IndexOfAny('+', '-') < 0 ? time + "Z" : time;
}
