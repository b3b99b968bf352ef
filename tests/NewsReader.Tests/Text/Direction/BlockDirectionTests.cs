using CsCheck;
using NewsReader.Text.Direction;

namespace NewsReader.Tests.Text.Direction;

public sealed class BlockDirectionTests
{
    private static readonly string[] Persian =
    [
        "رئیس سازمان هواشناسی از بارش باران در هفتهٔ آینده خبر داد.",
        "تیم ملی فردا به میدان می‌رود.", "بهای نان تغییر نمی‌کند.",
        "شرکت Microsoft نسخهٔ تازهٔ Visual Studio Code Insiders را منتشر کرد.",
        "خبرنگار متن «The Art of Computer Programming» را خواند و پسندید.",
        "گزارش را در این نشانی بخوانید: https://azmoon.example/market/2025/report",
        "او به زبان C++ برنامه می‌نویسد.", "تلفن ۰۲۱-۱۲۳۴۵۶۷۸ پاسخ‌گو است.",
    ];

    private static readonly string[] English =
    [
        "The ministry said on Monday that prices would not change.", "This paragraph is entirely English and stays left to right.",
        "Rain is expected in the north (see https://example.org/rain) from Friday.", "The team plays tomorrow in Tehran (تهران).",
    ];

    [Theory]
    // A Latin name or word at the beginning of a Persian sentence.
    [InlineData("iPhone 15 Pro رونمایی شد", "rtl")]
    [InlineData("C++ چیست؟", "rtl")]
    [InlineData("FIFA: میزبان جام جهانی انتخاب شد", "rtl")]
    [InlineData("COVID-19 در ایران", "rtl")]
    [InlineData("Reuters: رئیس‌جمهور گفت", "rtl")]
    [InlineData("\"Vladimir Putin\" گفت", "rtl")]
    [InlineData("(AFP) تهران", "rtl")]
    [InlineData("Abstract: چکیدهٔ مقاله", "rtl")]
    [InlineData("iPhone 17 Pro Max با بهای تازه به بازار آمد", "rtl")]
    [InlineData("BBC: «ایران به دور بعد رفت»", "rtl")]
    [InlineData("CO₂ در هوا", "rtl")]
    // More Latin letters than Persian ones, the sentence Persian.
    [InlineData("نرم‌افزار Visual Studio Code Insiders منتشر شد.", "rtl")]
    [InlineData("تیم Manchester United در برابر Liverpool برد.", "rtl")]
    [InlineData("این تحقیق در مجله The New England Journal of Medicine منتشر شده است.", "rtl")]
    [InlineData("برای نصب، دستور sudo apt-get install newsreader-server را بزنید.", "rtl")]
    [InlineData("او گفت: \"We are going to win the title this season with this team\"", "rtl")]
    [InlineData("۱- \"دانشگاه\"(Georgia Institute of Technology)", "rtl")]
    [InlineData("عکس: Photo Agency of the United Nations", "rtl")]
    // Addresses belong to no language.
    [InlineData("https://example.com/news/2025/a-long-path گزارش را بخوانید", "rtl")]
    [InlineData("۳- پست الکترونیکی: a.long.address@department.university.example", "rtl")]
    [InlineData("منبع: sciencedaily.com", "rtl")]
    [InlineData("@newsreader_channel ما را دنبال کنید", "rtl")]
    [InlineData("Photo: AFP / عکس: خبرگزاری فرانسه", "rtl")]
    // No letters: as the article runs.
    [InlineData("۰۲۱-۱۲۳۴۵۶۷۸", "rtl")]
    [InlineData("2025/11/11", "rtl")]
    [InlineData("", "rtl")]
    // Latin throughout, but for names in brackets.
    [InlineData("This paragraph is entirely English and stays left to right.", "ltr")]
    [InlineData("\"We are going to win the title this season\", he said.", "ltr")]
    [InlineData("Photo: AFP", "ltr")]
    [InlineData("John Smith, Reuters", "ltr")]
    [InlineData("12 GB", "ltr")]
    [InlineData("E = mc²", "ltr")]
    [InlineData("git clone https://example.org/repo.git", "ltr")]
    [InlineData("#Tehran #Iran", "ltr")]
    [InlineData("info@example.com", "ltr")]
    [InlineData("https://example.org/a/b", "ltr")]
    [InlineData("Vitamin D (ویتامین دی)", "ltr")]
    [InlineData("The ministry of culture, named ارشاد in the text, did not answer questions about it", "ltr")]
    [InlineData("Министр сказал, что цены не изменятся", "ltr")]
    // Other languages from the right.
    [InlineData("قال وزير الخارجية إن القمة ستعقد في الدوحة", "rtl")]
    [InlineData("שלום לכולם, זו ידיעה קצרה", "rtl")]
    public void In_a_text_from_the_right_a_block_turns_only_where_it_is_latin(string text, string direction) =>
        Assert.Equal(direction, Tag(TextDirection.OfBlock(text, BaseDirection.RightToLeft)));

