using NewsReader.Search.Words;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search.Words;

public sealed class SuggestionTests
{
    private static readonly string[] Titles =
    [
        "رئیس جمهور آمریکا به ونزوئلا هشدار داد",
        "رئیس‌جمهور ونزوئلا سخن گفت",
        "رئیس جمهور در مجلس",
        "رئیس جلسه دیر آمد",
        "جلسه و جلسه و جلسه‌ای دیگر",
        "پالایشگاه تازه در ونزوئلا",
    ];

    [Theory]
    [InlineData("امری")]
    [InlineData("آمري")]
    [InlineData("أمری")]
    public async Task A_word_is_completed_from_any_spelling_of_its_beginning(string typed)
    {
        await using var archive = await CreateAsync();
        Assert.Equal("آمریکا", (await archive.SuggestAsync(typed))[0].Text);
    }

    [Fact]
    public async Task The_last_word_is_completed_to_what_follows_the_one_before_it()
    {
        await using var archive = await CreateAsync();
        var queries = (await archive.SuggestAsync("رئیس ج")).Where(suggestion => !suggestion.IsTitle).ToList();
        Assert.Equal(["رئیس‌جمهور", "رئیس جلسه"], queries.Select(query => query.Text));
    }

    [Theory]
    [InlineData("رييس جمهور ونز")]
    [InlineData("رئیس‌جمهور ونز")]
    public async Task A_title_that_begins_so_comes_first_and_leads_to_its_article(string typed)
    {
        await using var archive = await CreateAsync();
        var first = (await archive.SuggestAsync(typed))[0];
        Assert.Equal(("رئیس‌جمهور ونزوئلا سخن گفت", true), (first.Text, first.IsTitle));
        Assert.StartsWith("/articles/", first.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("بانک مرکزی و بانک مرکزی", "بانک", "مرکز", false)]
    [InlineData("بانک مرکزی و بانک مرکزی", "بانک", "مرکزی", true)]
    [InlineData("جام جهانی", "", "جام‌جهان", false)]
    [InlineData("جام جهانی", "", "جام‌جهانی", true)]
    [InlineData("مرز کره‌شمالی", "", "کره‌شمال", false)]
    [InlineData("میراث‌فرهنگی", "میراث", "فرهنگ", false)]
    [InlineData("نرخ ترجیحی ارز", "نرخ", "ترجیح", false)]
    [InlineData("بازار کتاب‌ها", "بازار", "کتاب", false)]
    [InlineData("بازار کتاب", "بازار", "كتاب", true)]
    [InlineData("نوبازار کتاب", "بازار", "کتاب", false)]
    public void Words_are_side_by_side_where_they_are_whole(string text, string before, string written, bool has) =>
        Assert.Equal(has, Continuation.Has(text, before, written));

    [Fact]
    public async Task Titles_are_found_by_words_in_their_middle()
    {
        await using var archive = await CreateAsync();
        Assert.Contains("پالایشگاه تازه در ونزوئلا", (await archive.SuggestAsync("ونزوئلا تاز")).Select(suggestion => suggestion.Text));
    }

    [Theory]
    [InlineData("عنوان:ونز", "عنوان:ونزوئلا")]
    [InlineData("آمریکا -ونز", "آمریکا -ونزوئلا")]
    [InlineData("«ونز", "«ونزوئلا")]
    public async Task What_stands_before_the_last_word_stays(string typed, string completed)
    {
        await using var archive = await CreateAsync();
        Assert.Contains(completed, (await archive.SuggestAsync(typed)).Select(suggestion => suggestion.Text));
    }

    [Fact]
    public async Task What_was_typed_in_the_other_layout_is_completed_too()
    {
        await using var archive = await CreateAsync();
        Assert.Equal("ونزوئلا", (await archive.SuggestAsync(",kc"))[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("ژژژ")]
    [InlineData("((«-")]
    [InlineData("۱۳۹۷/")]
    [InlineData("a:b:c \"")]
    public async Task What_begins_nothing_yields_nothing(string typed)
    {
        await using var archive = await CreateAsync();
        Assert.Empty(await archive.SuggestAsync(typed));
    }

    [Fact]
    public async Task A_word_that_stands_nowhere_behind_the_one_before_it_is_not_offered_beside_one_that_does()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 40; i++)
            await archive.AddAsync($"گزارش {i}", "لازم است لازم بود لازم شد");
        for (var i = 0; i < 3; i++)
            await archive.AddAsync($"دیدار {i}", "علی لارستانی آمد");
        await archive.IndexAsync();
        var texts = (await archive.SuggestAsync("علی ل")).Where(suggestion => !suggestion.IsTitle).Select(suggestion => suggestion.Text);
        Assert.Equal(["علی لارستانی"], texts);
    }

    [Theory]
    [InlineData("آلودگی ")]
    [InlineData("آلودگی ه")]
    [InlineData("خانه ")]
    [InlineData("گران ")]
    [InlineData("گران ق")]
    [InlineData("هوا ")]
    [InlineData("هوا ه")]
    [InlineData("نامه ")]
    [InlineData("پرونده ")]
    [InlineData("بسته ")]
    public async Task No_suggestion_ends_in_a_letter_an_ending_or_a_small_word(string typed)
    {
        string[] small = ["ه", "ها", "های", "هایی", "ترین", "اش", "اند", "ای", "هنوز", "هم", "را", "کاملاً", "است"];
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            await archive.AddAsync($"گزارش {i}", "آلودگی ه اند آلودگی ه آلودگی های آلودگی هوا هوا هنوز هوا کاملاً هوا گرم خانه اش\n"
                + "خانه هایی خانه سبز گران قیمت ترین گران ترین گران قیمت نامه ای نامه رسان پرونده را پرونده هم پرونده قضایی\n"
                + "بسته است بسته ها بسته کالا");
        }

        await archive.IndexAsync();
        var texts = (await archive.SuggestAsync(typed)).Where(suggestion => !suggestion.IsTitle).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, suggestion => Assert.DoesNotContain(suggestion.Text.Split(' ', '\u200C')[^1], small));
    }

    [Theory]
    [InlineData("منبع:", "منبع:ایسنا", "منبع:\"ورزش سه\"")]
    [InlineData("نان منبع:و", "نان منبع:\"ورزش سه\"")]
    [InlineData("source:ای", "source:ایسنا")]
    [InlineData("بخش:ش", "بخش:شهر")]
    public async Task The_value_of_a_field_is_completed_by_the_names_there_are(string typed, params string[] completed)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 3; i++)
            await archive.AddAsync($"و {i}", "نان", article => (article.Source, article.Section) = (i < 2 ? "ایسنا" : "ورزش سه", "شهر"));
        await archive.IndexAsync();
        Assert.Equal(completed, (await archive.SuggestAsync(typed)).Select(suggestion => suggestion.Text));
    }

    private static async Task<TestArchive> CreateAsync()
    {
        var archive = await TestArchive.OpenAsync();
        foreach (var title in Titles)
            await archive.AddAsync(title, "متن خبر");
        await archive.FindAsync("خبر");
        return archive;
    }
}
