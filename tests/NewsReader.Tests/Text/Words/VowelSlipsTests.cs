using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class VowelSlipsTests
{
    [Theory]
    [InlineData("طلبان", "طالبان", true)]
    [InlineData("انتخبات", "انتخابات", true)]
    [InlineData("دنشگاه", "دانشگاه", true)]
    [InlineData("کرنا", "کرونا", true)]
    [InlineData("تظاهرت", "تظاهرات", true)]
    [InlineData("کتب", "کتان", false)]
    [InlineData("سد", "سدها", false)]
    public void A_long_vowel_is_left_out(string typed, string meant, bool expected) =>
        Assert.Equal(expected, VowelSlips.IsLost(typed, meant));

    [Theory]
    [InlineData("صادارت", "صادرات", true)]
    [InlineData("صادارات", "صادرات", true)]
    [InlineData("وزرات", "وزارت", true)]
    [InlineData("وارادت", "واردات", true)]
    [InlineData("حداثه", "حادثه", true)]
    [InlineData("فوتبلا", "فوتبال", true)]
    [InlineData("اقتصدای", "اقتصادی", true)]
    [InlineData("صادرات", "صادرات", false)]
    [InlineData("بازار", "بازرس", false)]
    [InlineData("مجسل", "مجلس", false)]
    public void A_long_vowel_is_moved_or_one_too_many(string typed, string meant, bool expected) =>
        Assert.Equal(expected, VowelSlips.IsMoved(typed, meant));

    [Theory]
    [InlineData("القایده", "القاعده")]
    [InlineData("اشورا", "عاشورا")]
    [InlineData("عراغ", "عراق")]
    [InlineData("حماص", "حماس")]
    [InlineData("مقتدا", "مقتدی")]
    [InlineData("اربیین", "اربعین")]
    [InlineData("بقداد", "بغداد")]
    [InlineData("ثعودی", "سعودی")]
    [InlineData("دوهه", "دوحه")]
    [InlineData("قزافی", "قذافی")]
    public void A_letter_is_heard_as_another(string typed, string meant) => Assert.Contains(meant, VowelSlips.HeardLike(typed));
}
