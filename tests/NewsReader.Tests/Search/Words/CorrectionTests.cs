using NewsReader.Search;
using NewsReader.Tests.Support;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search.Words;

public sealed class CorrectionTests
{
    private static readonly string[] Sentences =
    [
        "رئیس جمهور ونزوئلا نیکلاس مادورو در کاراکاس با سفیر روسیه دیدار کرد",
        "پسکوف سخنگوی پوتین از مادورو پشتیبانی کرد و کودتا را محکوم کرد",
        "خوان گوایدو رهبر مخالفان با آمریکا قرارداد بست و انتخابات خواست",
        "سفیر ونزوئلا در تهران گفت سد تازه صد روز دیگر در پرو افتتاح می‌شود",
        "انتخابات سال ۱۳۹۷ در تهران برگزار شد و کمیسیون تلفیق گزارش داد",
        "کمیسیون تلفیق مجلس بودجه را بررسی کرد و قرارداد نفت را پذیرفت",
        "رئیس جمهور آمریکا و پوتین دربارهٔ کودتا گفت‌وگو کردند",
        "کمیسیون تلفیق با گوایدو و پسکوف کاری ندارد",
        "The president of Venezuela met reporters in Caracas",
    ];

    [Fact]
    public async Task Every_shared_example_of_a_misspelling_is_answered_by_what_was_meant()
    {
        await using var archive = await CreateAsync();
        foreach (var vector in Vector.Of("didyoumean"))
        {
            var page = await archive.SearchAsync(new SearchRequest(vector.Input));
            var answer = page.Suggestion?.Text ?? vector.Input;
            Assert.True(Stems(answer).SequenceEqual(Stems(vector.Expected)), $"{vector}: {answer}");
        }
    }

