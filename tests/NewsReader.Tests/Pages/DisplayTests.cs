using Microsoft.AspNetCore.Http;
using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed class DisplayTests
{
    [Fact]
    public void A_reader_without_cookies_gets_the_defaults()
    {
        var display = Read("");
        Assert.Equal(("2", "sans", "auto", true), (display.Size, display.Face, display.Theme, display.IsJalali));
    }

    [Fact]
    public void Chosen_values_are_read_from_their_cookies()
    {
        var display = Read("display-size=4; display-theme=sepia; display-calendar=gregorian");
        Assert.Equal(("4", "sans", "sepia", false), (display.Size, display.Face, display.Theme, display.IsJalali));
    }

    [Theory]
    [InlineData("display-theme=purple")]
    [InlineData("display-theme=\"><script>")]
    [InlineData("display-theme=DARK")]
    [InlineData("display-theme=")]
    public void A_value_that_is_not_in_the_list_counts_as_none(string cookie) => Assert.Equal("auto", Read(cookie).Theme);

    [Theory]
    [InlineData("/search?q=a", "/search?q=a")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/a\r\nb", "/")]
    [InlineData("", "/")]
    public void The_way_back_stays_on_this_site(string asked, string expected) =>
        Assert.Equal(expected, DisplayEndpoint.Back(asked, PathString.Empty));

    [Theory]
    [InlineData("/news/search?q=a", "/news/search?q=a")]
    [InlineData("/news/", "/news/")]
    [InlineData("/search?q=a", "/news/")]
    [InlineData("/newsletter", "/news/")]
    [InlineData("//elsewhere.example/news/", "/news/")]
    [InlineData("/news", "/news/")]
    public void The_way_back_stays_below_the_base_path(string asked, string expected) =>
        Assert.Equal(expected, DisplayEndpoint.Back(asked, "/news"));

    [Theory]
    [InlineData("same-origin", "http://localhost:5080", true)]
    [InlineData("", "", true)]
    [InlineData("cross-site", "", false)]
    [InlineData("same-site", "http://localhost:5080", false)]
    [InlineData("", "http://elsewhere.example", false)]
    [InlineData("", "null", false)]
    public void Settings_are_taken_only_from_the_own_pages(string site, string origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("localhost:5080");
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;
        Assert.Equal(expected, DisplayEndpoint.IsFromHere(request));
    }

    private static DisplayPreferences Read(string cookies)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = cookies;
        return DisplayPreferences.From(request.Cookies);
    }
}
