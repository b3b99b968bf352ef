using NewsReader.Search;
using NewsReader.Tests.Support;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search;

/// <summary>Questions, halves of compounds, and words that are excluded or chosen in every spelling.</summary>
public sealed class AskedFormTests
{
    [Theory]
    [InlineData("چرا زلزله بم")]
    [InlineData("زلزله بم چرا")]
    [InlineData("چگونه زلزله بم")]
    [InlineData("زلزله بم چیست")]
    [InlineData("زلزله بم کجاست")]
    [InlineData("آیا زلزله بم")]
    [InlineData("چه کسی زلزله بم")]
    [InlineData("چه‌قدر زلزله بم")]
    [InlineData("زلزله بم کی بود")]
    [InlineData("کدام زلزله در بم")]
    [InlineData("what is زلزله بم")]
    [InlineData("how many زلزله بم")]
    public async Task A_question_finds_what_it_asks_about(string question)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("زلزله بم", "در زلزله بم کمک رسید");
        await archive.AddAsync("گزارش", "سال زلزله بم سال سختی بود");
        await archive.AddAsync("چرا زلزله", "چرا و چگونه زلزله در تهران چه‌قدر مهم است");
        var asked = await archive.FindAsync("زلزله بم");
        var page = await archive.FindAsync(question);
        Assert.Equal((2, true), (page.Total, page.HasAll));
        Assert.Equal(asked.Items.Select(item => item.Article.Id), page.Items.Select(item => item.Article.Id));
        Assert.Empty(page.MissingWords);
        var newest = await archive.SearchAsync(new SearchRequest(question, Sort: SearchSort.Newest));
        Assert.Equal(2, newest.Total);
    }

    [Theory]
    [InlineData("چرا")]
    [InlineData("چرا چگونه")]
    [InlineData("از")]
    public async Task Words_that_ask_are_found_where_nothing_else_is_asked(string query)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("چرا", "چرا و چگونه از کوه رفتند");
        await archive.AddAsync("دیگری", "دشت سبز");
        Assert.Equal(1, (await archive.FindAsync(query)).Total);
    }

    [Theory]
    [InlineData("خاور", "خاورمیانه")]
    [InlineData("میانه", "خاورمیانه")]
    [InlineData("خاور", "خاور‌میانه")]
    [InlineData("تصمیم", "تصمیم‌گیری")]
    [InlineData("کتاب", "کتاب‌فروش")]
    public async Task A_word_by_itself_comes_before_the_half_of_a_compound(string word, string compound)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"{compound} {compound}", string.Join(' ', Enumerable.Repeat(compound, 6)));
        await archive.AddAsync("گزارش", $"در این گزارش بلند از کوه و دشت و رود سخن می‌رود و در پایان از {word} یاد می‌شود");
        var page = await archive.FindAsync(word);
        Assert.Equal("گزارش", page.Items[0].Article.Title);
    }

    [Theory]
    [InlineData("آنلاین", "آن لاین")]
    [InlineData("بزرگراه", "بزرگ راه")]
    [InlineData("مهدکودک", "مهد کودک")]
    [InlineData("سرمربی", "سر مربی")]
    [InlineData("کتابخانه", "کتاب خانه")]
    [InlineData("دانشجو", "دانش جو")]
    [InlineData("پیشنهاد", "پیش نهاد")]
    [InlineData("سررسید", "سر رسید")]
    [InlineData("دستاورد", "دست آورد")]
    [InlineData("بالگرد", "هلیکوپتر")]
    public async Task A_word_is_excluded_and_chosen_as_it_is_found(string word, string other)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"خبر {i}", $"{word} تازه");
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"گزارش {i}", $"{other} تازه");
        var found = await archive.FindAsync(word);
        Assert.Equal(0, (await archive.FindAsync($"{word} -{word}")).Total);
        Assert.Equal(found.Total, (await archive.FindAsync($"{word} | {word}")).Total);
    }

    [Theory]
    [InlineData("دستاورد", "به دست آورد")]
    [InlineData("پیشرفت", "پیش رفت")]
    [InlineData("کارآمد", "روی کار آمد")]
    [InlineData("سررسید", "به سر رسید")]
    [InlineData("کارکرد", "خوب کار کرد")]
    [InlineData("درآمد", "از در آمد")]
    [InlineData("سرگذشت", "از سر گذشت")]
    [InlineData("پیشامد", "پیش آمد")]
    [InlineData("برخورد", "به بر خورد")]
    [InlineData("عملکرد", "به آن عمل کرد")]
    public async Task A_verb_behind_its_word_is_no_spelling_of_a_noun(string word, string verb)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"خبر {i}", $"{word} تازه");
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"گزارش {i}", $"او {verb}");
        Assert.Equal(4, (await archive.FindAsync(word)).Total);
    }

    [Theory]
    [InlineData("کریم به‌این")]
    [InlineData("ژوزه می‌خواهد")]
    [InlineData("پل پوزیشن")]
    [InlineData("حسن نمی‌رود")]
    [InlineData("علی از‌این")]
    [InlineData("رضا که")]
    [InlineData("محمد گفت")]
    [InlineData("احمد درباره")]
    [InlineData("مریم است")]
    [InlineData("حسین می‌گوید")]
    public void What_is_no_family_name_makes_no_person(string text) => Assert.False(PersonNames.IsName(text));

    [Theory]
    [InlineData("one", "آن")]
    [InlineData("in", "این")]
    [InlineData("hello", "هلو")]
    [InlineData("how", "هو")]
    [InlineData("do", "دو")]
    [InlineData("bar", "بار")]
    [InlineData("man", "من")]
    [InlineData("key", "کی")]
    [InlineData("may", "می")]
    [InlineData("car", "کار")]
    public async Task An_english_word_is_not_read_as_a_common_persian_one(string typed, string persian)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"خبر {i}", $"کوه و {persian} و دشت");
        await archive.AddAsync("text", $"say {typed} again", article => article.Language = "en");
        await archive.AddAsync("متن", $"گفت {typed} و {persian} را دید");
        Assert.DoesNotContain(persian, (await archive.FindAsync(typed)).AlsoSearched);
    }

    [Theory]
    [InlineData("محمود ا", "محمود احمدی\u200Cنژاد")]
    [InlineData("محمود ", "محمود احمدی\u200Cنژاد")]
    public async Task A_name_of_two_parts_is_suggested_whole(string typed, string whole)
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 6; i++)
            await archive.AddAsync($"خبر {i}", "دیروز محمود احمدی نژاد سخن گفت");
        for (var i = 0; i < 3; i++)
            await archive.AddAsync($"گزارش {i}", "محمود احمدی\u200Cنژاد رفت");
        await archive.IndexAsync();
        var texts = (await archive.SuggestAsync(typed)).Select(one => one.Text).ToList();
        Assert.Contains(whole, texts);
        Assert.DoesNotContain("محمود احمدی", texts);
    }

    [Fact]
    public async Task A_rare_form_without_a_vowel_has_the_frequent_one_offered()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 80; i++)
            await archive.AddAsync($"خبر {i}", "واکسن کرونا رسید");
        for (var i = 0; i < 4; i++)
            await archive.AddAsync($"گزارش {i}", "بوق و کرنا زدند");
        var page = await archive.FindAsync("کرنا");
        Assert.Equal((4, false, "کرونا"), (page.Total, page.WasCorrected, page.Suggestion?.Text));
    }

    [Theory]
    [InlineData("بیبیسی", "بی بی سی")]
    [InlineData("سیانان", "سی ان ان")]
    [InlineData("اسامبی", "اس ام بی")]
    [InlineData("دیویدی", "دی وی دی")]
    [InlineData("جیپیاس", "جی پی اس")]
    public async Task Names_of_letters_may_be_joined(string typed, string spaced)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", $"گزارش {spaced} از کوه");
        Assert.Equal(1, (await archive.FindAsync(typed)).Total);
    }
}
