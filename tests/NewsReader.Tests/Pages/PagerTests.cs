using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 0 9")]
    [InlineData(4, 9, "1 2 3 4 5 0 9")]
    [InlineData(5, 9, "1 0 4 5 6 0 9")]
    [InlineData(9, 9, "1 0 8 9")]
    public void The_first_the_last_and_the_neighbours_are_shown_and_the_rest_is_a_gap(int page, int last, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Pager(page, last, _ => "").Numbers()));
}
