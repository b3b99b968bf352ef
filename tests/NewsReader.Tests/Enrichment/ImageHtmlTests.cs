using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Enrichment;

/// <summary>Pictures where the settings ask for them.</summary>
public sealed class ImageHtmlTests
{
    private const string Bound = "loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"";
    private const string Report = """
        <html lang="fa"><head><title>جشن انار</title></head><body><article><h1>جشن انار</h1>
        <p>جشن انار در روستا برگزار شد و مردم از شهرهای دور و نزدیک به آن آمدند.</p>
        <figure><img src="https://example.org/pomegranate.jpg" alt="سبد انار" width="640" height="480"><figcaption>سبدهای انار</figcaption></figure>
        <p>باغداران می‌گویند امسال انار فراوان است و بهای آن از پارسال کمتر.</p></article></body></html>
        """;

    private static readonly string[] Kept = [
        "src", "alt", "width", "height", "loading", "decoding", "referrerpolicy", "href", "rel", "dir", "lang", "title"];

    [Theory]
    [InlineData("<img src=\"https://example.org/a.jpg\" alt=\"نان\">", $"<img src=\"https://example.org/a.jpg\" alt=\"نان\" {Bound}>")]
    [InlineData("<img src=\"http://example.org/a.jpg\" width=\"20\" height=\"auto\">",
        $"<img src=\"http://example.org/a.jpg\" width=\"20\" alt=\"\" {Bound}>")]
    [InlineData("<img src=\"/blank.gif\" data-src=\"https://example.org/a.jpg\" alt=\"\">",
        $"<img src=\"https://example.org/a.jpg\" alt=\"\" {Bound}>")]
    [InlineData("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"نان\">",
        $"<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"نان\" {Bound}>")]
    [InlineData("<a href=\"https://example.org\"><img src=\"https://example.org/a.jpg\" alt=\"نان\"></a>",
        $"<a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\"><img src=\"https://example.org/a.jpg\" alt=\"نان\" "
            + $"{Bound}></a>")]
    [InlineData("<img src=\"a.jpg\" alt=\"نان\">", "<a href=\"a.jpg\" rel=\"noopener noreferrer nofollow\">نان</a>")]
    [InlineData("<img src=\"https://example.org/count.gif\" width=\"1\" height=\"1\"><p>نان</p>", "<p>نان</p>")]
    public void A_picture_stays_one_where_it_can_be_loaded(string html, string expected) =>
        Assert.Equal(expected, CleanHtml.Of(html, keepsImages: true));

    [Theory]
    [MemberData(nameof(HtmlCleanerTests.Hostile), MemberType = typeof(HtmlCleanerTests))]
    [InlineData("<img src=\"https://example.org/a.jpg\" srcset=\"https://example.net/b.jpg 2x\" onload=alert(1) "
        + "style=\"position:fixed\" id=main usemap=#m>")]
    [InlineData("<img src=\"data:image/svg+xml;base64,PHN2Zz4=\" alt=\"نان\">")]
    [InlineData("<img src=\"data:text/html;base64,PHN2Zz4=\" alt=\"نان\">")]
    [InlineData("<a href=\"data:image/png;base64,iVBORw0KGgo=\">نان</a>")]
    [InlineData("<img src=\"data:image/png,<script>alert(1)</script>\" alt=\"نان\">")]
    public void Nothing_else_comes_through_with_pictures(string html)
    {
        var clean = CleanHtml.Of(html, keepsImages: true);
        foreach (var element in new HtmlParser().ParseDocument(clean).Body!.QuerySelectorAll("*"))
        {
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Kept));
            Assert.Matches("^(https?:|mailto:|[^:]*$)", element.GetAttribute("href") ?? "");
            Assert.Matches("^(https?:|data:image/png;base64,|$)", element.GetAttribute("src") ?? "");
            Assert.Equal(element.LocalName == "img", element.HasAttribute("src"));
        }

        Assert.Equal(clean, CleanHtml.Of(clean, keepsImages: true));
    }

    [Fact]
    public void A_picture_that_is_larger_than_texts_are_becomes_none()
    {
        var html = $"<p>نان</p><img src=\"data:image/png;base64,{new string('A', 600 * 1024)}\" alt=\"\">";
        Assert.Equal("<p>نان</p>", CleanHtml.Of(html, keepsImages: true).Trim());
    }

    [Fact]
    public async Task When_the_setting_changes_what_was_read_is_read_again_and_is_no_new_revision()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.html", Report);
        await archive.IngestAsync("");
        Assert.DoesNotContain("<img", (await archive.ArticleAsync("a.html")).Body!.Html, StringComparison.Ordinal);
        var options = archive.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value;

        options.Images = true;
        await archive.IngestAsync("");
        var shown = await archive.ArticleAsync("a.html");
        Assert.Contains("<img src=\"https://example.org/pomegranate.jpg\"", shown.Body!.Html, StringComparison.Ordinal);
        Assert.Equal(1, shown.RevisionCount);

        options.Images = false;
        await archive.IngestAsync("");
        Assert.DoesNotContain("<img", (await archive.ArticleAsync("a.html")).Body!.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", ".body img[src='https://example.org/front.jpg'][alt='']")]
    [InlineData("false", ".meta a[href='https://example.org/front.jpg']")]
    public async Task The_picture_of_an_article_is_shown_or_linked_to_and_is_in_the_API(string images, string selector)
    {
        await using var site = Site.With(("NewsReader:Images", images));
        await site.IngestAsync("a.json",
            """{"title": "جشن انار", "body": "جشن انار در روستا برگزار شد.", "image": "https://example.org/front.jpg"}""");
        Assert.Single((await site.PageAsync("/articles/1/جشن-انار")).QuerySelectorAll(selector));
        Assert.Equal("https://example.org/front.jpg", (await site.JsonAsync("/api/articles/1")).Json.GetProperty("image").GetString());
    }

    [Theory]
    [InlineData("true", "img-src 'self' https: http: data:;")]
    [InlineData("false", "img-src 'self';")]
    public async Task Pages_may_load_pictures_from_elsewhere_only_where_they_are_shown(string images, string policy)
    {
        await using var site = Site.With(("NewsReader:Images", images));
        using var response = await site.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(policy, response.Headers.GetValues("Content-Security-Policy").Single().Replace("; ", ";", StringComparison.Ordinal)
            + ";", StringComparison.Ordinal);
    }
}
