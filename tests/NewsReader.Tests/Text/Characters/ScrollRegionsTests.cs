using NewsReader.Text.Characters;

namespace NewsReader.Tests.Text.Characters;

public sealed class ScrollRegionsTests
{
    private const string Open = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"پهن\">";

    [Theory]
    [InlineData("<p>متن</p>", "<p>متن</p>")]
    [InlineData("<pre>a &lt; b</pre>", Open + "<pre>a &lt; b</pre></div>")]
    [InlineData("<blockquote><table><tr><td><table></table></td></tr></table></blockquote>",
        "<blockquote>" + Open + "<table><tr><td><table></table></td></tr></table></div></blockquote>")]
    public void Code_and_outermost_tables_are_within_a_region(string html, string wrapped) =>
        Assert.Equal(wrapped, ScrollRegions.Wrap(html, "پهن"));
}
