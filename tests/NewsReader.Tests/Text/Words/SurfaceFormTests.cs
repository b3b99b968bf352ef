using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class WrittenFormTests
{
    [Theory]
    [InlineData("میشود", "می‌شود")]
    [InlineData("نمیخواهد", "نمی‌خواهد")]
    [InlineData("کتابها", "کتاب‌ها")]
    [InlineData("پالایشگاههای", "پالایشگاه‌های")]
    [InlineData("هستهای", "هسته‌ای")]
    public void Half_spaces_that_the_index_drops_are_written_again(string term, string written) =>
        Assert.Equal(written, SurfaceForm.Of(term));

    [Theory]
    [InlineData("میدان")]
    [InlineData("تنها")]
    [InlineData("آمریکا")]
    [InlineData("ایرانی")]
    [InlineData("رئیس")]
    [InlineData("president")]
    public void Other_words_stay(string term) => Assert.Equal(term, SurfaceForm.Of(term));

    [Fact]
    public void Compounds_are_given_with_their_parts() =>
        Assert.Contains(SurfaceForm.Compounds, compound => compound.Joined == "رییسجمهور"
            && compound.Parts.SequenceEqual(["رییس", "جمهور"]));
}
