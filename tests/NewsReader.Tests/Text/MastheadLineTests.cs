using NewsReader.Text.Reports;

namespace NewsReader.Tests.Text;

public sealed class MastheadLineTests
{
    [Theory]
    [InlineData("بسمه تعالی", true)]
    [InlineData("به نام خداوند جان و خرد", true)]
    [InlineData("بسم الله الرحمن الرحیم", true)]
    [InlineData("به نام خدا آغاز کردند و رفتند", false)]
    public void The_name_of_God_above_a_letter_is_no_title(string line, bool isOne) =>
        Assert.Equal(isOne, MastheadLine.IsInvocation(line));

    [Theory]
    [InlineData("خبرگزاری دره‌سبز", true)]
    [InlineData("وكالة أنباء السهل الأخضر", true)]
    [InlineData("Estuary News Agency", true)]
    [InlineData("روزنامه‌های امروز چه نوشتند", false)]
    [InlineData("خبرگزاری دره‌سبز بسته شد", false)]
    [InlineData("روزنامهٔ بامداد را که بست؟", false)]
    public void A_name_of_a_medium_alone_is_no_title(string line, bool isOne) => Assert.Equal(isOne, MastheadLine.IsMedium(line));

    [Theory]
    [InlineData("© 2024 Estuary Herald", true)]
    [InlineData("همهٔ حقوق این پایگاه محفوظ است", true)]
    [InlineData("جميع الحقوق محفوظة لوكالة أنباء السهل", true)]
    [InlineData("حقوق کارگران پرداخت شد", false)]
    [InlineData("Copyrights are the matter of a new bill", false)]
    public void A_line_of_rights_is_told(string line, bool isOne) => Assert.Equal(isOne, MastheadLine.IsRights(line));

    [Theory]
    [InlineData("تعداد بازدید: ۲۱۱", true)]
    [InlineData("امتیاز دهید: ۱ ۵ میانگین امتیاز: ۴٫۲ از ۱۷ رأی", true)]
    [InlineData("خوانده شده ۸۷ دفعه", true)]
    [InlineData("میانگین امتیاز بازیکنان بالا رفت", false)]
    [InlineData("تیم ۳ امتیاز گرفت.", false)]
    public void A_line_that_counts_readers_is_told(string line, bool isOne) => Assert.Equal(isOne, MastheadLine.IsCounter(line));

    [Theory]
    [InlineData("انتهى / م ع / س ١١:٤٠", true)]
    [InlineData("پایان مخابره", true)]
    [InlineData("انتهای پیام/۳۱۴/ک", true)]
    [InlineData("انتهى الاجتماع أمس", false)]
    public void An_end_is_told_in_other_words_and_languages(string line, bool isOne) => Assert.Equal(isOne, NewsLine.IsEndMarker(line));

    [Theory]
    [InlineData("لاله چراغ‌بان — ۳ آذر ۱۴۰۲", "لاله چراغ‌بان")]
    [InlineData("خبرگزاری سپیدار - ۳ آذر ۱۴۰۲", null)]
    public void A_name_beside_a_day_wrote_the_text(string line, string? name)
    {
        Assert.NotNull(NewsLine.Date(line, isLabelled: false));
        Assert.Equal(name, NewsLine.AuthorOfDateLine(line));
    }

    [Fact]
    public void A_game_and_its_day_are_text() => Assert.Null(NewsLine.Date("بازی شماره یک - 1/6/1962", isLabelled: false));
}
