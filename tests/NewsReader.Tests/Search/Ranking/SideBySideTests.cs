using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search.Ranking;

/// <summary>Words of a query that stand side by side where an article begins, and names that are no part of others.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public async Task Words_side_by_side_in_title_or_lead_come_before_words_apart()
    {
        string[] queries =
        [
            "باغ گیلاس", "پل سفید", "سد بلند", "قنات کهن", "نخل تشنه", "بندر شمال", "چشمه آب گرم", "کویر مرکز", "قایق چوب سرخ",
            "گندم تازه", "جنگل کاج",
        ];
        await using var archive = await TestArchive.OpenAsync();
        foreach (var query in queries)
        {
            var words = query.Split(' ');
            var apart = string.Join(' ', words.Reverse().Select(word => $"{word} و نان و نمک و {word}"));
            for (var i = 0; i < 3; i++)
                await archive.AddAsync($"گزارش {i}", apart);
            await archive.AddAsync($"سفر به {query} در بهار", "این شهر خانه دارد و راه نیز.");
        }

        await archive.IndexAsync();
        foreach (var query in queries)
        {
            var found = await archive.SearchAsync(new SearchRequest(query));
            Assert.Equal((query, $"سفر به {query} در بهار"), (query, found.Items[0].Article.Title));
        }
    }

    [Fact]
    public async Task A_name_by_itself_comes_before_one_that_it_is_a_part_of()
    {
        (string First, string Name)[] names =
        [
            ("محمد", "رضا خلیلیان"), ("علی", "رضا بهبودیان"), ("محمد", "علی سپهریان"), ("امیر", "حسین گلزاریان"), ("محمد", "جواد کوهیان"),
            ("حمید", "رضا نوریان"), ("محمد", "حسین دشتیان"), ("علی", "اصغر رودیان"), ("محمد", "مهدی باغیان"), ("حسین", "علی سنگیان"),
            ("محمد", "باقر جویباریان"),
        ];
        await using var archive = await TestArchive.OpenAsync();
        foreach (var (first, name) in names)
        {
            for (var i = 0; i < 3; i++)
                await archive.AddAsync($"{first} {name}", $"{first} {name} گفت. {first} {name} آمد. {first} {name} رفت.");
            await archive.AddAsync("خبر تازه", $"دیروز در شهر، پیش از باران و در خیابان کنار رود، {name} از خانه بیرون رفت و نان خرید");
        }

        await archive.IndexAsync();
        foreach (var (_, name) in names)
        {
            foreach (var query in (string[])[name, $"«{name}»"])
            {
                var found = await archive.SearchAsync(new SearchRequest(query));
                Assert.Equal((query, "خبر تازه"), (query, found.Items[0].Article.Title));
            }
        }
    }

    // سید is no other name.
    [Fact]
    public async Task A_title_before_a_name_leaves_it_alone()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("با عنوان", "سید رضا خلیلیان آمد. سید رضا خلیلیان رفت.");
        await archive.AddAsync("نام دیگر", "محمد رضا خلیلیان آمد. محمد رضا خلیلیان رفت. محمد رضا خلیلیان گفت.");
        Assert.Equal("با عنوان", (await archive.FindAsync("«رضا خلیلیان»")).Items[0].Article.Title);
    }
}
