using NewsReader.Text.Dates;

namespace NewsReader.Search.Language;

/// <summary>The days that the value of a date field means.</summary>
internal static class DateFilter
{
    private const string Range = "..";

    /// <summary>A day, month or year as <see cref="DateExpression.ReadPeriod"/> reads them, or a range of two, one of which may be left
    /// out; null when it is none.</summary>
    public static (DateOnly From, DateOnly To)? Parse(string text)
    {
        if (text.Split(Range) is not [var first, var last])
            return DateExpression.ReadPeriod(text);
        var (from, to) = (DateExpression.ReadPeriod(first), DateExpression.ReadPeriod(last));
        return (from, to) switch
        {
            ({ } start, { } end) => (start.First, end.Last),
            ({ } start, null) when string.IsNullOrWhiteSpace(last) => (start.First, DateOnly.MaxValue),
            (null, { } end) when string.IsNullOrWhiteSpace(first) => (DateOnly.MinValue, end.Last),
            _ => null,
        };
    }
}
