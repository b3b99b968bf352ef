using CsCheck;
using NewsReader.Tests.Support;
using NewsReader.Tests.Text.Words;
using NewsReader.Text.Spacing;

namespace NewsReader.Tests.Text.Spacing;

public sealed class HalfSpacesTests
{
    [Fact]
    public void Half_spaces_come_back_as_the_shared_vectors_say()
    {
        var wrong = Vector.Of("repair").Where(vector => HalfSpaces.Restore(vector.Input) != vector.Expected)
            .Select(vector => $"{vector.Input} -> {HalfSpaces.Restore(vector.Input)}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("نمیتوان گفت", "نمی‌توان گفت")]
    [InlineData("برمیگردد و برنمی گردد", "برمی‌گردد و برنمی‌گردد")]
    [InlineData("رفتهاند و نرفته اند", "رفته‌اند و نرفته‌اند")]
    [InlineData("کتابهایشان را میخوانند", "کتاب‌هایشان را می‌خوانند")]
    [InlineData("نيروهاي هستهاي ايران", "نيروهاي هسته‌اي ايران")]
    [InlineData("ملت های", "ملت‌های")]
    [InlineData("مِی\u0651شود", "مِی\u0651‌شود")]
    public void A_lost_half_space_comes_back_and_no_letter_changes(string text, string restored) =>
        Assert.Equal(restored, HalfSpaces.Restore(text));

    [Theory]
    [InlineData("مان و تان")]
    [InlineData("به رسمیت شناخت")]
    [InlineData("ها ها ها")]
    [InlineData("تنها راه، پایان میهمانی بود")]
    [InlineData("ساعت ۱۴:۳۰ در 1397/11/04")]
    [InlineData("بهای میوه در شانگهای")]
    [InlineData("می‌شود گفت کتاب‌های خوب")]
    [InlineData("کتاب  ها")]
    [InlineData("می\nشود")]
    public void What_has_lost_nothing_is_returned_as_it_is(string text) => Assert.Same(text, HalfSpaces.Restore(text));

    [Fact]
    public void Tags_and_entities_of_HTML_are_left_alone() => Assert.Equal(
        "<p title=\"می شود > میشود\">می‌شود&nbsp;<b>کتاب‌ها</b><!-- می شود --> می‌رود</p>",
        HalfSpaces.RestoreHtml("<p title=\"می شود > میشود\">می شود&nbsp;<b>کتابها</b><!-- می شود --> می رود</p>"));

    [Theory]
    [InlineData("دولت می گوید برنامه های تازه ای دارد", true)]
    [InlineData("دولت می‌گوید برنامه‌های تازه‌ای دارد و می شود", false)]
    [InlineData("دولت لایحه داد", false)]
    public void A_text_that_has_lost_its_half_spaces_is_known(string text, bool areLost) => Assert.Equal(areLost, HalfSpaces.AreLost(text));

    [Fact]
    public void Restoring_adds_half_spaces_and_removes_blanks_and_nothing_else() => PersianText.Gen.Sample(text =>
    {
        var restored = HalfSpaces.Restore(text);
        Assert.Equal(WithoutBlanks(text), WithoutBlanks(restored));
        Assert.Equal(restored, HalfSpaces.Restore(restored));
    });

    [Theory]
    [InlineData("\u200C")]
    [InlineData("\u064E")]
    [InlineData("ن")]
    [InlineData("می ")]
    [InlineData("ها")]
    [InlineData("<")]
    public void The_length_of_a_hostile_text_costs_no_more_than_its_share(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000));
        Assert.True(HalfSpaces.Restore(text).Length >= 300_000 && HalfSpaces.RestoreHtml(text).Length >= 300_000);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u200C')));
}
