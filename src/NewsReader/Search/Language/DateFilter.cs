using NewsReader.Text.Dates;

namespace NewsReader.Search.Language;

/// <summary>The days that the value of a date field means.</summary>
internal static class DateFilter
{
    private const string Range = "..";

    /// <summary>Whether a text is a range whose ends are the wrong way round.</summary>
    public static bool IsTurned(string text) => text.Split(Range) is [var first, var last]
        && (Period(first), Period(last)) is ({ } start, { } end) && start.First > end.Last;

    /// <summary>A day, month or year as <see cref="DateExpression.ReadPeriod"/> reads them, or a range of two, one of which may be left
    /// out; null when it is none.</summary>
    public static (DateOnly From, DateOnly To)? Parse(string text)
    {
        if (text.Split(Range) is not [var first, var last])
            return Period(text);
        var (from, to) = (Period(first), Period(last));
        return (from, to) switch
        {
            ({ } start, { } end) when start.First > end.Last => (end.First, start.Last),
            ({ } start, { } end) => (start.First, end.Last),
            ({ } start, null) when string.IsNullOrWhiteSpace(last) => (start.First, DateOnly.MaxValue),
            (null, { } end) when string.IsNullOrWhiteSpace(first) => (DateOnly.MinValue, end.Last),
            _ => null,
        };
    }

    /// <summary>The note that tells why a text that is no period looks like one, or a range with such an end; null where it does
    /// not.</summary>
    public static string? FaultOf(string text) =>
        text.Split(Range).Where(part => Period(part) is null).Select(DateExpression.FindFault)
            .FirstOrDefault(fault => fault != DateFault.None) switch
            {
                DateFault.NoSuchDay => QueryNotes.NoSuchDay,
                DateFault.NoYear => QueryNotes.NoYear,
                _ => null,
            };

    private static (DateOnly First, DateOnly Last)? Period(string text) =>
        DateExpression.ReadPeriod(text) ?? Relative(text);

    /// <summary>The days of a time that is told from today, and of nothing besides.</summary>
    public static (DateOnly First, DateOnly Last)? Relative(string text) =>
        RelativePeriods.Read(text, DateOnly.FromDateTime(DateTime.Now));
}
