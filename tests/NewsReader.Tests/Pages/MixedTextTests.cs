using System.Text.Encodings.Web;
using System.Text.Unicode;
using CsCheck;
using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed class MixedTextTests
{
    private static readonly string[] Parts = ["C++ ", "<b>", "</b>", "&amp;", "نان ", "#a", "۰۲۱-۱۲۳۴۵۶۷۸", " &lt; "];
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("C++ چیست؟", true, "<bdi dir=\"ltr\">C&#x2B;&#x2B;</bdi> چیست؟")]
    [InlineData("iPhone 15 رونمایی شد", true, "iPhone 15 رونمایی شد")]
    [InlineData("What is C#?", true, "<bdi dir=\"ltr\" lang=\"en\">What is C#?</bdi>")]
    [InlineData("What is C#?", false, "What is C#?")]
    [InlineData("باران می‌بارد", false, "<bdi dir=\"rtl\" lang=\"fa\">باران می‌بارد</bdi>")]
    public void A_title_has_its_runs_isolated_or_turns(string title, bool isRightToLeft, string expected)
    {
        using var writer = new StringWriter();
        MixedText.Html(title, isRightToLeft).WriteTo(writer, Encoder);
        Assert.Equal(expected, writer.ToString());
    }

    [Theory]
    [InlineData("<p>او C&#x2B;&#x2B; و <b>F#</b> را</p>", "<p>او <bdi dir=\"ltr\">C++</bdi> و <b><bdi dir=\"ltr\">F#</bdi></b> را</p>")]
    [InlineData("<p>نان &amp; https://example.org/?a=1&amp;b=2</p>",
        "<p>نان &amp; <bdi dir=\"ltr\">https://example.org/?a=1&amp;b=2</bdi></p>")]
    [InlineData("<pre><code>C++ <i>C#</i></code></pre><p>زبان <code>C#</code></p>",
        "<pre><code>C++ <i>C#</i></code></pre><p>زبان <code>C#</code></p>")]
    [InlineData("<p title=\"C++ > C#\">نان</p>", "<p title=\"C++ > C#\">نان</p>")]
    [InlineData("<p>C++&nbsp;و &lt;b&gt;</p>", "<p><bdi dir=\"ltr\">C++</bdi>&nbsp;و &lt;b&gt;</p>")]
    public void A_body_has_its_runs_isolated_but_for_code(string html, string expected) => Assert.Equal(expected, MixedText.Body(html));

    [Fact]
    public void No_letter_of_a_body_changes() =>
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 9].Sample(parts =>
        {
            var html = "<p>" + string.Concat(parts) + "</p>";
            Assert.Equal(html, MixedText.Body(html).Replace("<bdi dir=\"ltr\">", "", StringComparison.Ordinal)
                .Replace("</bdi>", "", StringComparison.Ordinal));
        });
}
