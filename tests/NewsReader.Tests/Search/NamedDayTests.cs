using NewsReader.Search.Language;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>A day of a month is found however it is written.</summary>
public sealed class NamedDayTests
{
    [Theory]
    [InlineData("۲۲ بهمن", "بیست و دوم بهمن", "بیست و دو بهمن", "22 bahman", "۲۲بهمن")]
    [InlineData("۱۱ سپتامبر", "یازده سپتامبر", "یازدهم سپتامبر", "September 11", "11th of September")]
    [InlineData("۷ تیر", "هفت تیر", "هفتم تیر", "هفتم تیرماه")]
    [InlineData("۱۵ خرداد", "پانزده خرداد", "پانزدهم خرداد")]
    [InlineData("۱۳ آبان", "سیزده آبان", "سیزدهم آبان")]
    [InlineData("۳۰ تیر", "سی تیر", "سی‌ام تیر", "سی ام تیر")]
    [InlineData("۱ مهر", "اول مهر", "یکم مهر")]
    [InlineData("۹ دی", "نه دی", "نهم دی")]
    [InlineData("۱۰ محرم", "دهم محرم")]
    [InlineData("۲۸ صفر", "بیست و هشتم صفر", "بیست و هشت صفر")]
    [InlineData("۱۸ ژوئیه", "هجدهم ژوئیه", "هیجدهم جولای", "July 18")]
    public async Task Digits_and_words_find_the_same(params string[] spellings)
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var spelling in spellings)
            await archive.AddAsync($"میدان {spelling}", $"جشن {spelling} در شهر");
        await archive.AddAsync("دیگر", "۱۹ نفر در بهمن و سپتامبر و تیر و خرداد و آبان و مهر و دی و محرم و صفر و ژوئیه هفت بار و نه بار");
        await archive.FindAsync("شهر");
        foreach (var spelling in spellings)
            Assert.Equal((spelling, spellings.Length), (spelling, (await archive.FindAsync(spelling)).Total));
        var named = await archive.FindAsync($"میدان {spellings[0]}");
        Assert.Equal(spellings.Length, named.Total);
        Assert.Equal($"میدان {spellings[0]}", named.Items[0].Article.Title);
    }

    [Theory]
    [InlineData("دوم بهمن")]
    [InlineData("۲ بهمن")]
    [InlineData("دو بهمن")]
    public async Task An_early_day_is_no_later_one(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "در دوم بهمن");
        await archive.AddAsync("دیگری", "در بیست و دوم بهمن و بیست و دو بهمن");
        Assert.Equal("یکی", Assert.Single((await archive.FindAsync(query)).Items).Article.Title);
    }

    [Theory]
    [InlineData("15 khordad")]
    [InlineData("15 xordad")]
    [InlineData("khordad 15")]
    [InlineData("15th of khordad")]
    [InlineData("15 khordaad")]
    public async Task A_day_in_latin_letters_finds_the_persian_one_and_is_no_slip(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 30; i++)
            await archive.AddAsync($"یکی {i}", "Khorsand, Ahmad Khorsand");
        await archive.AddAsync("دیگری", "در ۱۵ خرداد");
        var page = await archive.FindAsync(query);
        Assert.Equal(("دیگری", 1), (Assert.Single(page.Items).Article.Title, page.Total));
        Assert.Null(page.Suggestion);
    }

    [Theory]
    [InlineData("13 aabaan", "۱۳ آبان")]
    [InlineData("22 bahmaan", "۲۲ بهمن")]
    [InlineData("12 farvardeen", "۱۲ فروردین")]
    [InlineData("1 ordibehest", "۱ اردیبهشت")]
    [InlineData("7 teer", "۷ تیر")]
    [InlineData("28 mordaad", "۲۸ مرداد")]
    [InlineData("17 shahriver", "۱۷ شهریور")]
    [InlineData("1 mehr", "۱ مهر")]
    [InlineData("16 aazar", "۱۶ آذر")]
    [InlineData("9 dei", "۹ دی")]
    [InlineData("29 esphand", "۲۹ اسفند")]
    public async Task Months_are_written_in_several_ways_in_latin_letters(string query, string found)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", $"در {found} بود");
        await archive.AddAsync("دیگری", "در ۲ مهر و ۳ بهمن بود");
        Assert.Equal("یکی", (await archive.FindAsync(query)).Items[0].Article.Title);
    }

    [Theory]
    [InlineData("تاریخ:۳۱ مهر", QueryNotes.NoSuchDay)]
    [InlineData("تاریخ:۳۱ مهر ایران", QueryNotes.NoSuchDay)]
    [InlineData("date:2024-02-30", QueryNotes.NoSuchDay)]
    [InlineData("نان date:2024-02-30", QueryNotes.NoSuchDay)]
    [InlineData("date:2019-02-30..2019-03-05", QueryNotes.NoSuchDay)]
    [InlineData("date:(2019 OR 2024-02-30)", QueryNotes.NoSuchDay)]
    [InlineData("تاریخ:۴۰ مهر ۱۳۹۸", QueryNotes.NoSuchDay)]
    [InlineData("تاریخ:\"۳۰ اسفند ۱۴۰۲\"", QueryNotes.NoSuchDay)]
    [InlineData("۳۱ مهر ۱۳۹۸", QueryNotes.NoSuchDay)]
    [InlineData("تاریخ:۳۰ مهر", QueryNotes.NoYear)]
    [InlineData("تاریخ:مهر", QueryNotes.NoYear)]
    [InlineData("تاریخ:فردا", QueryNotes.UnknownDate)]
    [InlineData("date:abc", QueryNotes.UnknownDate)]
    public async Task What_is_no_date_is_told_of_and_looked_for_as_words(string query, string note)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("یکی", "نان ایران ۳۱ مهر ۳۰ و ۴۰ و ۱۳۹۸ و ۱۴۰۲ فردا abc 2019");
        var page = await archive.FindAsync(query);
        Assert.Single(page.Notes, one => one == note);
    }
}
