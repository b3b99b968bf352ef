using NewsReader.Queries;

namespace NewsReader.Tests.Queries;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("سه نفر زخمی شدند.", "پنج نفر زخمی شدند.", "-سه |+پنج |نفر زخمی شدند.")]
    [InlineData("باران می‌بارد", "باران می‌بارد", "باران می‌بارد")]
    [InlineData("سد پر شد", "سد شمال پر شد", "سد |+شمال |پر شد")]
    [InlineData("کتاب‌های نو رسید", "کتاب‌ها رسید", "-کتاب‌های نو |+کتاب‌ها |رسید")]
    [InlineData("«سیل» آمد", "آمد", "-«سیل» |آمد")]
    public void Words_are_compared_whole_with_the_marks_after_them(string before, string after, string expected) =>
        Assert.Equal(expected, Write(Assert.Single(TextDifference.Between(before, after))));

    [Fact]
    public void Paragraphs_stay_apart_and_a_new_one_is_new_as_a_whole()
    {
        var paragraphs = TextDifference.Between("باران بارید.\nسد پر شد.", "باران بارید.\nرودخانه بالا آمد.\nسد پر شد.");
        Assert.Equal(["باران بارید.", "+رودخانه بالا آمد.", "سد پر شد."], paragraphs.Select(Write));
    }

    [Fact]
    public void What_is_left_without_the_inserted_is_the_text_before_and_without_the_deleted_the_text_after()
    {
        const string before = "الف: «باران» در ۳ شهر (شمال) بارید!\nدولت گفت: راه‌ها باز است.";
        const string after = "«باران» در ۵ شهر بارید؛ راه‌ها بسته شد.\nدولت چیزی نگفت.\nپایان";
        var runs = TextDifference.Between(before, after).SelectMany(paragraph => paragraph).ToList();
        Assert.Equal(before.Replace("\n", "", StringComparison.Ordinal),
            string.Concat(runs.Where(run => run.Kind != DifferenceKind.Inserted).Select(run => run.Text)));
        Assert.Equal(after.Replace("\n", "", StringComparison.Ordinal),
            string.Concat(runs.Where(run => run.Kind != DifferenceKind.Deleted).Select(run => run.Text)));
    }

    private static string Write(IReadOnlyList<DifferenceRun> runs) => string.Join('|', runs.Select(run => run.Kind switch
    {
        DifferenceKind.Deleted => "-" + run.Text,
        DifferenceKind.Inserted => "+" + run.Text,
        _ => run.Text,
    }));
}
