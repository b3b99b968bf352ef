using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Reading.Html;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Feeds;

/// <summary>What feeds of all makers say of an item, each in its own way.</summary>
public sealed class FeedItemTests
{
    private const string Namespaces = "xmlns:m='http://search.yahoo.com/mrss/' xmlns:d='http://purl.org/dc/elements/1.1/' "
        + "xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/' "
        + "xmlns:c='http://purl.org/rss/1.0/modules/content/'";

    [Theory]
    [InlineData("<title>نوع List&lt;T&gt;</title>", "نوع List<T>")]
    [InlineData("<title>بها &lt; ۶۰ دلار</title>", "بها < ۶۰ دلار")]
    [InlineData("<title>a&lt;b و c&gt;d</title>", "a<b و c>d")]
    [InlineData("<title>نامه به &lt;info@shahr.example&gt;</title>", "نامه به <info@shahr.example>")]
    [InlineData("<title>برچسب &amp;lt;marquee&amp;gt;</title>", "برچسب <marquee>")]
    [InlineData("<title>&lt;b&gt;فوری:&lt;/b&gt; راه بسته شد</title>", "فوری: راه بسته شد")]
    [InlineData("<title><![CDATA[پرسش &amp; پاسخ]]></title>", "پرسش & پاسخ")]
    [InlineData("<title>پرسش &amp;amp; پاسخ</title>", "پرسش & پاسخ")]
    [InlineData("<title><![CDATA[سالم <script>location.href=\"x\"</script> است]]></title>", "سالم است")]
    [InlineData("<m:group><m:title>از گروه</m:title></m:group>", "از گروه")]
    [InlineData("<itunes:title>پیشوند بی نشانی</itunes:title>", "پیشوند بی نشانی")]
    public async Task A_title_of_RSS_is_told_by_its_words(string item, string expected) =>
        Assert.Equal(expected, (await RssAsync(item + "<description>متن</description>")).Title);

