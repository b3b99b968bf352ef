using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

public sealed class SearchTests
{
    [Fact]
    public async Task Articles_that_have_all_the_words_come_before_those_that_miss_some()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("باران باران باران", "باران باران");
        var both = await archive.AddAsync("خبر روز", "دیروز در کوهستان باران و سپس برف بارید.");
        var page = await archive.FindAsync("باران برف");
        Assert.Equal((1, 1, true), (page.Total, page.PartialTotal, page.HasAll));
        Assert.Equal(both, page.Items[0].Article.Id);
    }

    [Fact]
    public async Task A_word_counts_more_in_the_headline_than_in_the_text()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف در کوهستان", "باران سنگینی آمد و رفت");
        var inHeadline = await archive.AddAsync("باران در کوهستان", "برف سنگینی آمد و رفت");
        Assert.Equal(inHeadline, (await archive.FindAsync("باران")).Items[0].Article.Id);
    }

    [Fact]
    public async Task In_a_long_query_what_is_rare_outweighs_a_word_more()
    {
        await using var archive = await TestArchive.OpenAsync();
        var long1 = string.Join(' ', Enumerable.Repeat("سخن درازی از هر دری", 60));
        await archive.AddAsync("سخن", $"{long1} تگرگ {long1} رودخانه {long1} پل {long1} سیلاب");
        var near = await archive.AddAsync("سیلاب رودخانه و پل", "سیلاب رودخانه پل را برد");
        var page = await archive.FindAsync("تگرگ رودخانه پل سیلاب");
        Assert.Equal((1, near), (page.Total, page.Items[0].Article.Id));
    }

    [Fact]
    public async Task A_missing_word_is_named_and_does_not_empty_the_page()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("بارش برف", "برف سنگین");
        var page = await archive.FindAsync("برف زرافه");
        Assert.Equal(["زرافه"], page.MissingWords);
        Assert.Equal((1, false), (page.Total, page.HasAll));
    }

    [Theory]
    [InlineData("\"باران پاییزی\"", 1)]
    [InlineData("باران -برف", 1)]
    [InlineData("پاییزی یا سنگین", 2)]
    [InlineData("پایی*", 1)]
    [InlineData("رئیس\u200Cج*", 1)]
    [InlineData("عنوان:برف", 1)]
    [InlineData("منبع:ایسنا", 1)]
    [InlineData("برچسب:هوا", 1)]
    [InlineData("تاریخ:۱۳۹۷/۱۱", 1)]
    [InlineData("date:2019-01..2019-03", 1)]
    [InlineData("date:2018", 0)]
    [InlineData("زبان:فارسی -برف", 1)]
    [InlineData("+برف +باران", 1)]
    [InlineData("پاییزی AND باران", 1)]
    [InlineData("پاییزی AND سنگین", 0)]
    [InlineData("(برف (سنگین یا سبک)) -پاییزی", 1)]
    public async Task The_query_language_says_more(string query, int total)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("هوا", "سخن از پایان رئیس‌جمهور\nباران پاییزی آمد.",
            article => (article.Source, article.Tags) = ("خبرگزاری ایسنا", ["هوا"]));
        await archive.AddAsync("برف", "برف سنگین پس از باران.", article => article.SortKey = new DateTimeOffset(
            2019, 2, 10, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        Assert.Equal(total, (await archive.FindAsync(query)).Total);
    }

    [Fact]
    public async Task Facets_ignore_their_own_filter_and_dates_sort_with_undated_last()
    {
        await using var archive = await TestArchive.OpenAsync();
        var old = await archive.AddAsync("برف", "برف", article => (article.Source, article.SortKey) = ("الف", 1_000_000_000));
        var recent = await archive.AddAsync("برف", "برف", article => (article.Source, article.SortKey) = ("ب", 1_500_000_000));
        var undated = await archive.AddAsync("برف", "برف", article => article.Source = "ب");
        await archive.FindAsync("برف");
        var newest = await archive.SearchAsync(new SearchRequest("برف", Sort: SearchSort.Newest));
        var oldest = await archive.SearchAsync(new SearchRequest("برف", Sort: SearchSort.Oldest, Filters: new SearchFilters(Source: "ب")));
        Assert.Equal([recent, old, undated], newest.Items.Select(item => item.Article.Id));
        Assert.Equal([recent, undated], oldest.Items.Select(item => item.Article.Id));
        Assert.Equal([new FacetValue("ب", 2, true), new FacetValue("الف", 1, false)], oldest.Facets.Sources);
        Assert.Equal(["1396"], oldest.Facets.Years.Select(year => year.Value));
    }

    [Fact]
    public async Task Passages_mark_whole_words_of_the_original_text()
    {
        await using var archive = await TestArchive.OpenAsync();
        var filler = string.Join(' ', Enumerable.Repeat("سخن درازی دربارهٔ هوا", 40));
        await archive.AddAsync("خبر", $"{filler} علي كريمي آمد {filler}");
        var passage = Assert.Single((await archive.FindAsync("علی کریمی")).Items[0].Passages);
        Assert.Equal(["علي كريمي"], passage.Marks.Select(mark => passage.Text[mark.Start..mark.End]));
        Assert.InRange(passage.Text.Length, 100, 240);
        Assert.All(passage.Text.Split(' '), word => Assert.Contains(word, $"{filler} علي كريمي آمد".Split(' ')));
    }

    [Fact]
    public async Task Stop_words_are_marked_only_beside_the_words_they_stand_with()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", "در شهر باران آمد و در کوه برف و باران در کوه بود.");
        var passage = Assert.Single((await archive.FindAsync("برف و باران")).Items[0].Passages);
        Assert.Equal(["باران", "برف و باران"], passage.Marks.Select(mark => passage.Text[mark.Start..mark.End]));
    }

    [Fact]
    public async Task An_article_says_which_words_it_lacks_and_where_else_others_were_found()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("باران آمد", "باران", article => (article.Tags, article.Author) = (["هوا", "پاییز"], "نادر کوهستانی"));
        await archive.AddAsync("زلزله", "زلزله");
        await archive.FindAsync("باران");
        var page = await archive.SearchAsync(new SearchRequest("باران پاییز زلزله نادر"));
        var result = page.Items.Single(item => item.Article.Title == "باران آمد");
        Assert.Equal(["tags", "author"], result.FoundIn.Select(field => field.Name));
        Assert.Equal("پاییز", result.FoundIn[0].Text.Text);
        Assert.Equal(["زلزله"], result.MissingWords);
    }

    [Fact]
    public async Task The_frequent_words_of_a_language_that_is_rare_in_the_archive_make_nothing_alike()
    {
        await using var archive = await TestArchive.OpenAsync();
        const string Night = "It was one of the long nights of the year, and people said that it was good.";
        var id = await archive.AddAsync("The moon was seen above the river", Night);
        await archive.AddAsync("A bakery opens its doors",
            "It was the first of the year, one of the people said that the nights are long and good.");
        await archive.AddAsync("هوای امروز", "آسمان آفتابی و گاه ابری است");
        await archive.FindAsync("moon");
        Assert.Empty(await archive.SimilarAsync(id));
    }

    [Theory]
    [InlineData("However, there are several things that everyone should know before Monday, and perhaps something else as well.",
        "Everyone knows that there are other things, perhaps several; however, something should come before next Monday.")]
    [InlineData("Die Brücke wurde gestern nach einem Jahr wieder geöffnet, weil sie jedoch zwischen den beiden Ufern noch fehlte.",
        "Das Konzert wurde gestern nach einem Jahr wieder gespielt, weil es jedoch zwischen den Liedern noch Pausen gab.")]
    [InlineData("Depuis plusieurs jours, le pont est encore fermé, mais toujours sans que personne ne sache pourquoi, cependant.",
        "Depuis plusieurs jours, la récolte attend encore, mais toujours sans que les fermiers sachent pourquoi, cependant.")]
    [InlineData("El puente está cerrado desde entonces, aunque también después de muchos años todavía nadie sabe cuando.",
        "La cosecha espera desde entonces, aunque también después de muchos días todavía algunos preguntan cuando.")]
    [InlineData("Il ponte è chiuso perché ancora adesso, anche dopo molto tempo, nessuno sempre quindi sapeva quando.",
        "La festa comincia perché ancora adesso, anche dopo molto freddo, nessuno sempre quindi rideva quando.")]
    [InlineData("Köprü daha sonra yine kapandı, çünkü ancak böyle olduğu için hiç kimse bütün bunları henüz bilmiyordu.",
        "Hasat daha sonra yine başladı, çünkü ancak böyle olduğu için hiç kimse bütün bunları henüz beklemiyordu.")]
    [InlineData("De brug was alweer gesloten, omdat niemand echter sinds enkele dagen tijdens zonder altijd wist waarom.",
        "De oogst begon vroeg, omdat niemand echter sinds enkele dagen tijdens zonder altijd vroeg waarom.")]
    public async Task What_joins_the_words_of_any_language_makes_nothing_alike(string one, string other)
    {
        await using var archive = await TestArchive.OpenAsync();
        var id = await archive.AddAsync("یک", one);
        await archive.AddAsync("دو", other);
        await archive.AddAsync("هوای امروز", "آسمان آفتابی و گاه ابری است");
        await archive.FindAsync("هوای");
        Assert.Empty(await archive.SimilarAsync(id));
    }

    [Fact]
    public async Task Telling_words_of_another_language_make_articles_alike()
    {
        await using var archive = await TestArchive.OpenAsync();
        var id = await archive.AddAsync(
            "یک", "Die Brücke über die Elbe wurde nach dem Hochwasser im Hafen gesperrt, weil jedoch der Pegel stieg.");
        var near = await archive.AddAsync("دو", "Der Hafen an der Elbe wartet nach dem Hochwasser auf die neue Brücke und den Pegel.");
        await archive.AddAsync("سه", "Das Konzert wurde nach einem Jahr wieder gespielt, weil es jedoch zwischen den Liedern Pausen gab.");
        await archive.FindAsync("یک");
        Assert.Equal([near], (await archive.SimilarAsync(id)).Select(one => one.Article.Id));
    }

    [Fact]
    public async Task Similar_articles_share_telling_words_and_noise_is_not_shown()
    {
        await using var archive = await TestArchive.OpenAsync();
        var id = await archive.AddAsync("ذخایر نفت ونزوئلا", "صادرات نفت ونزوئلا به پالایشگاه‌های کارائیب");
        var near = await archive.AddAsync("پالایشگاه‌های کارائیب", "نفت ونزوئلا به آنجا صادرات دارد");
        await archive.AddAsync("هوای امروز", "آسمان آفتابی و گاه ابری است، نفت ارزان شد");
        await archive.AddAsync("جدول مسابقات", "تیم‌ها امروز به میدان می‌روند");
        await archive.FindAsync("نفت");
        var similar = Assert.Single(await archive.SimilarAsync(id));
        Assert.Equal(near, similar.Article.Id);
        Assert.Contains("ونزوئلا", similar.SharedWords);
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف", "برف و باران");
        await archive.FindAsync("برف");
        await Gen.OneOf(Gen.String, Gen.String["\"«»()+-|*: ابپنتitleعنوان:تاریخ:۱۳۹۷/.. OR یا\ud800\udc00\u200c"])
            .SampleAsync(async text => await archive.SearchAsync(new SearchRequest(text)) is { Total: >= 0 }, iter: 500);
    }

    [Fact]
    public async Task A_search_that_takes_too_long_shows_what_it_has_found_and_says_so()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value.SearchSeconds = 0;
        await archive.AddAsync("برف", "برف");
        await archive.FindAsync("برف");
        await archive.AddAsync("برف", "برف");
        var page = await archive.FindAsync("برف");
        Assert.Equal((1, QueryNotes.TookTooLong), (page.Total, Assert.Single(page.Notes)));
    }

    [Fact]
    public async Task Many_prefixes_stand_for_a_bounded_number_of_words()
    {
        await using var archive = await TestArchive.OpenAsync();
        var words = Enumerable.Range(0, 120).Select(i => $"بر{(char)('ا' + (i / 12))}{(char)('ا' + (i % 12))}و");
        await archive.AddAsync("واژه‌ها", string.Join(' ', words));
        var page = await archive.FindAsync(string.Join(' ', Enumerable.Repeat("بر*", 30)));
        Assert.Equal((1, QueryNotes.ManyPrefixes), (page.Total, Assert.Single(page.Notes)));
    }
}
