using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

public sealed class LinkResolverTests
{
    private const string Title = "نخست‌وزیر یونان به کی‌یف رفت";

    [Theory]
    [InlineData("target", "list")]
    [InlineData("list", "target")]
    public async Task A_listed_title_leads_to_its_article_whichever_comes_in_first(string first, string second)
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("target/1.txt", Report(Title));
        archive.Write("list/2.txt", Listing(Title));
        await archive.IngestAsync(first);
        await archive.IngestAsync(second);

        Assert.Equal("1.txt", await archive.FirstLinkAsync("2.txt"));
    }

    [Fact]
    public async Task A_listed_title_leads_to_an_article_of_the_same_ingest()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", Listing(Title));
        archive.Write("a/2.txt", Report(Title));
        await archive.IngestAsync("a");

        Assert.Equal("2.txt", await archive.FirstLinkAsync("1.txt"));
    }

    [Theory]
    [InlineData("نخست وزیر یونان به کی یف رفت")]
    [InlineData("نخستوزیر یونان به کییف رفت")]
    [InlineData("نخست‌وزير يونان به كي‌يف رفت")]
    [InlineData("«نخست‌وزیر یونان» به کی‌یف رفت/ عکس")]
    public async Task A_title_in_another_spelling_leads_to_its_article(string listed)
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", Report(Title));
        archive.Write("2.txt", Listing(listed));
        await archive.IngestAsync("");

        Assert.Equal("1.txt", await archive.FirstLinkAsync("2.txt"));
    }

    [Theory]
    [InlineData("جنگ اوکراین", false)]
    [InlineData("پایان جنگ اوکراین", true)]
    public async Task A_title_of_two_words_is_too_general_to_lead_anywhere(string title, bool leads)
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", Report(title));
        archive.Write("2.txt", Listing(title));
        await archive.IngestAsync("");

        Assert.Equal(leads ? "1.txt" : null, await archive.FirstLinkAsync("2.txt"));
    }

    [Fact]
    public async Task A_title_that_six_articles_bear_is_a_rubric_and_leads_nowhere_any_more()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 1; i <= 5; i++)
            archive.Write($"a/{i}.txt", Report(Title, Lines(i)));
        archive.Write("a/list.txt", Listing(Title));
        await archive.IngestAsync("a");
        Assert.Equal("1.txt", await archive.FirstLinkAsync("list.txt"));

        archive.Write("a/6.txt", Report(Title, Lines(6)));
        await archive.IngestAsync("a");

        Assert.Null(await archive.FirstLinkAsync("list.txt"));
    }

    [Fact]
    public async Task A_changed_title_takes_its_links_away_and_the_old_one_brings_them_back()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", Report(Title));
        archive.Write("2.txt", Listing(Title));
        await archive.IngestAsync("");

        archive.Write("1.txt", Report("نخست‌وزیر یونان در خانه ماند"));
        await archive.IngestAsync("1.txt");
        Assert.Null(await archive.FirstLinkAsync("2.txt"));

        archive.Write("1.txt", Report(Title));
        await archive.IngestAsync("1.txt");
        Assert.Equal("1.txt", await archive.FirstLinkAsync("2.txt"));
    }

    [Fact]
    public async Task An_article_never_leads_to_itself()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", Report(Title, "سطر اول.\nبیشتر بخوانید:\n" + Title));
        await archive.IngestAsync("");

        Assert.Null(await archive.FirstLinkAsync("1.txt"));
    }

    // Different reports, not one story in the words of several agencies.
    private static string Lines(int number) => string.Join('\n', Enumerable.Range(1, 12).Select(line => $"سطر {line} گزارش {number}."));

    private static string Report(string title, string text = "او با رئیس مجلس نیز دیدار کرد.") =>
        $"{title}\nخبر این سفر روز شنبه پخش شد و واکنش‌های گوناگونی در پی داشت.\n{text}\n";

    private static string Listing(string title) =>
        $"واکنش‌ها به سفر اروپایی\nچند کشور به این سفر واکنش نشان دادند و از آن پشتیبانی کردند.\nگفت‌وگوها ادامه دارد.\nبیشتر "
            + $"بخوانید:\n{title}\n";
}
