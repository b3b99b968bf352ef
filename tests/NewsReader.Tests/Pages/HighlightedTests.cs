using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsReader.Pages;
using NewsReader.Search;

namespace NewsReader.Tests.Pages;

public sealed class HighlightedTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Fact]
    public void A_matching_word_is_marked_where_it_stands() =>
        Assert.Equal("هوای <mark>سرد</mark> آمد", Render("هوای سرد آمد", (5, 8)));

    [Fact]
    public void Neighbours_that_only_a_space_divides_are_one_mark() =>
        Assert.Equal("<mark>هوای سرد</mark> آمد", Render("هوای سرد آمد", (5, 8), (0, 4)));

    [Fact]
    public void Neighbours_that_punctuation_divides_stay_two_marks() =>
        Assert.Equal("<mark>باد</mark>، <mark>باران</mark>", Render("باد، باران", (0, 3), (5, 10)));

    [Fact]
    public void Markup_in_the_text_is_shown_and_not_obeyed() =>
        Assert.Equal("<mark>&lt;b&gt;</mark> &amp; x", Render("<b> & x", (0, 3)));

    [Fact]
    public void Overlapping_ranges_are_one_mark() =>
        Assert.Equal("<mark>abcd</mark>e", Render("abcde", (0, 3), (1, 4), (2, 3)));

    [Fact]
    public void A_range_outside_the_text_marks_nothing() =>
        Assert.Equal("abc", Render("abc", (1, 9), (2, 2), (-1, 1)));

    private static string Render(string text, params (int Start, int End)[] marks)
    {
        using var writer = new StringWriter();
        Highlighted.Html(new MarkedText(text, [.. marks.Select(mark => new TextRange(mark.Start, mark.End))])).WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
