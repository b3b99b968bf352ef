using NewsReader.Reading.Html;

namespace NewsReader.Tests.Reading.Html;

public sealed class HtmlEvidenceTests
{
    [Theory]
    [InlineData("<p>نان ارزان شد.</p>")]
    [InlineData("نان <b>ارزان</b> شد.")]
    [InlineData("بند نخست.<br>بند دوم.")]
    [InlineData("بند نخست. <br> بند دوم. <br> بند سوم.")]
    [InlineData("<P>بند نخست.\n<P>بند دوم.")]
    [InlineData("عکس <img src=\"/a.jpg\"> است.")]
    [InlineData("<div class='متن' dir=rtl>بند بریده‌شده")]
    [InlineData("\n  <div>\n    بند\n  </div>\n")]
    [InlineData("<!-- wp:more -->\nبند")]
    [InlineData("شرط a<b بود و <em>نان</em> ارزان شد.")]
    public void A_text_with_elements_that_close_or_attributes_is_html(string text) => Assert.True(SafeHtml.IsHtml(text));

    [Theory]
    [InlineData("نوع List<T> در نسخهٔ تازه")]
    [InlineData("شرط a<b و c>d")]
    [InlineData("شرط a <b و c> d")]
    [InlineData("چرا <details> بسته می‌ماند؟")]
    [InlineData("<details> چیست؟")]
    [InlineData("برچسب <p> با </p> بسته می‌شود.")]
    [InlineData("برچسب <br> سطر را می‌شکند.")]
    [InlineData("</div> کنار رفت")]
    [InlineData("نامه به <a@darya.example> رسید")]
    [InlineData("x <y and z> w")]
    [InlineData("<نام محفوظ> گفت.")]
    [InlineData("<!-- این نوشته بسته نمی‌شود")]
    [InlineData("std::vector<std::map<int, bool>> و <3 و <<راه>>")]
    [InlineData("پایان: a<")]
    [InlineData("پایان: <b")]
    [InlineData("پایان: <b class=\"")]
    public void A_text_that_only_speaks_of_tags_or_compares_is_plain(string text) => Assert.False(SafeHtml.IsHtml(text));

    [Theory]
    [InlineData("راه &amp; ساز", "راه & ساز")]
    [InlineData("&laquo;نان&raquo; و a&lt;b", "«نان» و a<b")]
    [InlineData("<b>فوری:</b> راه &amp; ساز", "فوری: راه & ساز")]
    [InlineData("پژوهش&توسعه; List<T>", "پژوهش&توسعه; List<T>")]
    public void The_words_of_a_text_are_without_what_a_page_needs(string text, string words) => Assert.Equal(words, SafeHtml.Words(text));

    [Theory]
    [InlineData("<b>")]
    [InlineData("<!--\n")]
    [InlineData("<b a=\"<b c='\" e=\"' f=")]
    [InlineData("<b></bb")]
    public void Tags_without_an_end_take_no_more_than_their_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        var started = Environment.CpuUsage.TotalTime;
        _ = SafeHtml.IsHtml(text);
        Assert.InRange((Environment.CpuUsage.TotalTime - started).TotalSeconds, 0, 5);
    }
}
