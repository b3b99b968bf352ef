using Microsoft.Extensions.DependencyInjection;
using NewsReader.Search;
using NewsReader.Search.Words;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>What is said or written otherwise is found, after what is typed.</summary>
public sealed class OtherWritingTests
{
    private const string Filler = "کوه و دشت و رود و باغ و جاده و بندر و پل و چشمه";

    [Theory]
    [InlineData("بالگرد", "هلیکوپتر")]
    [InlineData("زلزله", "زمین‌لرزه")]
    [InlineData("تلفن همراه", "موبایل")]
    [InlineData("سازمان ملل متحد", "UN General")]
    [InlineData("NATO", "ناتو")]
    [InlineData("کرونا", "COVID-19")]
    public async Task A_synonym_is_found_after_what_is_typed(string typed, string other)
    {
        await using var archive = await TestArchive.OpenAsync();
        var often = string.Join(" ", Enumerable.Repeat(other, 8));
        await archive.AddAsync("otherwise", $"{often} {Filler}");
        await archive.AddAsync("as typed", $"{Filler} {typed} {Filler}");
        await archive.AddAsync("neither", Filler);
        var page = await archive.FindAsync(typed);
        Assert.Equal(["as typed", "otherwise"], page.Items.Select(item => item.Article.Title));
        Assert.Equal((2, true), (page.Total, page.HasAll));
        Assert.All(page.Items, item => Assert.Empty(item.MissingWords));
        Assert.NotEmpty(page.AlsoSearched);
        foreach (var request in (SearchRequest[])[new(typed, AsTyped: true), new($"\"{typed}\""), new($"+({typed})")])
        {
            var only = await archive.SearchAsync(request);
            Assert.Equal((1, 0), (only.Total, only.AlsoSearched.Count));
        }
    }

