using NewsReader.Reading.Html;

namespace NewsReader.Tests.Reading.Html;

public sealed class StrayTagsTests
{
    [Theory]
    [InlineData("<p>شرط a<b در حلقه</p>", "<p>شرط a&lt;b در حلقه</p>")]
    [InlineData("<p>نوع List<T> در</p>", "<p>نوع List&lt;T> در</p>")]
    [InlineData("<p>نامه به <a@darya.example></p>", "<p>نامه به &lt;a@darya.example></p>")]
    [InlineData("<p>x <y and z> w</p>", "<p>x &lt;y and z> w</p>")]
    [InlineData("<p>آغاز <!-- بی‌پایان</p>", "<p>آغاز &lt;!-- بی‌پایان</p>")]
    [InlineData("<p>پایان a<b", "<p>پایان a&lt;b")]
    public void A_sign_that_begins_no_tag_is_a_letter(string html, string escaped) => Assert.Equal(escaped, StrayTags.Escape(html));

    [Theory]
    [InlineData("<p class=\"x\">بند</p><br/><IMG src=a.jpg><hr>")]
    [InlineData("<img src=\"a.jpg\" alt=\"گل \"سرخ\" است\">")]
    [InlineData("<o:p></o:p><my-part>بند</my-part><center>بند")]
    [InlineData("<blink>بند</blink> ۲ < ۳ و <3 و <<راه>>")]
    [InlineData("<!-- wp:more --><p>بند</p>")]
    public void Tags_stay_however_they_are_written(string html) => Assert.Same(html, StrayTags.Escape(html));

    [Theory]
    [InlineData("<b ")]
    [InlineData("<!--")]
    [InlineData("<x>")]
    public void Signs_without_an_end_take_no_more_than_their_length(string piece)
    {
        var started = Environment.CpuUsage.TotalTime;
        _ = StrayTags.Escape(string.Concat(Enumerable.Repeat(piece, 300_000)));
        Assert.InRange((Environment.CpuUsage.TotalTime - started).TotalSeconds, 0, 5);
    }
}
