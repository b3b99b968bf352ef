using NewsReader.Articles;
using NewsReader.Reading.Exports;

namespace NewsReader.Tests.Reading.Exports;

public sealed class WordPressTextTests
{
    [Theory]
    [InlineData("بند یک.\n\nبند دو\nو سطر دو.", "<p>بند یک.</p>\n<p>بند دو<br>\nو سطر دو.</p>\n")]
    [InlineData("پیش\n<h2>عنوان</h2>\nپس", "<p>پیش</p>\n<h2>عنوان</h2>\n<p>پس</p>\n")]
    [InlineData("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>\n")]
    [InlineData("<!-- wp:paragraph -->\n<p>بند</p>\n<!-- /wp:paragraph -->", "<!-- wp:paragraph -->\n<p>بند</p>\n<!-- /wp:paragraph -->")]
    [InlineData("متن [۱] و [sic] و [1] می‌ماند.", "<p>متن [۱] و [sic] و [1] می‌ماند.</p>\n")]
    [InlineData("[gallery ids=\"1,2\"]\n\nمتن [/su_note] با [su_note color=\"x\"]یادداشت[/su_note].", "<p>متن  با یادداشت.</p>\n")]
    [InlineData("[[gallery]] نمونه است.", "<p>[gallery]] نمونه است.</p>\n")]
    [InlineData("https://darya.example/v\n\nمتن", "<p><a href=\"https://darya.example/v\">https://darya.example/v</a></p>\n<p>متن</p>\n")]
    [InlineData("[video src=\"https://darya.example/v.mp4\"]",
        "<p><a href=\"https://darya.example/v.mp4\">https://darya.example/v.mp4</a></p>\n")]
    [InlineData("[caption id=\"a\"]<img src=\"a.jpg\"> رود در بهار[/caption]",
        "<figure><img src=\"a.jpg\">\n<figcaption>رود در بهار</figcaption>\n</figure>\n")]
    public void Lines_are_paragraphs_and_words_in_brackets_are_for_programs(string post, string html) =>
        Assert.Equal(html, WordPressText.Html(post, []));

    [Fact]
    public void What_stood_in_brackets_is_told()
    {
        var dropped = new List<DroppedPart>();
        WordPressText.Html("[gallery ids=\"1,2\"] متن", dropped);
        Assert.Equal([new DroppedPart(DropRule.Shortcode, "[gallery ids=\"1,2\"]")], dropped);
    }

    [Theory]
    [InlineData("[caption ")]
    [InlineData("[caption]<img>")]
    [InlineData("<p <div ")]
    [InlineData("<pre>")]
    [InlineData("\n \n")]
    [InlineData("[a [/a [b=")]
    public void Brackets_without_an_end_take_no_more_than_their_length(string piece)
    {
        var started = Environment.CpuUsage.TotalTime;
        _ = WordPressText.Html(string.Concat(Enumerable.Repeat(piece, 100_000)), []);
        Assert.InRange((Environment.CpuUsage.TotalTime - started).TotalSeconds, 0, 10);
    }
}
