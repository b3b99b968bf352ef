using NewsReader.Text.Typography;

namespace NewsReader.Tests.Text.Typography;

public sealed class TypographicHtmlTests
{
    private const string Fx = "<span class=\"fx\" data-raw=\"";

    [Fact]
    public void Each_place_keeps_what_is_written() =>
        Assert.Equal($"<p>در {Fx}2019\">۲۰۱۹</span> او {Fx}می گوید\">می‌گوید</span>.</p>",
            TypographicHtml.Set("<p>در 2019 او می گوید.</p>").Html);

    [Fact]
    public void Quotation_marks_pair_across_elements_of_a_line() =>
        Assert.Equal($"<p>{Fx}&quot;\">«</span>آری <b>و نه{Fx}&quot;\">»</span></b></p><p>\"</p>",
            TypographicHtml.Set("<p>\"آری <b>و نه\"</b></p><p>\"</p>").Html);

    [Theory]
    [InlineData("<pre>x = \"5\" 2019</pre>")]
    [InlineData("<p><code>a[5]</code></p>")]
    [InlineData("<p lang=\"en\" dir=\"ltr\">In 2019 \"he\" said <b>5</b></p>")]
    [InlineData("<p>می</p><p>گوید</p>")]
    [InlineData("<p title=\"2019\">متن</p><!-- 2019 -->")]
    [InlineData("<p>می <b>گوید</b></p>")]
    public void Code_and_what_runs_from_the_left_stay(string html) => Assert.Equal(html, TypographicHtml.Set(html).Html);

    [Fact]
    public void Entities_stay_what_they_are() =>
        Assert.Equal($"<p>کم &lt; بیش &amp; {Fx}5\">۵</span> مرد&nbsp;{Fx}5\">۵</span> ساله</p>",
            TypographicHtml.Set("<p>کم &lt; بیش &amp; 5 مرد&nbsp;5 ساله</p>").Html);

    [Fact]
    public void Places_are_counted() => Assert.Equal(2, TypographicHtml.SetText("در 2019 و 2020 بود").Count);
}
