using CsCheck;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class TitleKeyTests
{
    [Theory]
    [InlineData("گفت‌وگوی رئیس‌جمهور با «ایسنا»", "گفتگوی رئیسجمهور با ایسنا")]
    [InlineData("برنامه های هسته‌ای: چه می شود؟", "برنامه‌های هسته ای چه می‌شود")]
    [InlineData("رشد ۱۲٬۵۰۰ نفری", "رشد 12500 نفری")]
    public void Spacing_and_punctuation_do_not_tell_titles_apart(string one, string other) =>
        Assert.Equal(TitleKey.Of(one), TitleKey.Of(other));

    [Fact]
    public void An_inflected_word_makes_another_title() => Assert.NotEqual(TitleKey.Of("دولت ایران"), TitleKey.Of("دولت ایرانی"));

    [Theory]
    [InlineData("رئیس‌جمهور می‌رود", 2)]
    [InlineData("", 0)]
    [InlineData("— ۱۲٫۵ —", 2)]
    public void A_half_spaced_compound_is_one_word(string title, int words) => Assert.Equal(words, TitleKey.WordCount(title));

    [Fact]
    public void Texts_whose_keys_begin_alike_are_never_told_apart_by_their_first_letters() =>
        Gen.Select(PersianText.Gen, PersianText.Gen, Gen.Int[0, 8]).Sample((one, rest, cut) =>
        {
            var other = string.Concat(one.AsSpan(0, Math.Min(cut, one.Length)), rest);
            var (first, second) = (TitleKey.Of(one), TitleKey.Of(other));
            if (first.Length > 0 && second.StartsWith(first, StringComparison.Ordinal))
                Assert.True(TitleKey.MayBeginAlike(one, other), $"{one}|{other}");
        });

    [Fact]
    public void Texts_of_another_first_letter_are_told_apart()
    {
        Assert.False(TitleKey.MayBeginAlike("«دولت» رفت", "(ملت) ماند"));
        Assert.True(TitleKey.MayBeginAlike("«كتاب»", "کتاب"));
    }
}