    [Theory]
    [InlineData("<title>تفاوت &lt;article&gt; و &lt;b&gt;x&lt;/b&gt;</title>", "تفاوت <article> و <b>x</b>")]
    [InlineData("<title type='text'>۱ &lt; ۲ &amp;amp; ۳</title>", "۱ < ۲ &amp; ۳")]
    [InlineData("<title type='html'>&lt;em&gt;تأکید&lt;/em&gt; و &amp;lt;em&amp;gt;</title>", "تأکید و <em>")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>کد <code>x &lt; 3</code></div></title>", "کد x < 3")]
    [InlineData("<title type='text/html' mode='escaped'>&lt;b&gt;پررنگ&lt;/b&gt;</title>", "پررنگ")]
    [InlineData("<title type='text/plain' mode='escaped'>الف &lt;b&gt;ب&lt;/b&gt;</title>", "الف <b>ب</b>")]
    [InlineData("<title type='text/plain' mode='base64'>2LPZhNin2YU=</title>", "سلام")]
    [InlineData("<title type='application/xhtml+xml' mode='xml'>الف <b>ب</b></title>", "الف ب")]
    [InlineData("<title mode='escaped'>&lt;b&gt;الف&lt;/b&gt; ب</title>", "الف ب")]
    [InlineData("<title type='application/octet-stream'>2LPZhNin2YU</title>", "سلام")]
    [InlineData("<title type='plain'>Test Words</title>", "Test Words")]
    public async Task A_text_of_Atom_is_what_its_type_says(string title, string expected)
    {
        Assert.Equal(expected, (await ReadAsync($"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{title}</entry></feed>")).Title);
        var content = title.Replace("title", "content", StringComparison.Ordinal);
        var draft = await ReadAsync($"<entry xmlns='http://www.w3.org/2005/Atom'><title>الف</title>{content}</entry>");
        Assert.Equal(expected, SafeHtml.PlainText(draft.Html!));
    }

    [Theory]
    [InlineData("<author>hooman@pegah.example (هومن سرابی)</author>", "هومن سرابی")]
    [InlineData("<author>هومن سرابی (hooman@pegah.example)</author>", "هومن سرابی")]
    [InlineData("<author>هومن سرابی &lt;hooman@pegah.example&gt;</author>", "هومن سرابی")]
    [InlineData("<author>\"هومن سرابی\" &lt;mailto:hooman@pegah.example&gt;</author>", "هومن سرابی")]
    [InlineData("<author>&lt;hooman@pegah.example&gt;</author>", "hooman@pegah.example")]
    [InlineData("<author>hooman@pegah.example</author>", "hooman@pegah.example")]
    [InlineData("<author><name>هومن سرابی</name><email>h@p.example</email></author>", "هومن سرابی")]
    [InlineData("<author><email>h@p.example</email></author>", "h@p.example")]
    [InlineData("<d:creator><![CDATA[<a href='/u/1'>هومن سرابی</a>]]></d:creator>", "هومن سرابی")]
    [InlineData("<d:author>هومن سرابی</d:author>", "هومن سرابی")]
    [InlineData("<i:author>هومن (دانشمند) سرابی</i:author>", "هومن (دانشمند) سرابی")]
    [InlineData("<author>الف</author><author>ب</author><d:creator>الف</d:creator>", "الف، ب")]
    [InlineData("<source><author><name>هومن سرابی</name></author></source>", "هومن سرابی")]
    [InlineData("<author>h@p.example</author><d:creator>هومن سرابی</d:creator>", "هومن سرابی")]
    [InlineData("<author>هومن سرابی hooman@pegah.example</author>", "هومن سرابی")]
    [InlineData("<author>hooman@pegah.example - هومن سرابی</author>", "هومن سرابی")]
    [InlineData("<author>a@pegah.example (الف), b@pegah.example (ب)</author>", "الف، ب")]
    [InlineData("<d:creator><rdf:Bag><rdf:li>الف</rdf:li><rdf:li>ب</rdf:li></rdf:Bag></d:creator>", "الف، ب")]
    [InlineData("<d:creator><f:Person><f:name>هومن سرابی</f:name></f:Person></d:creator>", "هومن سرابی")]
    [InlineData("<dcterms:creator>هومن سرابی</dcterms:creator>", "هومن سرابی")]
    [InlineData("<m:credit role='author'>هومن سرابی</m:credit><m:credit role='editor'>ب</m:credit>", "هومن سرابی")]
    public async Task A_person_is_shown_by_name(string item, string expected) =>
        Assert.Equal(expected, (await RssAsync(item + "<title>الف</title>")).Author);

    [Theory]
    [InlineData("<category>نان</category><category domain='http://d.example/'>آب</category>", "نان|آب")]
    [InlineData("<category term='nan' label='نان'/><category term='آب' scheme='http://d.example/'/>", "نان|آب")]
    [InlineData("<category term='http://schemas.google.com/blogger/2008/kind#post'/><category term='آب'/>", "آب")]
    [InlineData("<m:category scheme='x'>نان</m:category><m:category label='آب'>a/b</m:category>", "نان|آب")]
    [InlineData("<i:category text='نان'><i:category text='آب'/></i:category>", "نان|آب")]
    [InlineData("<d:subject>نان</d:subject><d:subject>آب</d:subject>", "نان|آب")]
    [InlineData("<d:subject><rdf:Bag><rdf:li>نان</rdf:li><rdf:li>آب</rdf:li></rdf:Bag></d:subject>", "نان|آب")]
    [InlineData("<i:keywords>نان، آب</i:keywords>", "نان|آب")]
    [InlineData("<tags>نان, آب</tags>", "نان|آب")]
    [InlineData("<dcterms:subject>نان</dcterms:subject><prism:section>آب</prism:section>", "نان|آب")]
    [InlineData("<category label=' ' term='x'>نان</category>", "نان")]
    [InlineData("<d:subject><t:topic><rdf:value>نان</rdf:value></t:topic></d:subject>", "نان")]
    public async Task Categories_of_all_kinds_are_tags(string item, string expected) =>
        Assert.Equal(expected, string.Join('|', (await RssAsync(item + "<title>الف</title>")).Tags));

    [Theory]
    [InlineData("<source url='http://a.example/'>روزنامه</source>", "روزنامه")]
    [InlineData("<source><title>روزنامه</title><id>x</id></source>", "روزنامه")]
    [InlineData("<d:publisher>روزنامه (mail@a.example)</d:publisher>", "روزنامه")]
    [InlineData("<i:owner><i:name>روزنامه</i:name><i:email>a@a.example</i:email></i:owner>", "روزنامه")]
    [InlineData("<source><title type='html'>&lt;b&gt;روزنامه&lt;/b&gt; &amp;amp;</title></source>", "روزنامه &")]
    [InlineData("<source><title type='xhtml'><div>روز<b>نامه</b></div></title></source>", "روزنامه")]
    [InlineData("<source><title mode='base64'>2LPZhNin2YU=</title></source>", "سلام")]
    [InlineData("<source><author><name>کسی</name></author></source>", "خوراک")]
    [InlineData("<source url='http://a.example/'>http://a.example/</source>", "خوراک")]
    [InlineData("<prism:publicationName>روزنامه</prism:publicationName>", "روزنامه")]
    [InlineData("<d:source>روزنامه</d:source>", "روزنامه")]
    [InlineData("<webMaster>mail@a.example (روزنامه)</webMaster>", "روزنامه")]
    [InlineData("", "خوراک")]
    public async Task The_source_is_who_published_the_item_else_the_feed(string item, string expected) =>
        Assert.Equal(expected, (await RssAsync(item + "<title>الف</title>")).Source);

    [Theory]
    [InlineData("<m:content url='/a.jpg'/>", "https://e.example/a.jpg")]
    [InlineData("<m:content url='a.bin' medium='image'/>", "https://e.example/a.bin")]
    [InlineData("<m:group><m:thumbnail url='t.png'/></m:group>", "https://e.example/t.png")]
    [InlineData("<i:image href='c.png'/>", "https://e.example/c.png")]
    [InlineData("<image><url>c.png</url></image>", "https://e.example/c.png")]
    [InlineData("<image>https://x.example/c.png</image>", "https://x.example/c.png")]
    [InlineData("<enclosure url='c.webp?w=1'/>", "https://e.example/c.webp?w=1")]
    [InlineData("<enclosure url='c.mp3' type='audio/mpeg'/>", null)]
    public async Task The_picture_is_what_is_an_image_by_type_medium_or_name(string item, string? expected) =>
        Assert.Equal(expected, (await RssAsync(item + "<title>الف</title>")).Image);

    [Theory]
    [InlineData("<content xml:lang='fa'>متن</content>", "fa")]
    [InlineData("<content lang='fa'>متن</content>", "fa")]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' xml:lang='fa'>متن</div></content>", "fa")]
    [InlineData("<title xml:lang='fa'>الف</title><summary xml:lang='de'>متن</summary>", "de")]
    [InlineData("<summary xml:lang='fr'>متن</summary><title>الف</title>", "en-US")]
    [InlineData("<summary xml:lang='de'>خلاصه</summary><content>متن</content>", "en-US")]
    [InlineData("<content xml:lang=''>متن</content>", null)]
    [InlineData("<d:language xmlns:d='http://purl.org/dc/elements/1.1/'>ar</d:language><content>متن</content>", "ar")]
    [InlineData("<title>الف</title>", "en-US")]
    public async Task The_language_is_that_of_the_text(string entry, string? expected) => Assert.Equal(expected,
        (await ReadAsync($"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en_US'><entry>{entry}</entry></feed>")).Language);

    [Theory]
    [InlineData("<rss xml:lang='de'><channel>", "", "de")]
    [InlineData("<rss xml:lang='de'><channel xml:lang='fr'>", "", "fr")]
    [InlineData("<rss xml:lang='de'><channel><language>fr</language>", "", "fr")]
    [InlineData("<rss><channel><language> </language><d:language xmlns:d='http://purl.org/dc/elements/1.1/'>fr</d:language>", "", "fr")]
    [InlineData("<rss xmlns:x='http://www.w3.org/XML/1998/namespace' x:lang='de'><channel>", "", "de")]
    [InlineData("<rss><channel><language>fr</language>", " xml:lang='fa'", "fa")]
    public async Task What_an_item_does_not_say_of_its_language_the_feed_says(string begin, string attribute, string expected) =>
        Assert.Equal(expected, (await ReadAsync($"{begin}<item{attribute}><title>الف</title></item></channel></rss>")).Language);

    [Theory]
    [InlineData("<prism:publicationDate>2024-03-05</prism:publicationDate>")]
    [InlineData("<d:date>2024-03-05</d:date>")]
    [InlineData("<dcterms:issued>2024-03-05</dcterms:issued>")]
    [InlineData("<lastBuildDate>Tue, 05 Mar 2024 10:00:00 GMT</lastBuildDate>")]
    [InlineData("<dcterms:modified>2025-01-01</dcterms:modified><dcterms:created>2024-03-05</dcterms:created>")]
    [InlineData("<expirationDate>2025-01-01</expirationDate><d:date>2024-03-05</d:date>")]
    [InlineData("<pubDate>-24-03-05</pubDate>")]
    [InlineData("<pubDate>240305</pubDate>")]
    [InlineData("<pubDate>2024-065</pubDate>")]
    [InlineData("<pubDate>Τρί, 05 Μάρ 2024 10:00:00 EST</pubDate>")]
    public async Task The_date_stands_under_many_names(string item) => Assert.Equal(new DateOnly(2024, 3, 5),
        (await RssAsync(item + "<title>الف</title>")).Published?.First);

    [Theory]
    [InlineData("-2403", 2024, 3, 1)]
    [InlineData("03335", 2003, 12, 1)]
    [InlineData("2003-W52", 2003, 12, 22)]
    [InlineData("45000", 2023, 3, 15)]
    public async Task Old_feeds_shorten_their_dates(string date, int year, int month, int day) => Assert.Equal(
        new DateOnly(year, month, day), (await RssAsync($"<title>الف</title><d:date>{date}</d:date>")).Published?.First);

    [Fact]
    public async Task A_channel_of_CDF_has_its_fields_as_attributes()
    {
        var draft = await ReadAsync("<CHANNEL BASE='http://b.example/' HREF='http://h.example/'><TITLE>کانال</TITLE>"
            + "<ITEM HREF='/item/1' LASTMOD='2004-04-06'><TITLE>الف</TITLE><ABSTRACT>متن</ABSTRACT></ITEM></CHANNEL>");

        Assert.Equal(("http://b.example/item/1", "کانال"), (draft.Url, draft.Source));
        Assert.Equal(new DateOnly(2004, 4, 6), draft.Published?.First);
    }

    [Theory]
    [InlineData("<description>x &lt;y and z&gt; w</description>", "<p>x &lt;y and z&gt; w</p>")]
    [InlineData("<description>خط یک\nخط &amp;amp; دو</description>", "<p>خط یک</p>\n<p>خط &amp; دو</p>")]
    [InlineData("<description>&amp;#146;نقل&amp;#146;</description>", "<p>’نقل’</p>")]
    [InlineData("<description>&#216;&#179;&#217;&#132;</description>", "<p>سل</p>")]
    [InlineData("<c:encoded>بند &lt;i&gt; باز</c:encoded>", "بند <i> باز</i>")]
    [InlineData("<description>&lt;p&gt;یک&lt;object&gt;دو&lt;/object&gt;&lt;/p&gt;</description>", "<p>یکدو</p>")]
    [InlineData("<description>…</description>", "<p>…</p>")]
    [InlineData("<description>&lt;!' &lt;a href='https://v.example/'&gt;پیوند&lt;/a&gt;</description>",
        "&lt;!' <a href=\"https://v.example/\">پیوند</a>")]
    [InlineData("<description>پیش&lt;iframe src='https://v.example/1'> پس&lt;/iframe></description>",
        "پیش<iframe src=\"https://v.example/1\"></iframe>پس")]
    [InlineData("<description>پیش&lt;iframe src='https://v.example/1'>Your browser has no frames&lt;/iframe></description>",
        "پیش<iframe src=\"https://v.example/1\"></iframe>")]
    [InlineData("<c:items><rdf:Bag><rdf:li><c:item><rdf:value>&lt;p&gt;متن&lt;/p&gt;</rdf:value></c:item></rdf:li></rdf:Bag></c:items>",
        "<p>متن</p>")]
    [InlineData("<description>پیش&lt;iframe src='https://v.example/1'> پس</description>",
        "پیش<iframe src=\"https://v.example/1\"></iframe> پس")]
    public async Task A_text_of_RSS_keeps_what_is_no_tag(string item, string expected) =>
        Assert.Equal(expected, (await RssAsync("<title>الف</title>" + item)).Html);

    [Fact]
    public async Task What_an_article_has_no_field_for_is_dropped_by_a_rule_and_unknown_words_by_none()
    {
        var draft = await RssAsync("<title>الف</title><description>متن</description><d:rights>همهٔ حقوق با ماست</d:rights>"
            + "<note>این یادداشت را کسی نمی‌شناسد</note><views>12</views><self>https://a.example/1</self>");

        Assert.Equal([new DroppedPart(DropRule.ItemDetails, "همهٔ حقوق با ماست"),
            new DroppedPart(null, "این یادداشت را کسی نمی‌شناسد")], draft.Dropped);
    }

    [Fact]
    public async Task A_drawing_in_a_title_has_no_title_and_a_formula_is_a_line() => Assert.Equal("متن a/b", (await RssAsync(
        "<title type='xhtml'><div><svg><g><title>نشان</title></g></svg> متن "
        + "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></div></title>")).Title);

    [Fact]
    public async Task The_foot_that_systems_add_for_feeds_is_dropped_by_a_rule()
    {
        const string Foot =
            "<p>نوشته <a href='https://e.example/1'>الف در بازار</a> اولین بار در <a href='https://e.example'>خوراک</a>.</p>";
        var draft = await RssAsync($"<title>الف در بازار</title><c:encoded><![CDATA[<p>متن الف در بازار است.</p>\n{Foot}]]></c:encoded>");

        Assert.Equal("<p>متن الف در بازار است.</p>", draft.Html);
        Assert.Equal([new DroppedPart(DropRule.ExportLine, "نوشته الف در بازار اولین بار در خوراک.")], draft.Dropped);
    }

    [Fact]
    public async Task A_content_of_bytes_that_are_no_text_has_no_words() => Assert.Equal("", (await ReadAsync(
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>الف</title><content type='image/png'>iVBORw0KGgo=</content></entry>")).Html);

    private static Task<ArticleDraft> RssAsync(string item) => ReadAsync(
        $"<rss version='2.0' {Namespaces}><channel><title>خوراک</title><link>https://e.example/</link><item>{item}</item></channel></rss>");

    private static async Task<ArticleDraft> ReadAsync(string feed)
    {
        var results = await Support.SourceFiles.ReadAsync("feed.xml", Utf8(feed));
        return Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;
    }
}
