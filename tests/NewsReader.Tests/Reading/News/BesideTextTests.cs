using NewsReader.Articles;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.News;

/// <summary>Sentences of an item stand in its text, whichever element they are in.</summary>
public sealed class BesideTextTests
{
    private const string Main = "نانوایان بازار کهنه گفتند نرخ نان بالا نخواهد رفت.";
    private const string Note = "سردبیر این گزارش را ویرایش کرد.";

    [Theory]
    [InlineData("<nitf><body><body.head><hedline><hl1>نان</hl1></hedline><note><body.content><p>NOTE</p></body.content></note></body.head>"
        + "<body.content><p>MAIN</p></body.content></body></nitf>")]
    [InlineData("<nitf><body><body.head><hedline><hl1>نان</hl1></hedline></body.head><body.content><block><p>MAIN</p></block>"
        + "</body.content><body.end><tagline>NOTE</tagline></body.end></body></nitf>")]
    [InlineData("<DOC><DOCNO>1</DOCNO><TITLE>نان</TITLE><TEXT>MAIN</TEXT><NOTE>NOTE</NOTE></DOC>")]
    [InlineData("<DOC><DOCNO>1</DOCNO><TITLE>نان</TITLE><TEXT>MAIN</TEXT>NOTE</DOC>")]
    [InlineData("<?xml version=\"1.0\"?><news><item><title>نان</title><date>2021-01-01</date><p>MAIN</p><box><line>NOTE</line></box></item>"
        + "</news>")]
    [InlineData("<?xml version=\"1.0\"?><news><item><title>نان</title><date>2021-01-01</date>MAIN<br/>NOTE</item></news>")]
    [InlineData("<?xml version=\"1.0\"?><news><item><title>نان</title><date>2021-01-01</date><body>MAIN</body><a><b>NOTE</b></a>"
        + "</item></news>")]
    [InlineData("<rss version=\"2.0\" xmlns:x=\"urn:x\"><channel><item><title>نان</title><description>MAIN</description>"
        + "<x:note>NOTE</x:note></item></channel></rss>")]
    [InlineData("<rss version=\"2.0\" xmlns:x=\"urn:x\"><channel><item><title>نان</title><x:full-text>MAIN\n\nNOTE</x:full-text>"
        + "</item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><article><front><article-meta><article-title>نان</article-title></article-meta></front><body><sec>"
        + "<p>MAIN</p></sec></body><back><ack><p>NOTE</p></ack></back></article>")]
    public async Task A_sentence_beside_the_text_stands_behind_it(string xml)
    {
        var draft = await DraftAsync("a.xml", xml);
        var words = draft.Text ?? ArticleText.Of(draft.Html!);
        Assert.Equal(("نان", $"{Main}\n{Note}"), (draft.Title, string.Join('\n', words.Split('\n').Where(line => line.Trim().Length > 0))));
    }

    [Fact]
    public async Task A_note_that_is_not_to_be_published_is_told_by_a_rule() => Assert.Contains(new DroppedPart(DropRule.WritersNote, Note),
        (await DraftAsync("a.xml", "<nitf><body><body.head><hedline><hl1>نان</hl1></hedline><note type=\"npa\"><body.content><p>NOTE</p>"
            + "</body.content></note></body.head><body.content><p>MAIN</p></body.content></body></nitf>")).Dropped);

    [Theory]
    [InlineData("title: نان\ndate: 2021-01-01\nbody: MAIN\nbody: NOTE\n")]
    [InlineData("title: نان\ndate: 2021-01-01\nbody: MAIN\nextra: {a: {b: NOTE}}\n")]
    [InlineData("x: &x\n  y: NOTE\ntitle: نان\ndate: 2021-01-01\nbody: MAIN\nz: *x\n")]
    public async Task Every_value_of_a_name_in_YAML_counts(string yaml) =>
        Assert.Equal($"{Main}\n{Note}", (await DraftAsync("a.yaml", yaml)).Text);

    [Fact]
    public async Task Names_that_stand_twice_in_JSON_are_all_read()
    {
        var results = await ReadAsync("a.json", Utf8("{\"article\": {\"title\": \"نان\", \"p\": \"MAIN\", \"p\": \"NOTE\"}, \"article\": "
            .Replace("MAIN", Main, StringComparison.Ordinal).Replace("NOTE", Note, StringComparison.Ordinal)
            + "{\"title\": \"آب\", \"p\": \"" + Main + "\"}}"));
        Assert.Equal([("نان", $"{Main}\n{Note}"), ("آب", Main)],
            results!.Select(result => Assert.IsType<ReadResult.Found>(result).Draft).Select(draft => (draft.Title, draft.Text)));
    }

    private static async Task<ArticleDraft> DraftAsync(string name, string text)
    {
        var bytes = Utf8(text.Replace("MAIN", Main, StringComparison.Ordinal).Replace("NOTE", Note, StringComparison.Ordinal));
        return Assert.IsType<ReadResult.Found>(Assert.Single((await ReadAsync(name, bytes))!)).Draft;
    }
}
