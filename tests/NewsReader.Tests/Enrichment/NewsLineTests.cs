using NewsReader.Enrichment;
using NewsReader.Tests.Support;
using NewsReader.Text.Reports;

namespace NewsReader.Tests.Enrichment;

public sealed class NewsLineTests
{
    [Fact]
    public void Every_line_of_the_vectors_is_what_it_should_be()
    {
        var wrong = Vector.Of("structure").Select(vector => (vector, Actual: Describe(vector.Input)))
            .Where(pair => (pair.Actual == pair.vector.Expected) != pair.vector.ShouldMatch)
            .Select(pair => $"{pair.vector.Input} ({pair.vector.Why}): {pair.Actual} instead of {pair.vector.Expected}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("۲۷۲۱۵", "deskcode:۲۷۲۱۵")]
    [InlineData("م.ق/", "deskcode:م.ق")]
    [InlineData("135/117 نفر آمدند", "paragraph")]
    [InlineData("برچسب‌ها: نان، شیر", "tags:نان|شیر")]
    [InlineData("برچسب: آب", "tags:آب")]
    [InlineData("کد خبر: ۱۲۳۴۵۶", "meta:newscode=123456")]
    [InlineData("کد خبر را گم کرد.", "paragraph")]
    [InlineData("لینک کوتاه خبر", "share")]
    [InlineData("پایان خبر", "endmarker")]
    [InlineData("پایان پیام رئیس اداره شادی‌بخش بود.", "paragraph")]
    [InlineData("بخوانید و بدانید که نان گران شد", "paragraph")]
    [InlineData("See also:", "heading:related")]
    public void A_line_is_told_by_what_it_says(string line, string expected) => Assert.Equal(expected, Describe(line));

    [Theory]
    [InlineData("مردم شادند. انتهای پیام", " انتهای پیام")]
    [InlineData("مردم شادند  انتهای پیام/", "  انتهای پیام/")]
    [InlineData("مردم شادند/ پایان پیام", "/ پایان پیام")]
    [InlineData("نامش در انتهای پیام", "")]
    [InlineData("نامش در پایان پیام.", "")]
    public void An_end_marker_may_stand_behind_a_sentence(string line, string expected) =>
        Assert.Equal(expected, NewsLine.EndMarkerOf(line));

    private static string Describe(string line) =>
        NewsLine.IsRelatedHeading(line, out var first) ? first.Length > 0 ? "related:" + first : "heading:related"
        : NewsLine.IsEndMarker(line) ? "endmarker"
        : NewsLine.DeskCode(line) is { } code ? "deskcode:" + code
        : NewsLine.NewsCode(line) is { } news ? "meta:newscode=" + news
        : NewsLine.Tags(line) is { } tags ? "tags:" + string.Join('|', tags)
        : NewsLine.IsShareLine(line) ? "share"
        : Attribution.Parse(line) is { } attribution
        ? "attribution:" + attribution.Source + (attribution.Via is { } via ? ";via:" + via : "")
        : RelatedTitle.Label(line) is { } label ? $"title:{RelatedTitle.WithoutLabel(line)};label:{label}"
        : "paragraph";
}