    [Theory]
    [InlineData("مادرو", "مادورو")]
    [InlineData("ونزوعلا", "ونزوئلا")]
    [InlineData("ونزوعلا مادورو", "ونزوئلا مادورو")]
    [InlineData("(مادرو یا پوتین) -پرو", "(مادورو یا پوتین) -پرو")]
    [InlineData("عنوان:مادرو تهران", "عنوان:مادورو تهران")]
    [InlineData("کمیسون", "کمیسیون")]
    [InlineData("قرادراد", "قرارداد")]
    public async Task What_nothing_beside_it_tells_is_offered(string typed, string meant)
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest(typed));
        Assert.Equal((meant, false), (page.Suggestion?.Text, page.WasCorrected));
    }

    [Fact]
    public async Task A_slip_is_no_torn_word_that_only_a_loose_spelling_finds()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 30; i++)
            await archive.AddAsync($"دیدار {i}", i < 8 ? "وزیرخارجه به سفر رفت" : "وزیر خارجه به سفر رفت");
        var page = await archive.FindAsync("وزیر خرجه");
        Assert.Equal("وزیر خارجه", page.Suggestion?.Text);
    }

    [Theory]
    [InlineData("بانک صادارت", "بانک صادرات")]
    [InlineData("القائده", "القاعده")]
    [InlineData("القایده", "القاعده")]
    [InlineData("طلبان", "طالبان")]
    [InlineData("طلبان افغانستان", "طالبان افغانستان")]
    [InlineData("صادارات", "صادرات")]
    [InlineData("وزرات نفت", "وزارت نفت")]
    [InlineData("آشورا", "عاشورا")]
    [InlineData("اربئین", "اربعین")]
    [InlineData("عربستان صعودی", "عربستان سعودی")]
    [InlineData("دنشگاه", "دانشگاه")]
    [InlineData("تظاهرت", "تظاهرات")]
    public async Task A_vowel_lost_or_moved_and_a_letter_heard_as_another_are_known_where_the_slip_is_in_the_archive(
        string typed, string meant)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 60; i++)
        {
            await archive.AddAsync($"خبر {i}", "بانک صادرات و القاعده و طالبان افغانستان و وزارت نفت و عربستان سعودی و تظاهرات دانشگاه\n"
                + "عاشورا و اربعین و صادرات");
        }

        foreach (var slip in (string[])["صادارت", "القائده", "وزرات", "سیر صعودی", "تظاهرت"])
            await archive.AddAsync("لغزش", $"در شهر {slip} بود");
        for (var i = 0; i < 30; i++)
            await archive.AddAsync($"دیگر {i}", "اصلاح‌طلبان و مشروطه‌طلبان");
        var page = await archive.FindAsync(typed);
        Assert.Equal(meant, page.Suggestion?.Text);
    }

    [Theory]
    [InlineData("اصلاح طلبان")]
    [InlineData("سیر صعودی")]
    [InlineData("بانک سعودی")]
    public async Task What_stands_as_it_does_in_the_archive_is_no_slip(string typed)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 60; i++)
            await archive.AddAsync($"خبر {i}", "اصلاح‌طلبان و طالبان و سیر صعودی و بانک سعودی و بانک صعودی");
        Assert.Null((await archive.FindAsync(typed)).Suggestion);
    }

    [Theory]
    [InlineData("سفیر ونزوعلا در تهران", "سفیر ونزوئلا در تهران")]
    [InlineData("lhn,v,", "مادورو")]
    [InlineData("vmds [li,v", "رئیس جمهور")]
    [InlineData("حقثسهیثدف", "president")]
    [InlineData("کمیسیون‌تلفبق", "کمیسیون‌تلفیق")]
    public async Task What_was_meant_beyond_doubt_is_searched_and_signs_stay(string typed, string meant)
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest(typed));
        Assert.Equal((meant, true), (page.Suggestion?.Text, page.WasCorrected));
        Assert.NotEmpty(page.Items);
        Assert.Empty(page.MissingWords);
    }

    [Theory]
    [InlineData("«دیدار مادرو»", "«دیدار مادورو»")]
    [InlineData("+مادرو", "+مادورو")]
    public async Task Words_that_were_asked_for_as_they_stand_are_only_offered_otherwise(string typed, string offered)
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest(typed));
        Assert.Equal((offered, false), (page.Suggestion?.Text, page.WasCorrected));
    }

    [Theory]
    [InlineData("سفیر ونزوعلا مادرو", "سفیر ونزوئلا مادرو")]
    [InlineData("مادرو سفیر ونزوعلا", "مادرو سفیر ونزوئلا")]
    [InlineData("vmds [li,v مادرو", "رئیس جمهور مادرو")]
    [InlineData("مادرو یا vmds [li,v", "مادرو یا رئیس جمهور")]
    public async Task Beside_what_was_searched_the_rest_is_offered(string typed, string searched)
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest(typed));
        Assert.Equal((searched, true), (page.Suggestion?.Text, page.WasCorrected));
        Assert.Equal(searched.Replace("مادرو", "مادورو", StringComparison.Ordinal), page.Further?.Text);
        Assert.Equal(["مادورو"], page.Further!.Marks.Select(mark => page.Further.Text[mark.Start..mark.End]));
    }

    [Theory]
    [InlineData("سفیر ونزوعلا مادرو", "سفیر ونزوئلا مادورو")]
    [InlineData("مادرو کمیسون", "مادورو کمیسیون")]
    [InlineData("ونزوعلا قرادراد مادرو", "ونزوئلا قرارداد مادورو")]
    [InlineData("سفیر ونزوعلا +مادرو", "سفیر ونزوئلا +مادورو")]
    [InlineData("سفیر ونزوعلا «مادرو»", "سفیر ونزوئلا «مادورو»")]
    public async Task What_is_not_searched_is_offered_as_a_whole(string typed, string offered)
    {
        await using var archive = await CreateAsync();
        foreach (var request in new[] { new SearchRequest(typed, AsTyped: true), new(typed, Filters: new SearchFilters(Source: "هیچ")) })
        {
            var page = await archive.SearchAsync(request);
            Assert.Equal((offered, false, null), (page.Suggestion?.Text, page.WasCorrected, page.Further?.Text));
        }
    }

    [Fact]
    public async Task A_word_beside_one_that_is_spelt_otherwise_is_known_by_what_was_meant()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 30; i++)
            await archive.AddAsync($"دیدار {i}", i == 0 ? "خرجه کم بود" : "وزیر خارجه به سفر رفت");
        var page = await archive.FindAsync("وزیز خرجه");
        Assert.Equal("وزیر خارجه", page.Suggestion?.Text);
    }

    [Fact]
    public async Task As_typed_the_correction_is_only_offered()
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest("مادرو", AsTyped: true));
        Assert.Equal(("مادورو", false, 0), (page.Suggestion?.Text, page.WasCorrected, page.Items.Count));
        Assert.Equal(["مادرو"], page.MissingWords);
    }

    [Fact]
    public async Task The_changed_word_alone_is_marked_in_a_correction()
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest("سفیر ونزوعلا در تهران"));
        var suggestion = page.Suggestion!;
        Assert.Equal(["ونزوعلا"], page.Replaced);
        Assert.Equal(["ونزوئلا"], suggestion.Marks.Select(mark => suggestion.Text[mark.Start..mark.End]));
    }

    [Fact]
    public async Task No_word_of_the_archive_is_corrected()
    {
        await using var archive = await CreateAsync();
        foreach (var word in Sentences.SelectMany(sentence => sentence.Split(' ')).Distinct(StringComparer.Ordinal))
            Assert.Null((await archive.SearchAsync(new SearchRequest(word))).Suggestion);
    }

    [Theory]
    [InlineData("ژغفپچگ")]
    [InlineData("-مادرو پوتین")]
    [InlineData("مادر*")]
    [InlineData("زبان:فارثی پوتین")]
    public async Task What_nothing_is_near_to_and_what_is_no_bare_word_stays(string typed)
    {
        await using var archive = await CreateAsync();
        Assert.Null((await archive.SearchAsync(new SearchRequest(typed))).Suggestion);
    }

    [Fact]
    public async Task Two_words_typed_as_one_are_found_where_they_stand_side_by_side()
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest("کمیسیونتلفیق"));
        Assert.Equal((3, true), (page.Total, page.HasAll));
        Assert.Empty(page.MissingWords);
        Assert.Null(page.Suggestion);
    }

    [Fact]
    public async Task Where_several_words_may_have_been_meant_all_of_them_are_looked_for()
    {
        await using var archive = await CreateAsync();
        await archive.AddAsync("سنگر", "سنگر کهنه کنار رود");
        await archive.AddAsync("سنگک", "سنگک تازه کنار رود");
        await archive.FindAsync("رود");
        var page = await archive.SearchAsync(new SearchRequest("سنگو تازه"));
        Assert.Equal(["سنگک", "سنگر"], page.Items.Take(2).Select(item => item.Article.Title));
        Assert.Equal((false, false), (page.HasAll, page.WasCorrected));
        Assert.Equal(["سنگو"], page.MissingWords);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_of_the_corrected_query_leaves_the_query_as_it_is()
    {
        await using var archive = await CreateAsync();
        var page = await archive.SearchAsync(new SearchRequest("مادرو", Filters: new SearchFilters(Source: "هیچ")));
        Assert.Equal(("مادورو", false), (page.Suggestion?.Text, page.WasCorrected));
    }

    private static IEnumerable<string> Stems(string text) => TextAnalyzer.Analyze(text).Select(token => token.Stem);

    private static async Task<TestArchive> CreateAsync()
    {
        var archive = await TestArchive.OpenAsync();
        foreach (var sentence in Sentences)
            await archive.AddAsync("خبر مادورو", sentence);
        await archive.FindAsync("خبر");
        return archive;
    }
}
