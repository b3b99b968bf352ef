using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>A word with a blank, with a half-space and joined finds the same articles.</summary>
public sealed class ThreeWaysTests
{
    private const string Filler = "کوه و دشت و رود و باغ و جاده و بندر و پل و چشمه";

    [Theory]
    [InlineData("گرد هم آیی", "گردهمایی", "گرد‌هم‌آیی", "گردهم‌آیی")]
    [InlineData("پنج ستاره", "پنج‌ستاره", "پنجستاره")]
    [InlineData("دو نفره", "دو‌نفره", "دونفره")]
    [InlineData("سه مرحله‌ای", "سه‌مرحله‌ای")]
    [InlineData("چهار روزه", "چهار‌روزه", "چهارروزه")]
    [InlineData("پس لرزه", "پس‌لرزه", "پسلرزه")]
    [InlineData("ضد گلوله", "ضد‌گلوله", "ضدگلوله")]
    [InlineData("نیم دایره", "نیم‌دایره", "نیمدایره")]
    [InlineData("فوق سری", "فوق‌سری", "فوقسری")]
    [InlineData("شبه فلز", "شبه‌فلز", "شبهفلز")]
    [InlineData("دو میدانی", "دوومیدانی", "دو و میدانی", "دومیدانی")]
    [InlineData("سی ان ان", "سی‌ان‌ان", "CNN", "سیانان")]
    [InlineData("ان بی ای", "ان‌بی‌ای", "NBA")]
    [InlineData("اف بی آی", "اف‌بی‌آی", "FBI")]
    [InlineData("دی ان ای", "دی‌ان‌ای", "DNA")]
    [InlineData("اچ آی وی", "اچ‌آی‌وی", "ایچ آی وی", "HIV")]
    [InlineData("پی در پی", "پی‌در‌پی", "پی‌درپی", "پیدرپی")]
    [InlineData("پیچ در پیچ", "پیچ‌در‌پیچ", "پیچ‌درپیچ", "پیچدرپیچ")]
    [InlineData("سر به سر", "سربه‌سر", "سر‌به‌سر")]
    [InlineData("پا به پا", "پابه‌پا", "پا‌به‌پا")]
    [InlineData("گام به گام", "گام‌به‌گام", "گام‌به گام")]
    [InlineData("سی دی", "سی‌دی", "CD")]
    [InlineData("پی سی", "پی‌سی", "PC")]
    [InlineData("یو اس بی", "یو‌اس‌بی", "USB")]
    [InlineData("پ ک ک", "پ‌ک‌ک", "PKK")]
    public async Task Every_spelling_finds_all_of_them(params string[] spellings)
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var spelling in spellings.SelectMany(spelling => Enumerable.Repeat(spelling, 4)))
            await archive.AddAsync($"خبر {spelling}", $"{Filler} {spelling} {Filler}");
        var apart = string.Join($" {Filler} ", spellings[0].Split(' '));
        await archive.AddAsync("جدا", $"{Filler} {apart} {Filler}");
        await archive.FindAsync(Filler);
        foreach (var spelling in spellings)
            Assert.Equal((spelling, spellings.Length * 4), (spelling, (await archive.FindAsync(spelling)).Total));
    }

    [Theory]
    [InlineData("مسکن گران")]
    [InlineData("نان گران")]
    [InlineData("دلار گران")]
    [InlineData("آهن گران")]
    [InlineData("بلیت گران")]
    [InlineData("دارو گران")]
    [InlineData("خانه واره")]
    [InlineData("شهر کده")]
    public async Task The_end_of_a_word_that_is_also_a_word_is_one_where_nobody_joins_it(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync($"خبر {query} شد", $"{Filler} {query} {Filler}");
        await archive.AddAsync("توانگر و کارگران", $"{Filler} توانگران و کارگران و صنعت‌گران {Filler}");
        await archive.IndexAsync();
        Assert.Equal(1, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("مذاکرات پیش رفت")]
    [InlineData("مدال را به دست آورد")]
    [InlineData("نامش را یاد داشت")]
    [InlineData("گفت‌وگوها خوب پیش رفت که پایان یافت")]
    public async Task The_verb_of_a_sentence_is_no_part_of_a_noun(string sentence)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 5; i++)
            await archive.AddAsync($"خبر {i}", "کوه، پیشرفت، دستاورد، یادداشت");
        await archive.AddAsync("همان", sentence);
        var page = await archive.FindAsync(sentence);
        Assert.Equal(("همان", 1, 0), (page.Items[0].Article.Title, page.Total, page.PartialTotal));
    }

    [Theory]
    [InlineData("پیش رفت علم")]
    [InlineData("علم و پیش رفت")]
    [InlineData("برای پیش رفت")]
    [InlineData("پیش رفت")]
    [InlineData("پیش‌رفت")]
    [InlineData("پیشرفت")]
    public async Task A_noun_that_looks_like_a_verb_is_one(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 5; i++)
            await archive.AddAsync($"خبر {i}", "برای علم و پیشرفت علم");
        Assert.Equal(5, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("مستطیل سبز")]
    [InlineData("آب زیرزمینی")]
    [InlineData("جعبه سیاه")]
    [InlineData("کارت زرد")]
    [InlineData("خط قرمز")]
    [InlineData("هوای پاک")]
    [InlineData("نیروگاه اتمی")]
    [InlineData("طلای سیاه")]
    [InlineData("کاخ سفید")]
    [InlineData("چراغ راهنمایی")]
    public async Task A_half_space_that_nobody_writes_is_a_blank(string spaced)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync("خبر", $"{Filler} {spaced} {Filler}");
        await archive.AddAsync("جدا", $"{Filler} {string.Join($" {Filler} ", spaced.Split(' '))} {Filler}");
        var (blank, half) = (await archive.FindAsync(spaced), await archive.FindAsync(spaced.Replace(' ', '\u200C')));
        Assert.Equal((5, 5), (blank.Total, half.Total));
        Assert.Equal(blank.Items.Select(item => item.Article.Id), half.Items.Select(item => item.Article.Id));
    }

    [Theory]
    [InlineData("BMW", "بی‌ام‌و", "بی ام و")]
    [InlineData("بی‌ام‌و", "BMW", "بی ام و")]
    [InlineData("IT", "آی تی", "آی‌تی")]
    [InlineData("شرکت IT", "شرکت آی تی", "شرکت آی‌تی")]
    [InlineData("شرکت US", "شرکت یو اس", "شرکت یو‌اس")]
    public async Task An_abbreviation_in_capitals_is_found_by_the_names_of_its_letters(string typed, params string[] others)
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var text in others.Append(typed))
            await archive.AddAsync($"خبر {text}", $"{Filler} {text} {Filler}");
        Assert.Equal(others.Length + 1, (await archive.FindAsync(typed)).Total);
    }
}
