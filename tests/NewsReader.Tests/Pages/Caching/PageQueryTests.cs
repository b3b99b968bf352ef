using NewsReader.Pages.Caching;

namespace NewsReader.Tests.Pages.Caching;

public sealed class PageQueryTests
{
    [Theory]
    [InlineData("/", "?page=2", "?page=2")]
    [InlineData("/", "?utm_source=mail&utm_medium=x", "")]
    [InlineData("/", "?", "")]
    [InlineData("/", "?&&&", "")]
    [InlineData("/", "?fbclid=1&page=2&gclid=3", "?page=2")]
    [InlineData("/", "?PAGE=2", "?page=2")]
    [InlineData("/", "?page=2&page=3&page=4", "?page=2")]
    [InlineData("/", "?page=&page=3", "?page=3")]
    [InlineData("/", "?page", "")]
    [InlineData("/", "?=2", "")]
    [InlineData("/", "?q=a", "")]
    [InlineData("/search", "?q=a&tag=b&page=2", "?q=a&tag=b&page=2")]
    [InlineData("/search", "?page=2&x=y&tag=b&q=a", "?q=a&tag=b&page=2")]
    [InlineData("/search", "?q=a=b&q=c", "?q=a=b")]
    [InlineData("/search", "?q=%26page%3D2", "?q=%26page%3D2")]
    [InlineData("/SEARCH", "?x=1&q=a", "?q=a")]
    [InlineData("/articles/1/slug", "?page=2", "")]
    [InlineData("/articles/1/revisions", "?x=1&revision=2", "?revision=2")]
    [InlineData("/tags/a/b", "?after=1.2&x", "?after=1.2")]
    [InlineData("/archive", "?date=1402", "?date=1402")]
    [InlineData("/help", "?a=b", "")]
    [InlineData("/", "?%70age=2", "?page=2")]
    [InlineData("/", "?page%20=2", "")]
    [InlineData("/", "?+page=2", "")]
    [InlineData("/", "?%ZZ=2&%=3", "")]
    [InlineData("//search", "?x=1", "")]
    [InlineData("/api/search", "?x=1", "?x=1")]
    [InlineData("/admin/sign-in", "?back=%2Fruns", "?back=%2Fruns")]
    public void What_no_page_knows_makes_no_other_page(string path, string query, string expected) =>
        Assert.Equal(expected, PageQuery.Canonical(path, query));

    [Fact]
    public void A_query_as_the_pages_write_it_is_not_written_again()
    {
        const string query = "?q=%D8%A8&source=a&year=1402&page=3";
        Assert.Same(query, PageQuery.Canonical("/search", query));
    }
}