    [Theory]
    [InlineData("کرونا", "کووید", "COVID-19")]
    [InlineData("BMW", "بی‌ام‌و")]
    [InlineData("زلزله", "زمین‌لرزه")]
    [InlineData("NATO", "ناتو")]
    [InlineData("بالگرد", "هلیکوپتر")]
    public async Task Each_of_the_others_can_be_left_out_and_taken_back(string typed, params string[] others)
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var text in others.Append(typed))
            await archive.AddAsync($"خبر {text}", $"{Filler} {text} {Filler}");
        var all = await archive.FindAsync(typed);
        Assert.Equal(others.Length + 1, all.Total);
        foreach (var word in all.AlsoSearched)
        {
            var without = LeftOutWritings.None.With(word);
            var page = await archive.SearchAsync(all.Request with { Without = without });
            Assert.DoesNotContain(word, page.AlsoSearched);
            Assert.All(page.AlsoSearched, other => Assert.Contains(other, all.AlsoSearched));
            Assert.True(page.Total <= all.Total);
            Assert.Equal(all.Total, (await archive.SearchAsync(all.Request with { Without = without.Except(word) })).Total);
        }

        var none = LeftOutWritings.Read(string.Join(LeftOutWritings.Separator, all.AlsoSearched));
        var only = await archive.SearchAsync(all.Request with { Without = none });
        Assert.Equal((1, 0), (only.Total, only.AlsoSearched.Count));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" | ", "")]
    [InlineData("a|b", "a|b")]
    [InlineData(" a |A| !? |b", "a|b")]
    public void What_is_left_out_is_read_from_an_address(string? text, string expected)
    {
        Assert.Equal(expected, LeftOutWritings.Read(text).ToString());
        Assert.Equal(LeftOutWritings.Read(expected), LeftOutWritings.Read(text));
    }

    [Fact]
    public async Task What_is_narrower_is_not_found_by_what_is_wider()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "سپاه پاسداران");
        await archive.AddAsync("دیگری", "سپاه کورش");
        Assert.Equal(2, (await archive.FindAsync("سپاه پاسداران انقلاب اسلامی")).Total);
        Assert.Empty((await archive.FindAsync("سپاه")).AlsoSearched);
    }

    [Fact]
    public async Task A_file_adds_synonyms_and_its_faults_are_told()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", "فراجا");
        Assert.Equal(0, (await archive.FindAsync("کوپال")).Total);
        await File.WriteAllTextAsync(archive.Paths.Synonyms, "# ours\nکوپال = فراجا\nتنها\n", TestContext.Current.CancellationToken);
        Assert.True(archive.Services.GetRequiredService<Synonyms>().Refresh());
        Assert.False(archive.Services.GetRequiredService<Synonyms>().Refresh());
        Assert.Equal((1, "فراجا"), await AskAsync(archive, "کوپال"));
        File.Delete(archive.Paths.Synonyms);
        Assert.True(archive.Services.GetRequiredService<Synonyms>().Refresh());
        Assert.Equal(0, (await archive.FindAsync("کوپال")).Total);
    }

    [Theory]
    [InlineData("آیریا", "airia", 1)]
    [InlineData("لیسبون", "Lisbon", 4)]
    public async Task A_name_in_persian_letters_finds_the_latin_one(string typed, string latin, int articles)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < articles; i++)
            await archive.AddAsync($"text {i}", $"A visit to {latin} and the sea", article => article.Language = "en");
        await archive.AddAsync("as typed", $"{Filler} {typed}");
        var page = await archive.FindAsync(typed);
        Assert.Equal("as typed", page.Items[0].Article.Title);
        Assert.Equal(articles > 1 ? articles + 1 : 1, page.Total);
    }

    [Theory]
    [InlineData("ای بی ان", "ABN")]
    [InlineData("ABN", "ای بی ان")]
    public async Task An_abbreviation_is_found_by_the_names_of_its_letters(string typed, string found)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", $"کانال {found} آن را پخش کرد");
        Assert.Equal((1, found), await AskAsync(archive, typed));
    }

    [Fact]
    public async Task Names_are_learnt_from_brackets()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یک", "دیروز کانون ملی باغبانان (NGA) بیانیه داد. پاتریک ووملس (Patrick Wommels) هم آمد.");
        await archive.AddAsync("دو", "رئیس کانون ملی باغبانان (NGA) استعفا کرد");
        await archive.AddAsync("سه", "کانون ملی باغبانان بی رئیس ماند");
        await archive.AddAsync("چهار", "سازمان رودهای جنوب (سرج) آغاز به کار کرد");
        await archive.AddAsync("five", "The NGA has a new garden, says Wommels, Patrick Wommels", article => article.Language = "en");
        Assert.Equal((4, "کانون ملی باغبانان"), await AskAsync(archive, "NGA"));
        Assert.Equal((4, "NGA"), await AskAsync(archive, "کانون ملی باغبانان"));
        Assert.Equal((2, "Patrick Wommels"), await AskAsync(archive, "پاتریک ووملس"));
        Assert.Equal((1, "سرج"), await AskAsync(archive, "سازمان رودهای جنوب"));
    }

    [Theory]
    [InlineData("منبع:ایسنا", 2)]
    [InlineData("منبع:مهر", 1)]
    [InlineData("source:isna", 2)]
    [InlineData("منبع:\"ایسنا\"", 2)]
    public async Task A_source_is_named_in_either_alphabet(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var source in (string[])["isna.ir", "ایسنا", "mehrnews.com", "kayhan.ir"])
            await archive.AddAsync(source, "نان", article => article.Source = source);
        Assert.Equal(total, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("source:varzesh3")]
    [InlineData("source:varzesh3.com")]
    [InlineData("منبع:ورزش‌سه")]
    [InlineData("منبع:\"ورزش سه\"")]
    public async Task A_source_is_found_by_all_that_it_is_called(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "نان", article => article.Source = "ورزش سه");
        await archive.AddAsync("دیگری", "نان", article => article.Source = "فارس");
        Assert.Equal("یکی", Assert.Single((await archive.FindAsync(query)).Items).Article.Title);
    }

    [Fact]
    public async Task Words_in_latin_letters_are_one_name_whose_words_stand_side_by_side()
    {
        (string Typed, string Written)[] names =
        [
            ("lee wang chu", "لی وانگ چو"), ("pak ji sung", "پاک جی سونگ"), ("kofi mensah", "کوفی منساه"), ("kim su un", "کیم سو اون"),
            ("haruki ito", "هاروکی ایتو"), ("tomas vik", "توماس ویک"), ("petra zola", "پترا زولا"), ("diego luna", "دیگو لونا"),
            ("lin tao", "لین تاو"), ("maria sanz", "ماریا سانز"),
        ];
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"نام {i}", string.Join('\n', names.Select(name => $"دیروز {name.Written} رسید")));
        for (var i = 0; i < 8; i++)
            await archive.AddAsync($"واژه {i}", "سازمان ملل کم گفت و پاک شد و لانه ساخت و بیابان دید");
        await archive.IndexAsync();
        foreach (var (typed, written) in names)
            Assert.Equal((typed, 4, written), (typed, (await archive.FindAsync(typed)).Total, (await AskAsync(archive, typed)).Also));
    }

    [Fact]
    public async Task A_hyphen_parts_the_words_of_a_name_and_joins_those_of_another()
    {
        (string Typed, string Written)[] names =
        [
            ("lee wang-chu", "لی وانگ چو"), ("pak ji-sung", "پاک جی سونگ"), ("kim su-un", "کیم سو اون"), ("lin-tao", "لین تاو"),
            ("maria-sanz", "ماریا سانز"), ("kofi-mensah", "کوفی منساه"), ("al-nakhil", "النخیل"), ("al-shoaib", "الشعیب"),
            ("el-mansura", "المنصوره"), ("al-kufra", "الکفره"), ("al-bayda", "البیضا"), ("abu-nidal", "ابو نضال"),
        ];
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"نام {i}", string.Join('\n', names.Select(name => $"دیروز {name.Written} رسید")));
        await archive.IndexAsync();
        foreach (var (typed, written) in names)
            Assert.Equal((typed, 4, written), (typed, (await archive.FindAsync(typed)).Total, (await AskAsync(archive, typed)).Also));
    }

    [Fact]
    public async Task The_names_of_letters_may_end_in_a_word_that_joins()
    {
        (string Typed, string Latin)[] names =
            [("بی ام و", "BMW"), ("بی‌ام‌و", "BMW"), ("سی ام و", "CMW"), ("دی ان و", "DNW"), ("پی اس و", "PSW"), ("ال تی و", "LTW")];
        await using var archive = await TestArchive.OpenAsync();
        foreach (var latin in names.Select(name => name.Latin).Distinct())
            await archive.AddAsync(latin, $"شرکت {latin} خودرویی ساخت");
        await archive.AddAsync("دیگر", "سی و سه نفر از دی تا تیر با سی ان ان و بی بی سی گفت و گو کردند");
        await archive.IndexAsync();
        foreach (var (typed, latin) in names)
            Assert.Equal((typed, latin), (typed, (await archive.FindAsync(typed)).Items is [var first, ..] ? first.Article.Title : null));
        var two = await archive.FindAsync("سی ان ان و بی بی سی");
        Assert.Equal(("دیگر", 1), (two.Items[0].Article.Title, two.Total));
    }

    [Fact]
    public async Task A_name_comes_before_a_word_that_sounds_like_it()
    {
        (string Typed, string Written)[] names =
        [
            ("sadr", "صدر"), ("mosaddegh", "مصدق"), ("mossadegh", "مصدق"), ("kim", "کیم"), ("isfahan", "اصفهان"), ("esfahan", "اصفهان"),
            ("kamal", "کمال"), ("nasrin", "نسرین"), ("jalal", "جلال"), ("fazel", "فاضل"),
        ];
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"نام {i}", "باقر صدر و محمد مصدق و کیم و کمال و نسرین و جلال و فاضل به اصفهان رفتند");
        for (var i = 0; i < 8; i++)
            await archive.AddAsync($"واژه {i}", "مصادیق آن صادر شد و کامل بود و کم بود و فضل داشت و نصر بود");
        await archive.IndexAsync();
        foreach (var (typed, written) in names)
            Assert.Equal((typed, written), (typed, (await AskAsync(archive, typed)).Also));
    }

    [Fact]
    public async Task What_is_excluded_is_all_that_would_be_found()
    {
        string[] typed = ["بالگرد", "هلیکوپتر", "زلزله", "زمین‌لرزه", "NATO", "ناتو", "کرونا", "موبایل", "BBC", "بی‌بی‌سی"];
        await using var archive = await TestArchive.OpenAsync();
        string[] texts =
        [
            "بالگرد", "هلیکوپتر", "زلزله", "زمین‌لرزه", "NATO", "ناتو", "کرونا", "COVID-19", "موبایل", "تلفن همراه", "BBC", "بی بی سی", "",
        ];
        foreach (var text in texts)
            await archive.AddAsync("خبر", $"{Filler} {text}");
        foreach (var word in typed)
        {
            var found = (await archive.FindAsync(word)).Total;
            Assert.Equal((word, true), (word, found > 1));
            Assert.Equal((word, texts.Length - found), (word, (await archive.FindAsync($"کوه -{word}")).Total));
            Assert.Equal((word, texts.Length - 1), (word, (await archive.FindAsync($"کوه -\"{word}\"")).Total));
        }

        Assert.Equal(1, (await archive.FindAsync("هلیکوپتر -بالگرد")).Total);
    }

    private static async Task<(int Total, string Also)> AskAsync(TestArchive archive, string query)
    {
        var page = await archive.FindAsync(query);
        return (page.Total, string.Join(", ", page.AlsoSearched));
    }
}