    [Theory]
    [InlineData("The word «سلام» means hello", "ltr")]
    [InlineData("سلام means hello in Persian", "ltr")]
    [InlineData("«سلام بر همه» he said", "ltr")]
    [InlineData("Nowruz (نوروز) is the new year of Iranians", "ltr")]
    [InlineData("12/11/2025", "ltr")]
    [InlineData("C++", "ltr")]
    [InlineData("شرکت Microsoft نسخهٔ تازه را منتشر کرد", "rtl")]
    [InlineData("iPhone رونمایی شد و به بازارهای جهان راه یافت", "rtl")]
    [InlineData("وزیر اعظم نے کہا ہے کہ یہ فیصلہ کل ہوگا", "rtl")]
    [InlineData("שלום לכולם, זו ידיעה קצרה", "rtl")]
    [InlineData("أعلنت وزارة الداخلية أن الحادث وقع في بغداد", "rtl")]
    public void In_a_text_from_the_left_a_block_turns_where_it_is_mostly_from_the_right(string text, string direction) =>
        Assert.Equal(direction, Tag(TextDirection.OfBlock(text, BaseDirection.LeftToRight)));

    [Theory]
    [InlineData("This is English and nothing else", "en")]
    [InlineData("https://example.org/a/b", null)]
    [InlineData("@newsreader_channel", null)]
    [InlineData("Министр сказал, что цены не изменятся", "ru")]
    [InlineData("Вазир гуфт, ки нархҳо тағйир намеёбанд", "tg")]
    [InlineData("大臣は価格は変わらないと述べた", "ja")]
    [InlineData("部长说价格不会改变", "zh")]
    [InlineData("Ο υπουργός μίλησε στη Βουλή", "el")]
    [InlineData("שלום לכולם, זו ידיעה קצרה", "he")]
    [InlineData("وزیر اعظم نے کہا ہے کہ یہ فیصلہ کل ہوگا", "ur")]
    [InlineData("أعلنت وزارة الداخلية أن الحادث وقع في بغداد", "ar")]
    public void A_block_that_turns_is_of_its_own_language(string text, string? language) =>
        Assert.Equal(language, LanguageDetector.OfBlock(text, TextDirection.Of(text)!.Value));

    [Theory]
    [InlineData("رئیس سازمان از باران خبر داد. شمال کشور سرد می‌شود. This abstract of the report in English is longer than the whole of "
        + "its two sentences in Persian and yet it is but a single sentence", "rtl")]
    [InlineData("The ministry said so. It did not say more. The day was cold. نخست این که سخن‌گو چیزی نگفت و از پاسخ سر باز زد", "ltr")]
    [InlineData("راهنما\nنرم‌افزار Visual Studio Code Insiders منتشر شد.\nتیم Manchester United برد.\n"
        + "This is the only English line.", "rtl")]
    public void An_article_goes_by_its_sentences(string text, string direction) =>
        Assert.Equal(direction, Tag(TextDirection.Of(text)));

    [Fact]
    public void Sentences_mixed_to_a_block_turn_it_only_where_none_is_from_the_right() =>
        Gen.Select(One(English).Array[0, 4], One(Persian).Array[0, 4], Gen.Int[0, 3]).Sample((english, persian, at) =>
        {
            var sentences = english.ToList();
            sentences.InsertRange(Math.Min(at, sentences.Count), persian);
            var text = string.Join(' ', sentences);
            var isRightToLeft = TextDirection.OfBlock(text, BaseDirection.RightToLeft) == BaseDirection.RightToLeft;
            // Among so much English a short Persian sentence may be a quotation.
            if (persian.Length == 0)
                Assert.Equal(english.Length == 0, isRightToLeft);
            else if (persian.Length >= english.Length || at == 0)
                Assert.True(isRightToLeft, text);
        });

    [Fact]
    public void An_article_of_more_sentences_of_one_kind_runs_as_they_do() =>
        Gen.Select(One(English).Array[0, 6], One(Persian).Array[0, 6], Gen.Bool).Sample((english, persian, isFirst) =>
        {
            if (english.Length == persian.Length)
                return;
            var text = string.Join('\n', isFirst ? persian.Concat(english) : english.Concat(persian));
            Assert.Equal(persian.Length > english.Length ? "rtl" : "ltr", Tag(TextDirection.Of(text)));
        });

    private static Gen<string> One(string[] sentences) => Gen.Int[0, sentences.Length - 1].Select(i => sentences[i]);

    private static string? Tag(BaseDirection? direction) => direction switch
    {
        BaseDirection.RightToLeft => "rtl",
        BaseDirection.LeftToRight => "ltr",
        _ => null,
    };
}
