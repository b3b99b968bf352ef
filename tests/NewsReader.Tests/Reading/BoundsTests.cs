using System.Text;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Reading.Html;
using NewsReader.Tests.Support;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>What has more structure than is read is read as text alone, all of it, and that is told.</summary>
public sealed class BoundsTests
{
    private const string Elements = "more than 100,000 elements";
    private const string Siblings = "more than 20,000 nodes in one element";

    public static TheoryData<string, string, string> Beyond => new()
    {
        { "paragraphs", Repeat("<p>نان", 100_001), Elements },
        { "ends without beginnings", Repeat("</p>نان", 100_001), Elements },
        { "rows of tables", "<table>" + Repeat("<tr><td>نان</td></tr>", 30_000), Elements },
        { "unknown elements", Repeat("<x-y>نان</x-y>", 60_000), Elements },
        { "fonts opened anew in each paragraph", Numbered("<font size=#>", 40) + Repeat("<p>نان", 3_000), Elements },
        { "elements behind a style that a list of choices passes over", "<select><style></select>" + Repeat("<p>نان", 100_001), Elements },
        { "elements behind a style within a drawing", "<svg><style></svg>" + Repeat("<p>نان", 100_001), Elements },
        { "elements behind a comment that ends in a rare way", "<!-- --!>" + Repeat("<p>نان", 100_001), Elements },
        { "breaks", Repeat("نان<br>", 10_001), Siblings },
        { "items of a list", "<ul>" + Repeat("<li>نان", 20_001), Siblings },
        { "embedded films", Repeat("<embed src=/a>", 4_001) + "نان", "more than 4,000 films, sounds and frames" },
        { "frames", Repeat("<iframe src=/a></iframe>", 4_001) + "نان", "more than 4,000 films, sounds and frames" },
        { "addresses of the page", Numbered("<base href=/#>", 17) + "نان", "more than 16 base elements" },
        { "attributes", "<p " + Numbered("a#=1 ", 300) + ">نان</p>", "more than 256 attributes of one element" },
        { "attributes without values", "<p " + Numbered("a# ", 300) + ">نان</p>", "more than 256 attributes of one element" },
        { "attributes behind a stray quote", "<p \" " + Numbered("a#='>' ", 300) + ">نان</p>", "more than 256 attributes of one element" },
        { "depth", Repeat("<div>", 600) + "نان" + Repeat("</div>", 600), "more than 512 elements within one another" },
        { "tables in tables", Repeat("<table><tr><td>", 600) + "نان", "more than 512 elements within one another" },
        { "unclosed formatting", Numbered("<a href=/#>", 60) + "نان", "more than 48 formatting elements without an end" },
        { "depth beside ends of what is not open", Repeat("<div></b>", 600) + "نان", "more than 512 elements within one another" },
        { "formulas beside ends of frames", Repeat("<!-- x --><mi></iframe>", 600) + "نان", "more than 512 elements within one another" },
        { "ends first, then depth", Repeat("</div>", 600) + Repeat("<div>", 600) + "نان", "more than 512 elements within one another" },
        { "formatting beside ends of another", Repeat("<b></i>", 60) + "نان", "more than 48 formatting elements without an end" },
        { "long text deep within", Repeat("<div>", 500) + Repeat("نان ", 60_000), "more than 100,000,000 letters, each counted once" },
    };

    public static TheoryData<string, string, string> MarkdownBeyond => new()
    {
        { "brackets", Repeat("[نان](", 11_000), "pairs of signs" },
        { "emphasis", Repeat("*نان_ ", 6_000), "pairs of signs" },
        { "code", Repeat("`نان", 11_000), "pairs of signs" },
        { "pictures", Repeat("![نان](b) ", 11_000), "pairs of signs" },
        { "addresses", Repeat("www.a.b ", 11_000) + "نان", "pairs of signs" },
        { "footnotes", Numbered("[^#] نان ", 9_000), "pairs of signs" },
        { "definitions", Numbered("[r#]: /x\n", 11_000) + "\nنان", "pairs of signs" },
        { "a wide table", Repeat("نان|", 300) + "\n" + Repeat("-|", 300) + "\n" + Repeat(Repeat("نان|", 300) + "\n", 200),
            "more than 50,000 cells in its tables" },
        { "quotes deeper than the parser goes", Repeat("> ", 20_000) + "نان", "too deeply nested" },
        { "open brackets", Repeat("[", 11_000) + "نان", "pairs of signs" },
        { "paragraphs", Repeat("نان\n\n", 50_001), Elements },
    };

