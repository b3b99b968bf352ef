using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>A date that a reader typed to go to.</summary>
internal static class DateInput
{
    private const int MaxLength = 60;

    private static readonly DatePrecision[] Precisions = [DatePrecision.Day, DatePrecision.Month, DatePrecision.Year];

    /// <summary>The year, month or day meant, in the reader's calendar; of a longer time its first day; null when the text is no
    /// date.</summary>
    /// <param name="latest">The last day of the archive, to which a date without a year is nearest.</param>
    public static ArchivePeriod? Read(string text, bool jalali, DateOnly? latest)
    {
        if (text.Length > MaxLength || DateExpression.ReadPeriod(text, latest) is not var (first, last))
            return null;
        foreach (var precision in Precisions)
        {
            if (ArchivePeriod.Around(first, jalali, precision) is { } own && own.First == first && own.Last == last)
                return own;
            if (ArchivePeriod.Around(first, !jalali, precision) is { } other && other.First == first && other.Last == last)
                return other.InOtherCalendar() ?? other;
        }

        return ArchivePeriod.Around(first, jalali, DatePrecision.Day);
    }
}
