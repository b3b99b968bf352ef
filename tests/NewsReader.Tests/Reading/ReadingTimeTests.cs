using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading;

/// <summary>An article that takes longer than it may becomes its text alone, or a reject that says so; the others come in.</summary>
public sealed class ReadingTimeTests
{
    private const string Page = "<html><body><article><h1>نان ارزان شد</h1><p>این <b>متن</b> خبر است.</p></article></body></html>";

    [Fact]
    public void A_page_that_takes_too_long_is_read_as_text_alone()
    {
        var draft = Read(Page, TimeSpan.FromSeconds(11));

        Assert.Null(draft.Html);
        Assert.Contains("نان ارزان شد", draft.Text, StringComparison.Ordinal);
        Assert.Contains("متن", draft.Text, StringComparison.Ordinal);
        Assert.Equal("only the text was read, without its structure: parsing the page was over after 11.0 s, longer than 10 s "
            + "(NewsReader:Reading:MaxSeconds)", Assert.Single(draft.Warnings));
    }

    [Fact]
    public void The_stage_that_ran_over_is_named() =>
        Assert.Contains("finding the text of the page was over after 12.0 s", Assert.Single(Read(Page, TimeSpan.FromSeconds(6)).Warnings),
            StringComparison.Ordinal);

    [Fact]
    public void A_page_that_takes_no_longer_than_it_may_is_read_as_it_is_marked_up()
    {
        var draft = Read(Page, TimeSpan.FromMilliseconds(1));

        Assert.Empty(draft.Warnings);
        Assert.Contains("<b>متن</b>", draft.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_of_several_articles_the_others_come_in()
    {
        await using var archive = await TestArchive.OpenAsync(clock: new SlowClock(TimeSpan.FromSeconds(0.2)));
        archive.Write("a.jsonl", $$"""
            {"title": "نان", "body": "{{string.Join("\\n", Enumerable.Range(0, 200).Select(i => $"بند {i} از متن خبر است."))}}"}
            {"title": "آب", "body": "متن کوتاه است."}

            """);
        archive.Write("b.html", "<p>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<p>بند {i} از متن خبر است.</p>")));
        var report = await archive.IngestAsync("");

        Assert.Equal("آب", Assert.Single(await archive.ArticlesAsync()).Title);
        Assert.Equal(2, report.Rejects.Count);
        Assert.All(report.Rejects, reject => Assert.Contains("could not be read in time", reject.Reason, StringComparison.Ordinal));
    }

    private static ArticleDraft Read(string page, TimeSpan look)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-time-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.html");
            File.WriteAllText(path, page);
            var file = new SourceFile(path, "a.html");
            var reader = new ArticleReaders(Options.Create(new ReadingOptions()), new SlowClock(look)).For(file)!;
            var result = Assert.Single(reader.ReadAsync(file, CancellationToken.None).ToBlockingEnumerable());
            return Assert.IsType<ReadResult.Found>(result).Draft;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
