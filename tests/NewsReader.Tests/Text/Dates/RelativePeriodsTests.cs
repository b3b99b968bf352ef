using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class RelativePeriodsTests
{
    // A Wednesday, 12 Azar 1404.
    private static readonly DateOnly Today = new(2025, 12, 3);

    [Theory]
    [InlineData("امروز", "2025-12-03", "2025-12-03")]
    [InlineData("Yesterday", "2025-12-02", "2025-12-02")]
    [InlineData("پریروز", "2025-12-01", "2025-12-01")]
    [InlineData("این هفته", "2025-11-29", "2025-12-05")]
    [InlineData("هفتهٔ گذشته", "2025-11-22", "2025-11-28")]
    [InlineData("هفته‌ی پیش", "2025-11-22", "2025-11-28")]
    [InlineData("این ماه", "2025-11-22", "2025-12-21")]
    [InlineData("ماه گذشته", "2025-10-23", "2025-11-21")]
    [InlineData("امسال", "2025-03-21", "2026-03-20")]
    [InlineData("پارسال", "2024-03-20", "2025-03-20")]
    public void A_period_is_told_from_today(string text, string first, string last) =>
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), RelativePeriods.Read(text, Today));

    [Theory]
    [InlineData("")]
    [InlineData("روزنامه امروز")]
    [InlineData("فردا")]
    public void Anything_else_is_none(string text) => Assert.Null(RelativePeriods.Read(text, Today));
}
