using NewsReader.Articles;

namespace NewsReader.Tests.Enrichment;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<p>یک</p><p>دو</p>", "یک\nدو")]
    [InlineData("<p>یک <b>دو</b>\n سه</p>\n\n<p></p>", "یک دو سه")]
    [InlineData("<ul><li>یک</li><li><p>دو</p></li></ul>", "یک\nدو")]
    [InlineData("<p>سطر یک<br>سطر دو</p>", "سطر یک\nسطر دو")]
    [InlineData("<p dir=\"ltr\">a &lt;b&gt; &amp;amp; c</p>", "a <b> &amp; c")]
    [InlineData("<table><tr><td>۱</td><td>۲</td></tr></table>", "۱\n۲")]
    [InlineData("<p>از <bdi>x</bdi>تا<time>y</time></p>", "از xتاy")]
    public void Blocks_become_lines_and_entities_characters(string html, string expected) =>
        Assert.Equal(expected, ArticleText.Of(html));

    [Fact]
    public void A_sign_that_opens_no_tag_is_kept() => Assert.Equal("1 < 2", ArticleText.Of("<p>1 &lt; 2</p>"));
}
