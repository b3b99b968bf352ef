using System.Globalization;
using AngleSharp.Dom;
using NewsReader.Pages;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class NetworkPageTests(NetworkPageTests.SomeArticles some) : IClassFixture<NetworkPageTests.SomeArticles>
{
    private const string Some = """
        {"id":"1","title":"باران سنگین در شمال کشور آمد","lead":"راه‌ها بسته شد.","body":"باران آمد.","related":[{"title":"برف سنگین در غرب کشور نشست"},{"title":"توفانی که هنوز کسی ندیده است"}]}
        {"id":"2","title":"برف سنگین در غرب کشور نشست","lead":"گردنه‌ها لغزنده است.","body":"برف نشست.","related":[{"title":"باران سنگین در شمال کشور آمد"},{"title":"گزارش هفتگی هوای سراسر کشور"}]}
        {"id":"3","title":"گزارش هفتگی هوای سراسر کشور","body":"هوا سرد شد.","related":[{"title":"باران سنگین در شمال کشور آمد"}]}
        {"id":"4","title":"خبری که به هیچ خبری پیوند ندارد","body":"تنهاست."}
        """;

    [Fact]
    public async Task The_article_its_list_and_those_that_list_it_stand_in_the_picture_once_each()
    {
        var page = await OpenAsync("باران سنگین در شمال کشور آمد");
        Assert.Equal(
            [
                "گزارش هفتگی هوای سراسر کشور",
                "باران سنگین در شمال کشور آمد",
                "برف سنگین در غرب کشور نشست",
                "توفانی که هنوز کسی ندیده است",
            ],
            page.Texts(".net title"));
        Assert.Equal(3, page.QuerySelectorAll(".net a").Length);
        Assert.StartsWith("/search?q=", page.LinkTo(".net .net__missing")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_is_an_arrow_those_of_the_others_among_them()
    {
        var page = await OpenAsync("باران سنگین در شمال کشور آمد");
        // It lists two, two list it, and one of these lists the other.
        Assert.Equal(4, page.QuerySelectorAll(".net path.net__own.net__head").Length);
        Assert.Single(page.QuerySelectorAll(".net path.net__other.net__head"));
    }

    [Fact]
    public async Task No_box_touches_another_and_every_one_is_large_enough_to_hit()
    {
        var boxes = (await OpenAsync("باران سنگین در شمال کشور آمد")).QuerySelectorAll(".net rect")
            .Select(box => (Y: Number(box, "y"), Height: Number(box, "height"))).ToList();
        Assert.All(boxes, box => Assert.True(box.Height >= 44, $"{box.Height} px"));
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y));
    }

    [Fact]
    public async Task The_lists_beside_the_picture_show_the_leads()
    {
        var page = await OpenAsync("باران سنگین در شمال کشور آمد");
        Assert.Contains("گردنه‌ها لغزنده است.", page.Texts(".network .aside .dek"));
        Assert.Empty(page.QuerySelectorAll(".peek"));
    }

    [Fact]
    public async Task An_article_without_connections_has_no_picture_and_no_way_to_it()
    {
        Assert.Null((await OpenAsync("خبری که به هیچ خبری پیوند ندارد")).QuerySelector(".net"));
        Assert.Null((await ArticleAsync("خبری که به هیچ خبری پیوند ندارد")).QuerySelector("a[href$='/network']"));
        Assert.NotNull((await ArticleAsync("باران سنگین در شمال کشور آمد")).QuerySelector("a[href$='/network']"));
    }

    [Fact]
    public async Task A_related_link_is_described_by_the_lead_it_shows_beforehand()
    {
        var page = await ArticleAsync("باران سنگین در شمال کشور آمد");
        var link = page.QuerySelectorAll(".side .hl a").First(link => link.TextContent == "برف سنگین در غرب کشور نشست");
        Assert.Contains("گردنه‌ها لغزنده است.", page.GetElementById(link.GetAttribute("aria-describedby")!)!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("یک دو سه", 20, "یک دو سه")]
    [InlineData("یک دو سه چهار پنج شش هفت هشت", 5, "یک دو سه|چهار پنج…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 6, "Donaudam…")]
    [InlineData("", 6, "")]
    public void A_label_keeps_to_its_lines(string text, double width, string expected)
    {
        var lines = LabelText.Wrap(text, width, 2);
        Assert.Equal(expected, string.Join('|', lines));
        Assert.All(lines, line => Assert.True(LabelText.WidthOf(line) <= width));
    }

    private async Task<IDocument> ArticleAsync(string title)
    {
        var front = await some.Site.PageAsync("/languages/fa");
        return await some.Site.PageAsync(front.QuerySelectorAll(".rows .hl a").First(link => link.TextContent == title)
            .GetAttribute("href")!);
    }

    private async Task<IDocument> OpenAsync(string title)
    {
        var address = (await some.Site.PageAsync("/languages/fa")).QuerySelectorAll(".rows .hl a").First(link => link.TextContent == title)
            .GetAttribute("href")!;
        return await some.Site.PageAsync(address[..address.LastIndexOf('/')] + "/network");
    }

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    /// <summary>A site that no test changes.</summary>
    public sealed class SomeArticles : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start();

        public async ValueTask InitializeAsync() => await Site.IngestAsync("a.jsonl", Some);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
