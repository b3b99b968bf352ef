using NewsReader.Text.Typography;

namespace NewsReader.Tests.Text.Typography;

public sealed class HeadlinePairsTests
{
    [Theory]
    [InlineData("نخست‌وزیر نتیجهٔ گفت‌وگوها را اعلام کرد", "اعلام کرد")]
    [InlineData("ترکیب تیم برای بازی فردا مشخص شد/ دو بازیکن تازه آمدند", "مشخص شد/", "تازه آمدند")]
    [InlineData("نان و شیر در شهر ارزان است", "و شیر", "ارزان است")]
    [InlineData("صدور 7 میلیون تن محصول کشاورزی", "7 میلیون")]
    [InlineData("بارش باران تا پایان هفته ادامه می‌یابد", "ادامه می‌یابد")]
    [InlineData("سد تازه در زمستان پر نمی‌شود", "پر نمی‌شود")]
    [InlineData("قطار شهری تا بهار راه نیفتاده است", "نیفتاده است")]
    [InlineData("مدرسه، و کتاب‌هایش، و معلم، و شاگردان", "و معلم،", "و شاگردان")]
    [InlineData("گزارش یک روز بارانی")]
    [InlineData("کرد")]
    [InlineData("")]
    [InlineData("برنامهٔ بزرگداشت‌های بین‌المللی‌شان برگزار کردند", "برگزار کردند")]
    [InlineData("دادخواست شرکت‌های بین‌المللی‌سازی کرد")] // too wide for a column
    public void A_headline_keeps_few_of_its_words_together(string title, params string[] pairs) =>
        Assert.Equal(pairs, HeadlinePairs.Find(title).Select(pair => title[pair]));
}