    [Theory]
    [InlineData("<rss><channel><item><title>خبر</title><description ", ">متن</description></item></channel></rss>")]
    [InlineData("<feed><entry ", "><title>خبر</title><content>متن</content></entry></feed>")]
    [InlineData("<rdf:RDF ", "><item><title>خبر</title><description>متن</description></item></rdf:RDF>")]
    [InlineData("<nitf><body><body.head><hedline><hl1 ",
        ">خبر</hl1></hedline></body.head><body.content><p>متن</p></body.content></body></nitf>")]
    public async Task Of_an_element_of_xml_no_more_attributes_are_kept_than_any_vocabulary_has(string before, string after)
    {
        var draft = await ReadOneAsync("a.xml", before + Numbered("a#='1' ", 20_000) + after);
        Assert.Equal("خبر", draft.Title);
        Assert.Contains("متن", draft.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Beyond))]
    public async Task Html_beyond_a_bound_is_read_as_text_alone(string kind, string html, string bound)
    {
        var page = await ReadOneAsync("a.html", "<html><body><h1>خبر</h1>" + html);
        var fragment = await ReadOneAsync("a.html", "<p>خبر</p>" + html);

        Assert.True(page.Warnings.Any(warning => warning.Contains(bound, StringComparison.Ordinal)), kind);
        Assert.Contains(fragment.Warnings, warning => warning.Contains(bound, StringComparison.Ordinal));
        Assert.Equal(Words(html), Words(page.Html!));
        Assert.Equal(Words(html), Words(fragment.Html!));
        Assert.Null(HtmlBounds.Excess(page.Html));
    }

    [Theory]
    [MemberData(nameof(MarkdownBeyond))]
    public async Task Markdown_beyond_a_bound_is_read_as_text_alone(string kind, string markdown, string bound)
    {
        var draft = await ReadOneAsync("a.md", "---\ntitle: خبر\n---\n" + markdown);

        Assert.True(draft.Warnings.Any(warning => warning.Contains(bound, StringComparison.Ordinal)), kind);
        Assert.Equal("خبر", draft.Title);
        Assert.Equal(Words(markdown), Words(draft.Text!));
    }

    [Theory]
    [InlineData("a.jsonl", "{\"title\":\"خبر\",\"body\":\"#\"}")]
    [InlineData("a.json", "[{\"title\":\"خبر\",\"body\":\"#\"}]")]
    [InlineData("a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"#\"}]}")]
    [InlineData("a.json", "{\"uri\":\"x\",\"type\":\"text\",\"versioncreated\":\"2024-01-01\",\"headline\":\"خبر\",\"body_html\":\"#\"}")]
    [InlineData("a.csv", "title,body\nخبر,#\n")]
    [InlineData("a.xml", "<rss><channel><item><title>خبر</title><description><![CDATA[#]]></description></item></channel></rss>")]
    [InlineData("a.xml", "<nitf><head><title>خبر</title></head><body><body.content>#</body.content></body></nitf>")]
    [InlineData("a.eml", "MIME-Version: 1.0\nSubject: x\nContent-Type: text/html\n\n#")]
    [InlineData("a.mht", "MIME-Version: 1.0\nSubject: x\nContent-Type: text/html\nContent-Location: http://a.example/\n\n<html><body>#")]
    public async Task Html_within_another_format_has_the_same_bounds(string name, string file)
    {
        var html = Repeat("<p>نان</p>", 100_001);
        var draft = await ReadOneAsync(name, file.Replace("#", html, StringComparison.Ordinal));

        Assert.Contains(draft.Warnings, warning => warning.Contains(Elements, StringComparison.Ordinal));
        Assert.Equal(Words(html), Words(draft.Html!));
    }

    [Fact]
    public async Task A_long_page_of_an_article_is_read_as_it_is_marked_up()
    {
        var paragraph = $"<p class='text' style=\"a: b\">{Repeat("این متن خبر است. ", 30)}<a href='/a'>نان</a></p>\n";
        var html = "<h1>خبر</h1>" + Repeat(paragraph, 2_000)
            + "<table>" + Repeat("<tr>" + Repeat("<td>نان</td>", 10) + "</tr>\n", 500) + "</table><ul>"
            + Numbered("<li><a href='http://a.example/#' title='\"a\" > b'>نان #</a></li>\n", 2_000) + "</ul>";
        var draft = await ReadOneAsync("a.html", "<html><body><article>" + html + "</article></body></html>");

        Assert.Empty(draft.Warnings);
        Assert.Equal(500, Count(draft.Html!, "<tr>"));
        Assert.Equal(4_000, Count(draft.Html!, "</a>"));
    }

    [Fact]
    public async Task A_long_text_of_markdown_is_read_as_it_is_marked_up()
    {
        var draft = await ReadOneAsync("a.md", "# خبر\n\n" + Repeat("این **متن** خبر است، [نان](http://a.example/).\n\n", 3_000)
            + Numbered("- [نان #](http://a.example/#)\n", 2_000) + "\n" + Repeat("a|", 10) + "\n" + Repeat("-|", 10) + "\n"
            + Repeat(Repeat("نان|", 10) + "\n", 500));

        Assert.Empty(draft.Warnings);
        Assert.Equal(5_000, Count(draft.Html!, "</a>"));
        Assert.Equal(5_000, Count(draft.Html!, "<td>"));
    }

    public static TheoryData<string, string> LongFields => new()
    {
        { "a folded subject", "Subject: خبر\r\n" + Repeat(" x\r\n", 30_000) + "\r\nمتن" },
        { "a folded subject with other ends of lines", "Subject: خبر\n" + Repeat("\tx\n", 40_000) + "\nمتن" },
        { "a subject of one line", "Subject: خبر " + Repeat("x", 90_000) + "\r\n\r\nمتن" },
        { "another folded field", "Subject: خبر\r\nX-A: b\r\n" + Repeat(" x\r\n", 30_000) + "\r\nمتن" },
        { "another field of one line", "X-A: " + Repeat("x", 90_000) + "\r\nSubject: خبر\r\n\r\nمتن" },
        { "two long fields", "X-A: b\r\n" + Repeat(" x\r\n", 30_000) + "Subject: خبر\r\n" + Repeat(" x\r\n", 30_000) + "\r\nمتن" },
        { "a field of a part", "Subject: خبر\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nX-A: b\r\n"
            + Repeat(" x\r\n", 30_000) + "Content-Type: text/plain\r\n\r\nمتن\r\n--x--" },
    };

    [Theory]
    [MemberData(nameof(LongFields))]
    public async Task Of_a_field_of_a_mail_the_first_64_KB_are_read_and_that_is_told(string kind, string fields)
    {
        var draft = await ReadOneAsync("a.eml", "MIME-Version: 1.0\r\n" + fields);

        Assert.StartsWith("خبر", draft.Title, StringComparison.Ordinal);
        Assert.Equal("متن", draft.Text!.Trim());
        Assert.True(draft.Warnings.Any(warning => warning.Contains("longer than 64 KB", StringComparison.Ordinal)), kind);
    }

    [Fact]
    public async Task Long_lines_and_indented_ones_of_a_mail_are_no_fields()
    {
        var text = Repeat(" نان\r\n", 20_000) + "\r\n--\r\n\r\nنان\r\n" + Repeat(" نان\r\n", 20_000) + Repeat("نان ", 40_000);
        var draft = await ReadOneAsync("a.eml", "MIME-Version: 1.0\r\nSubject: خبر\r\n\r\nنان\r\n" + text);

        Assert.Equal(80_002, Words(draft.Text!));
        Assert.Empty(draft.Warnings);
    }

    [Theory]
    [InlineData("a.md", "\n")]
    [InlineData("a.md", "# نان\n\n\n")]
    [InlineData("a.txt", " \n")]
    [InlineData("a.txt", "\r\n")]
    [InlineData("a.txt", "# ا\n \n")]
    [InlineData("a", "\t\n")]
    [InlineData("a.html", "\n \n")]
    [InlineData("a.org", "#\n\n")]
    [InlineData("a.rst", "\n\n")]
    public async Task Any_number_of_empty_lines_above_a_text_costs_nothing(string name, string line)
    {
        var results = await ReadAsync(name, Utf8(Repeat(line, 20_000) + "خبر تازه\n\nنان در شهر ارزان شد و مردم آن را خریدند.\n"));

        Assert.DoesNotContain(results!.OfType<ReadResult.Rejected>(), reject => reject.Reason.Contains("Regex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pictures_side_by_side_without_end_are_read_in_time()
    {
        var draft = await ReadOneAsync("a.md", "# خبر\n\n" + Numbered("![نان](http://a.example/#.jpg) ", 4_000));
        Assert.Equal(4_000, Words(draft.Html!));
    }

    [Theory]
    [InlineData("a.csv", "\"ا\"نان,")]
    [InlineData("a.csv", "نان\"ا\",")]
    [InlineData("a.csv", "\"ا\"\"\"نان,")]
    [InlineData("a.tsv", "\"ا\"نان\t")]
    public async Task A_row_with_many_badly_quoted_cells_is_refused_and_the_next_is_read(string name, string cell)
    {
        var between = name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';
        var results = await ReadAsync(name, Utf8(
            $"title{between}body\n\"خبر\"{between}متن\n{Repeat(cell, 20_000)}\nخبر ۲{between}\"متن\"دیگر\n"));

        Assert.Equal(2, results!.OfType<ReadResult.Found>().Count());
        var reject = Assert.Single(results!.OfType<ReadResult.Rejected>());
        Assert.Equal("line 3", reject.Location);
        Assert.Contains("more than 200 cells", reject.Reason, StringComparison.Ordinal);
    }

    private static async Task<ArticleDraft> ReadOneAsync(string name, string file)
    {
        var results = await ReadAsync(name, Utf8(file), new ReadingOptions { MaxSeconds = 3600 });
        return Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;
    }

    private static int Words(string text) => Count(text, "نان");

    private static int Count(string text, string part) => text.AsSpan().Count(part);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Numbered(string text, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => text.Replace("#", $"{i}", StringComparison.Ordinal)));
}
