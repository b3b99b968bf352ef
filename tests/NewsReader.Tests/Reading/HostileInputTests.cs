using System.Diagnostics;
using System.Text;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>Files made to exhaust a reader are read or told in bounded time.</summary>
public sealed class HostileInputTests
{
    // Two seconds are asked for on a machine of its own; tests share theirs with others.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Files => new()
    {
        { "line.txt", "a long line" }, { "line.jsonl", "a long line" }, { "line.csv", "a long line" }, { "line.html", "a long line" },
            { "line.xml", "a long line" }, { "line.json", "a long line" }, { "line.md", "a long line" },
        { "deep.html", "deep elements" }, { "deep.xml", "deep elements" }, { "deep.md", "deep quotes" }, { "deep.json", "deep arrays" },
            { "deep.jsonl", "deep arrays" }, { "front.md", "deep front matter" },
        { "fonts.html", "unclosed fonts" }, { "bomb.xml", "entities" }, { "bomb.rss", "entities" }, { "feed.xml", "deep content" },
        { "documents.txt", "documents" }, { "labels.txt", "labels" }, { "letters.txt", "letters" }, { "rules.txt", "rules" },
            { "masthead.txt", "mastheads" }, { "backup.txt", "table of posts" }, { "wiki.html", "tiddlers" },
        { "typed.json", "typed values" }, { "nested.json", "nested texts" }, { "marks.json", "marks" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hostile_file_ends_in_time_with_an_article_or_a_reject(string name, string kind)
    {
        var bytes = Utf8(Content(kind));
        var started = Stopwatch.GetTimestamp();
        var results = await ReadAsync(name, bytes);
        var drafts = results!.OfType<ReadResult.Found>().Select(found => found.Draft).ToList();
        foreach (var draft in drafts)
            Assert.NotEmpty(ArticleEnricher.Enrich(draft, new SourceContext("", TimeZoneInfo.Utc)).Key);

        Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"it took {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        Assert.NotEmpty(results!);
    }

    [Fact]
    public async Task An_entity_of_a_document_is_never_expanded()
    {
        var results = await ReadAsync("bomb.rss", Utf8(Content("entities")));
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;

        Assert.Equal("نان", draft.Title);
        Assert.True(draft.Html!.Length < 1000);
        Assert.DoesNotContain("root:", draft.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_nested_deeper_than_any_page_is_not_lost()
    {
        var results = await ReadAsync("deep.html", Utf8(Content("deep elements")));
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;

        Assert.Contains("نان ارزان شد", ArticleText.Of(draft.Html!), StringComparison.Ordinal);
    }

    private static string Content(string kind) => kind switch
    {
        "a long line" => Repeat("نان ارزان شد ", 2_300_000),
        "deep elements" => "<html><body>" + Repeat("<div>", 100_000) + "نان ارزان شد" + Repeat("</div>", 100_000) + "</body></html>",
        "deep content" => "<rss><channel><item><title>نان</title><description>" + Repeat("<b>", 50_000) + "نان ارزان شد"
            + "</description></item></channel></rss>",
        "deep quotes" => Repeat("> ", 20_000) + "نان ارزان شد\n\n" + Repeat("[", 20_000) + "\n\n" + Repeat("*a ", 20_000) + "\n",
        "deep arrays" => "{\"title\": \"نان\", \"x\": " + Repeat("[", 100_000) + Repeat("]", 100_000) + "}",
        "deep front matter" => "---\ntitle: نان\nx: " + Repeat("[", 50_000) + Repeat("]", 50_000) + "\n---\n\nنان ارزان شد\n",
        "unclosed fonts" => "<html><body>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font size={i}><p>نان"))
            + "</body></html>",
        "entities" => "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"نان نان نان\">"
            + string.Concat(Enumerable.Range(0, 20).Select(i => $"<!ENTITY a{i} \"{Repeat(i == 0 ? "&a;" : $"&a{i - 1};", 10)}\">"))
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss "
            + "version=\"2.0\"><channel><title>x</title><item><title>نان</title><description>&a19; "
            + "&f;</description></item></channel></rss>",
        "documents" => Repeat("1 of 2 DOCUMENTS\n\n", 200_000) + "نان ارزان شد",
        "labels" => Repeat("از: نان\n", 400_000),
        "letters" => Repeat("نان\n", 300_000) + Repeat("عنوان: نان\nتاریخ: ۱۴۰۳/۰۱/۰۱\n\n", 50_000),
        "rules" => Repeat("نان — ۳ آذر ۱۴۰۲\n====\n", 100_000),
        "mastheads" => Repeat("بسمه تعالی\n", 300_000),
        "table of posts" => "///DOTCLEAR|2.26|single\n\n[post post_id,post_title,post_content_xhtml,post_status]\n\"1\",\"نان\",\""
            + Repeat("\\\"", 2_000_000) + "\",\"1\"\n",
        "tiddlers" => "<!doctype html><html><head><meta name=\"tiddlywiki-version\" content=\"5\"></head><body>"
            + "<script class=\"tiddlywiki-tiddler-store\" type=\"application/json\">[{\"title\": \"نان\", \"text\": \""
            + Repeat("''[[", 300_000) + "\"}]</script></body></html>",
        "typed values" => "{\"title\": {\"S\": \"نان\"}, \"x\": " + Repeat("{\"M\": ", 30) + Repeat("{\"L\": [", 15) + "1"
            + Repeat("]}", 15) + Repeat("}", 30) + "}",
        "nested texts" => "{\"title\": \"نان\", \"text\": \"" + Repeat("نان ارزان شد ", 100_000) + "\", \"x\": {\"y\": ["
            + string.Join(',', Enumerable.Repeat("\"" + Repeat("نان ارزان شد ", 100) + "\"", 1000)) + "]}}",
        "marks" => "{\"title\": \"نان\", \"text\": \"" + Repeat("[[نان|", 100_000) + Repeat("#نان_", 100_000)
            + Repeat("**", 100_000) + "\"}",
        _ => throw new UnreachableException(kind),
    };

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
