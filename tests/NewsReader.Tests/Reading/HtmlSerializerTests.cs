using AngleSharp.Html.Parser;
using NewsReader.Reading.Html;

namespace NewsReader.Tests.Reading;

/// <summary>HTML is written as AngleSharp writes it.</summary>
public sealed class HtmlSerializerTests
{
    [Theory]
    [InlineData("<p>متن <b>خبر</b> &amp; &lt;نان&gt;\u00A0</p>متن")]
    [InlineData("<p title='\"&<>\u00A0'>متن<br>خبر<hr><img src=a alt><wbr></p>")]
    [InlineData("<pre>\n\nمتن</pre><textarea>\n\nمتن &lt;</textarea><listing>\nمتن</listing>")]
    [InlineData("<pre>متن\n</pre><pre></pre><pre><b>\n</b></pre>")]
    [InlineData("<script>if (a < b && c) '&amp;';</script><style>a > b { }</style><noscript><p>متن</p></noscript><xmp><b></xmp>")]
    [InlineData("<iframe><b>&lt;</iframe><noembed><b></noembed><noframes><b></noframes><!-- -- <b> --><!x>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d=''/><style>a<b</style><title>&lt;</title><foreignObject><p>متن</p></foreignObject></svg>")]
    [InlineData("<math><mi definitionURL=x xlink:href=y>&lt;</mi><annotation-xml encoding='text/html'><p>x</p></annotation-xml></math>")]
    [InlineData("<template><p>متن</p><script>a<b</script></template><ruby>متن<rt>خ<rp>(</ruby><table><caption>ع<tr><td>متن")]
    [InlineData("<svg><br></svg><svg><hr/><a xlink:href='x' xml:lang='fa'>متن</a></svg><keygen><basefont><bgsound><frame><param>")]
    [InlineData("<b><i>متن</b>خبر</i><a href='?a=1&b=2'>متن</a><x-y z:w=\"1\">متن</x-y><plaintext><b>&lt;")]
    public void It_writes_what_the_parser_s_own_writer_does(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;

        Assert.Equal(body.InnerHtml, HtmlSerializer.Inner(body));
        Assert.Equal(body.OuterHtml, HtmlSerializer.Outer(body));
    }
}
