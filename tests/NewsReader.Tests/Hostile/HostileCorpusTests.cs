using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Hostile;

/// <summary>What is stored of the hostile corpus, looked at as a browser would read it.</summary>
public sealed partial class HostileCorpusTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "table", "caption",
            "thead", "tbody", "tfoot", "tr", "th", "td",
        "figure", "figcaption", "pre", "code", "kbd", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "bdi",
        "bdo", "ruby", "rt", "rp", "time", "abbr", "span",
        "div", "section", "a",
    ];

    private static readonly HashSet<string> Attributes = [
        "href", "dir", "lang", "colspan", "rowspan", "scope", "datetime", "start", "title", "rel"];

    [Fact]
    public async Task Nothing_that_runs_loads_or_styles_is_stored_of_any_document_and_all_of_them_come_in()
    {
        await using var archive = await TestArchive.OpenAsync();
        var files = HostileCorpus.Files().ToList();
        Assert.True(files.Count >= 150);
        foreach (var file in files)
            archive.Write(file.Name, file.Bytes);
        var report = await archive.IngestAsync("");
        foreach (var reader in files.GroupBy(file => file.Reader))
            output.WriteLine($"{reader.Key,-16}{reader.Count(),5} documents");

        Assert.Empty(report.Rejects.Select(reject => $"{reject.Path} {reject.Location}: {reject.Reason}"));
        Assert.Equal((files.Count, 0), (report.Files, report.Rejected));
        var articles = await archive.ArticlesAsync();
        Assert.True(articles.Count >= files.Count, $"{articles.Count} articles of {files.Count} files");
        var parser = new HtmlParser();
        foreach (var article in articles)
        {
            foreach (var element in (await parser.ParseDocumentAsync(article.Body!.Html,
                TestContext.Current.CancellationToken)).Body!.QuerySelectorAll("*"))
            {
                Assert.Contains(element.LocalName, Elements);
                Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
                Assert.Matches(Address(), element.GetAttribute("href") ?? "");
            }

            Assert.DoesNotContain("<!--", article.Body.Html, StringComparison.Ordinal);
            Assert.All(article.Related.Select(link => link.Url).OfType<string>(), url => Assert.Matches("^https?://", url));
        }
    }

    [GeneratedRegex("^(?:https?:|mailto:|[^:]*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
