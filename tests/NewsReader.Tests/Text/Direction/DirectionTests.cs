using NewsReader.Tests.Support;
using NewsReader.Text.Direction;

namespace NewsReader.Tests.Text.Direction;

public sealed class DirectionTests
{
    [Fact]
    public void Language_and_direction_are_those_of_the_shared_vectors() =>
        Assert.All(Vector.Of("langdir"), vector => Assert.Equal(
            vector.Expected, $"{LanguageDetector.Detect(vector.Input)};{Tag(vector.Input)}"));

    [Theory]
    [InlineData("COVID-19 در ایران", "rtl")]
    [InlineData("(BBC World Service, London) گزارش داد", "rtl")]
    [InlineData("Tehran said «نه» to the offer", "ltr")]
    [InlineData("«Yes»", "ltr")]
    [InlineData("«سلام بر همه» he said", "ltr")]
    [InlineData("(ایران) [news]", "rtl")]
    [InlineData("\"یک نقل قول که بسته نشد و ادامه دارد to the end", "rtl")]
    [InlineData("135/117", null)]
    [InlineData("۱۴:۳۰ !", null)]
    [InlineData("", null)]
    [InlineData("שלום עולם", "rtl")]
    public void Direction_is_that_of_most_letters_outside_quotes(string text, string? direction) => Assert.Equal(direction, Tag(text));

    [Theory]
    [InlineData("نشست شوراي امنيت درباره برنامه هسته اي ايران برگزار شد", "fa")]
    [InlineData("وزير كشور گفت اين طرح اجرا شد", "fa")]
    [InlineData("علي كريمي به تهران آمد و در اين ديدار گفت", "fa")]
    [InlineData("مسكو تؤكد دعمها للحكومة الشرعية في فنزويلا", "ar")]
    [InlineData("كميسيون امنيت ملي مجلس", "fa")]
    [InlineData("أعلنت وزارة الداخلية أن الحادث وقع في بغداد", "ar")]
    [InlineData("رئيس الوزراء العراقي يصل الى القاهرة", "ar")]
    [InlineData("ראש הממשלה אמר היום", "he")]
    [InlineData("وزیر اعظم نے کہا ہے کہ یہ فیصلہ ہو گیا ہے", "ur")]
    [InlineData("سەرۆکی هەرێمی کوردستان گەیشتە هەولێر", "ku")]
    [InlineData("Le président a parlé", "fr")]
    [InlineData("۱۲۳ - !؟", "und")]
    public void Language_is_told_by_letters_and_function_words(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text));

    private static string? Tag(string text) => TextDirection.Of(text) switch
    {
        BaseDirection.RightToLeft => "rtl",
        BaseDirection.LeftToRight => "ltr",
        _ => null,
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_long_text_is_of_the_language_of_most_of_its_thirds(int foreign)
    {
        const string persian = "رئیس سازمان هواشناسی گفت که باران تا پایان هفته در بیشتر استان‌ها می‌بارد و دما پایین می‌آید. ";
        const string arabic = "وقال المدير إن الأمطار التي هطلت في هذه المدينة كانت غزيرة منذ يوم أمس. ";
        var thirds = Enumerable.Range(0, 3).Select(third => string.Concat(Enumerable.Repeat(third == foreign ? arabic : persian, 10)));

        Assert.Equal("fa", LanguageDetector.Detect(string.Concat(thirds)));
    }

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("«", "»")]
    [InlineData("(", ")")]
    public void What_is_quoted_does_not_turn_a_text(string opening, string closing) =>
        Assert.Equal(BaseDirection.RightToLeft, TextDirection.Of($"او گفت {opening}the whole statement was in English{closing} و رفت"));
}
