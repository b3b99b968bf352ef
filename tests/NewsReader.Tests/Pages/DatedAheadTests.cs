using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

/// <summary>Articles whose date is still to come: kept, marked, and never first.</summary>
public sealed class DatedAheadTests(DatedAheadTests.SomeArticles some) : IClassFixture<DatedAheadTests.SomeArticles>
{
    private static readonly DateTime Today = DateTime.UtcNow.Date;

    private static readonly string Some = FormattableString.Invariant($$"""
        {"id":"1","title":"باران در شمال آمد","body":"باران آمد.","category":"هوا","date":"{{Today:yyyy-MM-dd}}T00:00:00Z"}
        {"id":"2","title":"برف در سالی دور می‌نشیند","body":"برف می‌نشیند.","category":"هوا","date":"2099-11-06T09:00:00+03:30"}
        {"id":"3","title":"هوا در جنوب گرم ماند","body":"هوا گرم بود.","category":"هوا","date":"{{Today.AddDays(-3):yyyy-MM-dd}}T00:00:00Z"}
        """);

    [Fact]
    public async Task The_front_page_is_that_of_today()
    {
        var page = await some.Site.PageAsync("/");

        Assert.Equal(["باران در شمال آمد"], page.Texts(".lead .hl"));
        Assert.DoesNotContain("سالی دور", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_opens_at_the_present()
    {
        var page = await some.Site.PageAsync("/archive");

        Assert.Equal(["باران در شمال آمد"], page.Texts(".ticker .hl"));
    }

    [Theory]
    [InlineData("/archive/1478/8/16", ".ticker .hl")]
    [InlineData("/sections/%D9%87%D9%88%D8%A7", "main .hl")]
    public async Task It_stays_in_its_year_and_its_lists(string address, string titles) =>
        Assert.Contains("برف در سالی دور می‌نشیند", (await some.Site.PageAsync(address)).Texts(titles));

    [Fact]
    public async Task Its_page_says_that_the_date_was_still_to_come()
    {
        var day = await some.Site.PageAsync("/archive/1478/8/16");
        using var response = await some.Site.GetAsync(day.LinkTo(".ticker .hl a")!);
        Assert.Contains("هنوز نرسیده بود", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    public sealed class SomeArticles : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start();

        public async ValueTask InitializeAsync() => await Site.IngestAsync("some.jsonl", Some);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
