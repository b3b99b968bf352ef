using NewsReader.Pages;
using NewsReader.Search;

namespace NewsReader.Tests.Pages;

public sealed class SearchAddressTests
{
    private static readonly SearchRequest Asked = new("باد & باران", Page: 3, Filters: new SearchFilters(Source: "A", Year: 1397));

    [Fact]
    public void A_page_keeps_words_and_filters() =>
        Assert.Equal("/search?q=%D8%A8%D8%A7%D8%AF%20%26%20%D8%A8%D8%A7%D8%B1%D8%A7%D9%86&source=A&year=1397&page=4",
            new SearchAddress(Asked).Page(4));

    [Fact]
    public void Choosing_a_value_starts_from_the_first_page() =>
        Assert.Equal("/search?q=x&section=B", new SearchAddress(
            new SearchRequest("x", Page: 2)).Toggled("section", new FacetValue("B", 1, IsChosen: false)));

    [Fact]
    public void A_chosen_value_is_taken_away_again() =>
        Assert.Equal("/search?q=x", new SearchAddress(
            new SearchRequest("x", Filters: new SearchFilters(Year: 1397))).Toggled("year", new FacetValue("1397", 1, IsChosen: true)));

    [Fact]
    public void A_word_is_left_out_and_taken_back_and_forgotten_with_another_text()
    {
        var request = new SearchRequest("x", Page: 2) { Without = LeftOutWritings.Read("a|b") };
        Assert.Equal("/search?q=x&without=a%7Cb%7Cc", new SearchAddress(request).Without("c"));
        Assert.Equal("/search?q=x&without=b", new SearchAddress(request).WithAgain("a"));
        Assert.Equal("/search?q=y", new SearchAddress(request).Text("y"));
        Assert.Equal("/api/search.csv?q=x&without=a%7Cb", SearchAddress.Download("csv", request));
    }

    [Theory]
    [InlineData(0, 10, "p0")]
    [InlineData(1, 1000, "p5")]
    [InlineData(5, 10, "p50")]
    [InlineData(10, 10, "p100")]
    public void A_bar_grows_in_steps_of_five_percent(int count, int most, string expected) =>
        Assert.Equal(expected, FacetBar.Class(count, most));
}
