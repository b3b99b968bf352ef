using AngleSharp.Html.Parser;
using NewsReader.Articles;

namespace NewsReader.Tests.Enrichment;

public sealed class HtmlCleanerTests
{
    private static readonly string[] Allowed =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "table", "caption",
            "thead", "tbody",
        "tfoot", "tr", "th", "td", "figure", "figcaption", "pre", "code", "em", "strong", "b", "i", "u", "s", "sub", "sup", "span", "div",
        "section", "a",
    ];

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script><p>نان</p>",
        "<p onclick=\"alert(1)\" onmouseover=alert(1)>نان</p>",
        "<img src=x onerror=alert(1)>نان",
        "<svg onload=alert(1)><script>alert(1)</script></svg>نان",
        "<svg><style><img src=x onerror=alert(1)></style></svg>نان",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></table></math>نان",
        "<a href=\"javascript:alert(1)\">نان</a>",
        "<a href=\"JaVa\tScRiPt:alert(1)\">نان</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">نان</a>",
        "<a href=\" \u0001javascript:alert(1)\">نان</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">نان</a>",
        "<a href=\"vbscript:msgbox(1)\">نان</a>",
        "<img src=\"javascript:alert(1)\" alt=\"نان\">",
        "<iframe src=\"https://example.org\" srcdoc=\"<script>alert(1)</script>\"></iframe>نان",
        "<object data=\"javascript:alert(1)\">نان</object><embed src=\"javascript:alert(1)\">",
        "<p style=\"background:url(javascript:alert(1));position:fixed\">نان</p>",
        "<style>@import 'https://example.org/x.css'; body{display:none}</style>نان",
        "<link rel=stylesheet href=https://example.org/x.css><base href=https://example.org/>نان",
        "<meta http-equiv=refresh content=\"0;url=https://example.org\">نان",
        "<form action=https://example.org><input name=q autofocus onfocus=alert(1)><button>نان</button></form>نان",
        "<template><script>alert(1)</script></template>نان",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">نان</p></noscript>",
        "<textarea></textarea><img src=x onerror=alert(1)></textarea>نان",
        "<xmp><p title=\"</xmp><script>alert(1)</script>\">نان</xmp>",
        "<p id=\"main\" class=\"x\" name=\"body\" data-x=\"1\">نان</p>",
        "<video src=https://example.org/v.mp4 poster=https://example.org/p.png autoplay></video>نان",
        "<scr<script>ipt>alert(1)</scr</script>ipt>نان",
        "<!--[if IE]><script>alert(1)</script><![endif]--><?php echo 1 ?>نان",
        "<p title='\"><script>alert(1)</script>'>نان",
        "<table><tr><td><script>alert(1)</script><a href='javascript:1'>نان",
        "<p>نان <p><b><i></p>نان</b><</p>>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_that_runs_or_loads_is_left(string html)
    {
        var clean = CleanHtml.Of(html);

        foreach (var element in new HtmlParser().ParseDocument(clean).Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Allowed);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, new[] { "href", "rel", "dir", "lang", "title" }));
            if (element.GetAttribute("href") is { } href)
                Assert.Matches("^(https?:|mailto:|[^:]*$)", href);
        }

        Assert.DoesNotContain("<!--", clean, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_clean_is_not_changed_by_cleaning_again(string html)
    {
        var clean = CleanHtml.Of(html);
        Assert.Equal(clean, CleanHtml.Of(clean));
    }

    [Theory]
    [InlineData("<p>نان <em>تازه</em> و <strong>گرم</strong></p>", "<p>نان <em>تازه</em> و <strong>گرم</strong></p>")]
    [InlineData("<center><p>نان</p></center>", "<p>نان</p>")]
    [InlineData("<center>نان</center><center>گرم</center>", "<div>نان</div><div>گرم</div>")]
    [InlineData("<article>نان</article><article dir=\"rtl\">گرم</article>", "<div>نان</div><div dir=\"rtl\">گرم</div>")]
    [InlineData("نان<address>گرم</address>تازه", "نان<div>گرم</div>تازه")]
    [InlineData("<details><summary>نان</summary>گرم</details>", "<div><div>نان</div>گرم</div>")]
    [InlineData("<h1>نان</h1>", "<h2>نان</h2>")]
    [InlineData("<p>Bread is warm.</p>", "<p dir=\"ltr\" lang=\"en\">Bread is warm.</p>")]
    [InlineData("<blockquote dir=\"ltr\"><p>Bread is warm.</p></blockquote>", "<blockquote dir=\"ltr\"><p>Bread is warm.</p></blockquote>")]
    [InlineData("<p>می‌شود</p>", "<p>می‌شود</p>")]
    [InlineData("<img src=\"https://example.org/a.jpg\" alt=\"نان\">",
        "<a href=\"https://example.org/a.jpg\" rel=\"noopener noreferrer nofollow\">نان</a>")]
    [InlineData("<a href=\"https://example.org\"><img src=\"a.jpg\" alt=\"نان\"></a>",
        "<a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">نان</a>")]
    [InlineData("<p>نان <img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"گرم\"></p>", "<p>نان گرم</p>")]
    [InlineData("<p>نان</p><img src=\" DATA:image/png;base64,iVBORw0KGgo=\">", "<p>نان</p>")]
    [InlineData("<p>نان</p><img src=\"https://example.org/count.gif\" width=\"1\" height=\"1px\">", "<p>نان</p>")]
    public void Structure_and_direction_stay(string html, string expected) =>
        Assert.Equal(expected, CleanHtml.Of(html));

    [Fact]
    public void The_plain_text_of_clean_html_has_nothing_of_its_attributes() =>
        Assert.Equal("نان", ArticleText.Of(CleanHtml.Of("<p title='a > b'>نان</p>")));
}
