using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>What is typed is what is looked for: its form, its word however it is spaced, its time, its alphabet.</summary>
public sealed class TypedFormTests
{
    private static readonly string[] Filler = ["کوه", "دشت", "رود", "باغ", "جاده", "بندر", "پل", "چشمه"];

    [Fact]
    public async Task A_form_that_is_rarer_than_its_stem_comes_first()
    {
        await using var archive = await CreateAsync(i => $"کتابدار {Filler[i % 8]} کتاب‌های تازه خرید");
        await archive.AddAsync("گزارش بلند", "در این گزارش بلند از کوه و دشت و رود سخن می‌رود و در پایان از کتابی یاد می‌شود.");
        Assert.Equal("گزارش بلند", (await archive.FindAsync("کتابی")).Items[0].Article.Title);
    }

    [Theory]
    [InlineData("دموکراتی*")]
    [InlineData("دموکراس* | دمکراس*")]
    [InlineData("\"دولت دموکرا*\"")]
    [InlineData("\"دولت دموکراتی*\"")]
    public async Task A_beginning_finds_words_of_loose_spelling(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "دولت دموکراتیک دموکراسی را ستود");
        await archive.AddAsync("دیگری", "دولت دموکراتیک دمکراسی را ستود");
        await archive.AddAsync("سومی", "دولت کراوات خرید");
        var page = await archive.FindAsync(query);
        Assert.Equal((2, false), (page.Total, page.Items.Any(item => item.Article.Title == "سومی")));
    }

    [Theory]
    [InlineData("تورم ۱۳۹۷", 3)]
    [InlineData("۱۳۹۷ تورم", 3)]
    [InlineData("تورم fifa", 1)]
    [InlineData("تورم، ۱۳۹۷", 3)]
    [InlineData("بازی ۳", 1)]
    public async Task Words_of_other_letters_typed_apart_stand_apart(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "تورم در سال ۱۳۹۷ بالا رفت");
        await archive.AddAsync("دیگری", "در ۱۳۹۷ گفت که fifa از تورم آسیب دید");
        await archive.AddAsync("سومی", "تورم 1397");
        await archive.AddAsync("چهارمی", "بازی را با ۳ گل برد");
        var page = await archive.FindAsync(query);
        Assert.Equal((total, true), (page.Total, page.HasAll));
    }

    [Theory]
    [InlineData("\"تیم مل*\"", 2)]
    [InlineData("«تیم ملی*»", 1)]
    [InlineData("+\"بزرگ تیم*\"", 1)]
    public async Task A_phrase_may_end_in_a_beginning(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "تیم ملی بزرگ");
        await archive.AddAsync("دیگری", "بزرگ تیم ملت");
        await archive.AddAsync("سومی", "ملی بزرگ، نه تیم");
        Assert.Equal(total, (await archive.FindAsync(query)).Total);
    }

    [Fact]
    public async Task A_beginning_of_a_word_is_not_torn()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "دموکراسی را ستود");
        await archive.AddAsync("دیگری", "دمو و کراس هر دو خوب بود");
        Assert.Equal("یکی", Assert.Single((await archive.FindAsync("دموکراس*")).Items).Article.Title);
    }

    [Fact]
    public async Task A_beginning_that_ends_in_an_ending_finds_that_form()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "کتابهای تازه");
        await archive.AddAsync("دیگری", "کتاب تازه");
        Assert.Equal("یکی", Assert.Single((await archive.FindAsync("کتابها*")).Items).Article.Title);
    }

    [Theory]
    [InlineData("ریال", "پول")]
    [InlineData("رئال", "فوتبال")]
    [InlineData("آجر", "خشت")]
    [InlineData("اجر", "مزد")]
    public async Task Words_that_folding_would_make_one_are_two(string query, string title)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("پول", "بهای آن ده ریال بود");
        await archive.AddAsync("فوتبال", "تیم رئال بازی را برد");
        await archive.AddAsync("خشت", "دیوار از آجرهای کهنه بود");
        await archive.AddAsync("مزد", "اجر کارگران داده شد");
        Assert.Equal([title], (await archive.FindAsync(query)).Items.Select(item => item.Article.Title));
    }

    [Theory]
    [InlineData("پارک\u200Cسوار")]
    [InlineData("پارکسوار")]
    [InlineData("پارک سوار")]
    public async Task A_compound_finds_the_same_however_it_is_typed(string query)
    {
        await using var archive = await CreateAsync(i => $"{Filler[i % 8]} پارک\u200Cسوار گشوده شد");
        await archive.AddAsync("جدا", "پارک را سوار بر اسب دیدیم");
        await archive.AddAsync("پیوسته", "پارکسوار تازه");
        await archive.AddAsync("با فاصله", "پارک سوار کهنه");
        Assert.Equal(10, (await archive.FindAsync(query)).Total);
    }

    [Fact]
    public async Task A_single_spaced_spelling_is_enough_where_its_part_stands_nowhere_else()
    {
        await using var archive = await CreateAsync(i => $"{Filler[i % 8]} پارکسوار گشوده شد");
        await archive.AddAsync("با فاصله", "پارک سوار کهنه");
        Assert.Equal(9, (await archive.FindAsync("پارکسوار")).Total);
    }

    [Fact]
    public async Task A_beginning_that_is_typed_joined_finds_the_compound()
    {
        await using var archive = await CreateAsync(i => $"پارک\u200Cسوار {Filler[i % 8]}");
        Assert.Equal(8, (await archive.FindAsync("پارکسو*")).Total);
        Assert.Equal(0, (await archive.FindAsync("پارکسی*")).Total);
    }

    [Fact]
    public async Task A_correction_is_a_form_that_the_archive_has()
    {
        await using var archive = await CreateAsync(i => $"کوهستان {Filler[i % 8]}");
        Assert.Equal("کوهستان", (await archive.FindAsync("کوهستامی")).Suggestion?.Text);
    }

    [Fact]
    public async Task A_filter_admits_no_article_by_itself()
    {
        await using var archive = await CreateAsync(i => $"نان {Filler[i % 8]}");
        await archive.AddAsync("آب", "آب رود");
        var page = await archive.FindAsync("زبان:fa آب");
        Assert.Equal((1, 0), (page.Total, page.PartialTotal));
        Assert.Equal(9, (await archive.FindAsync("زبان:fa")).Total);
    }

    [Fact]
    public async Task A_word_that_no_article_has_finds_nothing_and_offers_what_is_near()
    {
        await using var archive = await CreateAsync(i => i % 2 == 0 ? "سنگر کهنه" : "سنگک تازه");
        var page = await archive.FindAsync("سنگو");
        Assert.Empty(page.Items);
        Assert.Equal(["سنگر", "سنگک"], page.NearWords.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_phrase_that_nobody_wrote_falls_back_to_its_words()
    {
        await using var archive = await CreateAsync(i => $"باران {Filler[i % 8]} را شست");
        var page = await archive.FindAsync("«باران جاده را نشست»");
        Assert.NotEmpty(page.Items);
        Assert.Contains(QueryNotes.PhraseAsWords, page.Notes);
        Assert.Empty((await archive.SearchAsync(new SearchRequest("«باران جاده را نشست»", AsTyped: true))).Items);
    }

    [Fact]
    public async Task A_query_that_is_a_time_finds_what_was_published_then()
    {
        await using var archive = await CreateAsync(i => $"نان {Filler[i % 8]} در ۱۳ آبان ۱۳۹۷");
        await archive.AddAsync("آن روز", "آب", On(2018, 11, 4));
        var page = await archive.FindAsync("اخبار ۱۳ آبان ۱۳۹۷");
        Assert.Equal(["آن روز"], page.Items.Select(item => item.Article.Title));
        Assert.Contains(QueryNotes.ReadAsDate, page.Notes);
    }

    [Theory]
    [InlineData("نان آبان ۱۳۹۷", "آن ماه")]
    [InlineData("آبان ماه 1397 نان", "آن ماه")]
    [InlineData("نان ۱۳ آبان ۱۳۹۷", "آن ماه")]
    public async Task A_month_and_its_year_beside_words_are_a_time(string query, string title)
    {
        await using var archive = await CreateAsync(i => $"نان {Filler[i % 8]} در آبان ۱۳۹۷");
        await archive.AddAsync("آن ماه", "نان", On(2018, 11, 4));
        await archive.AddAsync("ماهی دیگر", "نان", On(2018, 6, 4));
        await archive.AddAsync("همان ماه", "آب", On(2018, 11, 4));
        var page = await archive.FindAsync(query);
        Assert.Equal([title], page.Items.Select(item => item.Article.Title));
        Assert.Contains(QueryNotes.PartReadAsDate, page.Notes);
        Assert.DoesNotContain(QueryNotes.PartReadAsDate, (await archive.FindAsync("قند آبان ۱۳۹۷")).Notes);
        Assert.True((await archive.SearchAsync(new SearchRequest(query, AsTyped: true))).Total > 1);
    }

    [Fact]
    public async Task A_name_in_latin_letters_finds_the_persian_one()
    {
        await using var archive = await CreateAsync(i => $"لیسبون {Filler[i % 8]}");
        await archive.AddAsync("as typed", "lisbon");
        var page = await archive.FindAsync("lisbon");
        Assert.Equal(9, page.Total);
        Assert.Equal("as typed", page.Items[0].Article.Title);
        Assert.Equal(["لیسبون"], page.AlsoSearched);
        Assert.Equal(1, (await archive.SearchAsync(new SearchRequest("lisbon", AsTyped: true))).Total);
    }

    [Fact]
    public async Task The_next_word_comes_from_what_is_written()
    {
        await using var archive = await CreateAsync(i => i < 4 ? "سازمان خردورزان کوه گشوده شد" : $"خبر خوب {Filler[i % 8]}");
        await archive.IndexAsync();
        var first = (await archive.SuggestAsync("سازمان خ"))[0];
        Assert.Equal("سازمان خردورزان", first.Text);
    }

    [Theory]
    [InlineData("آب NOT نان", 1)]
    [InlineData("آب !نان", 1)]
    [InlineData("نویسنده:سهند", 1)]
    [InlineData("author:سهند آب", 1)]
    [InlineData("date:2020..2018", 1)]
    public async Task The_signs_of_others_are_understood(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یک", "آب و نان", article => article.Author = "سهند رودی");
        await archive.AddAsync("دو", "آب", On(2019, 2, 10));
        Assert.Equal(total, (await archive.FindAsync(query)).Total);
    }

    [Fact]
    public async Task A_field_with_a_slip_in_its_name_is_told()
    {
        await using var archive = await CreateAsync(i => Filler[i % 8]);
        Assert.Contains(QueryNotes.UnknownField, (await archive.FindAsync("titel:کوه")).Notes);
        Assert.DoesNotContain(QueryNotes.UnknownField, (await archive.FindAsync("http://a.example 12:30")).Notes);
    }

    [Theory]
    [InlineData("autor:سهند")]
    [InlineData("authr:\"سهند رودی\"")]
    [InlineData("نویسند:سهند")]
    [InlineData("sourse:سهند رودی")]
    [InlineData("-titel:ناکجا سهند")]
    public async Task A_name_with_a_slip_is_no_word_that_is_sought(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("سهند رودی آمد", "آب و نان");
        await archive.AddAsync("دو", "آب");
        var found = await archive.FindAsync(query);
        Assert.Equal((1, true), (found.Total, found.Notes.Contains(QueryNotes.UnknownField)));
    }

    [Theory]
    [InlineData("پیش\u200Cبینی\u200Cشده")]
    [InlineData("پیش‌بینیشده")]
    [InlineData("پیشبینیشده")]
    [InlineData("پیش بینی شده")]
    public async Task A_compound_of_three_parts_finds_the_same_however_it_is_typed(string query)
    {
        await using var archive = await CreateAsync(i => $"{Filler[i % 8]} پیش\u200Cبینی\u200Cشده بود");
        await archive.AddAsync("جدا", "این را پیش از آن که بینی شده باشد گفت");
        await archive.AddAsync("با فاصله", "رویدادی پیش بینی شده");
        Assert.Equal(9, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("خط\u200Cکش")]
    [InlineData("خطکش")]
    [InlineData("خط کش")]
    public async Task A_half_space_is_evidence_enough_for_a_rare_word(string query)
    {
        await using var archive = await CreateAsync(i => $"{Filler[i % 8]} خط را ندید و کش را برید");
        await archive.AddAsync("یکی", "خط\u200Cکش چوبی");
        Assert.Equal(1, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("lang:persian نان", 1)]
    [InlineData("lang:FARSI نان", 1)]
    [InlineData("زبان:فارسی نان", 1)]
    [InlineData("lang:en-GB نان", 1)]
    [InlineData("نان author:*", 1)]
    [InlineData("نان -نویسنده:*", 1)]
    [InlineData("نان date:*", 1)]
    [InlineData("نان date:(2019 OR 2017)", 1)]
    [InlineData("نان تاریخ:(۱۳۹۵ یا اسفند ۱۳۹۷)", 0)]
    [InlineData("نان date:(2017 OR February 2019)", 1)]
    public async Task Fields_take_names_of_languages_whatever_they_have_and_choices_of_dates(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یک", "نان", article => article.Author = "سهند رودی");
        await archive.AddAsync("two", "نان", article => (article.Language, article.SortKey) =
            ("en", new DateTimeOffset(2019, 2, 10, 8, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()));
        Assert.Equal(total, (await archive.FindAsync(query)).Total);
    }

    [Fact]
    public async Task A_range_that_is_turned_is_told()
    {
        await using var archive = await CreateAsync(i => Filler[i % 8]);
        Assert.Contains(QueryNotes.TurnedDate, (await archive.FindAsync("تاریخ:۱۳۹۸..۱۳۹۵")).Notes);
        Assert.DoesNotContain(QueryNotes.TurnedDate, (await archive.FindAsync("تاریخ:۱۳۹۵..۱۳۹۸")).Notes);
    }

    [Theory]
    [InlineData("اخبار امروز نان")]
    [InlineData("نان خبرهای امروز")]
    [InlineData("news today نان")]
    public async Task News_of_a_day_told_from_today_with_other_words_are_a_time(string query)
    {
        await using var archive = await CreateAsync(i => $"نان {Filler[i % 8]} اخبار امروز news today خبرهای");
        await archive.AddAsync("امروزی", "نان", article => article.SortKey = DateTimeOffset.Now.ToUnixTimeSeconds());
        var page = await archive.FindAsync(query);
        Assert.Equal(["امروزی"], page.Items.Select(item => item.Article.Title));
        Assert.Contains(QueryNotes.PartReadAsDate, page.Notes);
    }

    [Fact]
    public async Task A_value_beside_a_filter_counts_what_choosing_it_finds_also_where_nothing_has_all_words()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یک", "باران برف", article => article.Source = "الف");
        await archive.AddAsync("دو", "باران برف تگرگ", article => article.Source = "ب");
        await archive.AddAsync("سه", "باران تگرگ", article => article.Source = "ب");
        await archive.AddAsync("چهار", "باران برف", article => article.Source = "ب");
        await archive.IndexAsync();
        var asked = new SearchRequest("باران برف تگرگ مه", Filters: new SearchFilters(Source: "الف"));
        var other = (await archive.SearchAsync(asked)).Facets.Sources.Single(source => source.Value == "ب");
        Assert.Equal(other.Count, (await archive.SearchAsync(asked with { Filters = new SearchFilters(Source: "ب") })).Total);
    }

    [Fact]
    public async Task Results_without_a_date_are_counted_beside_the_years()
    {
        await using var archive = await CreateAsync(i => $"نان {Filler[i % 8]}");
        await archive.AddAsync("با تاریخ", "نان", On(2019, 2, 10));
        var facets = (await archive.FindAsync("نان")).Facets;
        Assert.Equal((8, 1), (facets.Undated, facets.Years.Sum(year => year.Count)));
    }

    private static Action<Article> On(int year, int month, int day) =>
        article => article.SortKey = new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static async Task<TestArchive> CreateAsync(Func<int, string> body)
    {
        var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 8; i++)
            await archive.AddAsync($"شمارهٔ {Filler[i]}", body(i));
        return archive;
    }
}
