using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class NamedDaysTests
{
    [Theory]
    [InlineData("راهپیمایی ۲۲ بهمن امسال", "۲۲ بهمن")]
    [InlineData("بیست و دوم بهمن", "بیست و دوم بهمن")]
    [InlineData("میدان هفت تیر", "هفت تیر")]
    [InlineData("هفتم تیر ماه", "هفتم تیر ماه")]
    [InlineData("پل سیزده آبان", "سیزده آبان")]
    [InlineData("حادثهٔ یازده سپتامبر", "یازده سپتامبر")]
    [InlineData("September 11 attacks", "September 11")]
    [InlineData("the 11th of September", "11th of September")]
    [InlineData("22 bahman", "22 bahman")]
    [InlineData("دهم محرم", "دهم محرم")]
    [InlineData("اول ماه مه", "اول ماه مه")]
    [InlineData("سی‌ام تیر", "سی‌ام تیر")]
    [InlineData("۲۲بهمن", "۲۲بهمن")]
    public void A_day_is_found_with_its_month(string text, string day)
    {
        var found = Assert.Single(NamedDays.Find(text));
        Assert.Equal(day, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("بهمن")]
    [InlineData("تیر ۱۳۹۸")]
    [InlineData("دو صفر باختند")]
    [InlineData("۵ می رود")]
    [InlineData("۴۰ مهر")]
    [InlineData("دو بازی و سه گل")]
    public void What_is_no_day_of_a_month_is_none(string text) => Assert.Empty(NamedDays.Find(text));

    [Theory]
    [InlineData("۲۲ بهمن", "بیست و دوم بهمن", "بیست و دو بهمن", "22 bahman", "bahman 22")]
    [InlineData("سوم خرداد", "3 خرداد", "سه خرداد")]
    [InlineData("۱ مهر", "اول مهر", "یکم مهر")]
    [InlineData("11 september", "یازدهم سپتامبر", "september 11th", "11th of september")]
    [InlineData("۹ مه", "نهم می", "نه مه")]
    [InlineData("۳۰ تیر", "سی تیر", "سی ام تیر")]
    public void It_is_written_in_digits_and_in_words(string day, params string[] forms) =>
        Assert.Subset(NamedDays.Find(day)[0].Forms.ToHashSet(StringComparer.Ordinal), forms.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void The_end_of_a_later_day_is_another_one()
    {
        Assert.Contains("بیست و دوم بهمن", NamedDays.Find("دوم بهمن")[0].Longer);
        Assert.Contains("سی و یکم تیر", NamedDays.Find("یکم تیر")[0].Longer);
        Assert.Empty(NamedDays.Find("۱۲ بهمن")[0].Longer);
    }
}
