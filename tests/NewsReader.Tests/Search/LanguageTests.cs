using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>Articles of other languages are found by what their readers type, and the rules of one language leave the others
/// alone.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("he")]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("ur")]
    [InlineData("ku")]
    [InlineData("ps")]
    public async Task Ten_articles_of_a_language_are_found_by_the_spellings_of_their_readers(string language)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("بازار کاغذ", "ناشران دیوان‌های تازه آوردند و بهای آن بالا رفت.");
        var articles = Articles(language);
        foreach (var article in articles)
            await archive.AddAsync(article[1], "", added => added.Language = language);
        await archive.IndexAsync();
        var wrong = new List<string>();
        foreach (var article in articles)
        {
            foreach (var query in article[2].Split('|'))
            {
                var page = await archive.SearchAsync(new SearchRequest(query));
                if (page.WasCorrected || page.Items.Count == 0 || page.Items[0].Article.Title != article[1])
                    wrong.Add($"{query} {page.Suggestion?.Text}: {string.Join(" / ", page.Items.Select(item => item.Article.Title))}");
            }
        }

        Assert.Equal(10, articles.Count);
        Assert.Empty(wrong);
    }

    // Language, title, and what finds it.
    private static List<string[]> Articles(string language) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search/languages.tsv")).Select(line => line.Split('\t'))
            .Where(line => line[0] == language)];

    [Fact]
    public async Task What_is_typed_comes_before_its_other_forms()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("The runs", "Runs and runs and runs of the team", article => article.Language = "en");
        await archive.AddAsync("A walk", "They went for a run", article => article.Language = "en");
        Assert.Equal(["A walk", "The runs"], (await archive.FindAsync("run")).Items.Select(item => item.Article.Title));
    }

    [Fact]
    public async Task The_rules_of_a_language_find_nothing_in_articles_of_another()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("متحف", "زيارة المتحف", article => article.Language = "ar");
        await archive.AddAsync("الوند", "کوه الوند و الماس و البته الان");
        await archive.AddAsync("وند", "ماس و بته و ان");
        await archive.AddAsync("course", "Les élections", article => article.Language = "fr");
        await archive.IndexAsync();
        foreach (var query in (string[])["الوند", "الماس", "البته", "الان"])
            Assert.Equal(["الوند"], (await archive.SearchAsync(new SearchRequest(query))).Items.Select(item => item.Article.Title));
        Assert.Equal(0, (await archive.SearchAsync(new SearchRequest("electing", AsTyped: true))).Total);
    }

    [Fact]
    public async Task The_form_that_was_found_is_marked_and_missed_by_nobody()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", "بدأت الانتخابات اليوم", article => article.Language = "ar");
        var hit = Assert.Single((await archive.FindAsync("بالانتخابات")).Items);
        Assert.Empty(hit.MissingWords);
        var passage = Assert.Single(hit.Passages);
        Assert.Equal("الانتخابات", passage.Text[passage.Marks[0].Start..passage.Marks[0].End]);
    }
}
