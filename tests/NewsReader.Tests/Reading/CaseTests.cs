using System.Text.Json.Nodes;
using NewsReader.Api;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Queries;
using NewsReader.Reading;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Reading;

/// <summary>
/// Files as they come, in Cases/{format}/{case}/source.*, and beside each an expected.json: "why" the case is there, and of its
/// "articles" and "rejects" the fields that matter.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Root, "expected.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_is_read_as_expected(string name)
    {
        var folder = Path.Combine(Root, name);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken))!;
        Assert.False(string.IsNullOrEmpty((string?)expected["why"]), "a case says why it is there");

        var (articles, rejects) = await ReadAsync(Directory.GetFiles(folder, "source.*").Single());

        var wanted = expected["articles"]?.AsArray() ?? [];
        Assert.Equal(wanted.Count, articles.Count);
        foreach (var (want, article) in wanted.Zip(articles))
            Compare(want!.AsObject(), Describe(article));
        Assert.Equal((expected["rejects"]?.AsArray() ?? []).Select(reject => (string?)reject), rejects);
    }

    private static async Task<(List<Article> Articles, List<string> Rejects)> ReadAsync(string path)
    {
        var file = new SourceFile(path, "گوناگون/" + Path.GetFileName(path));
        var articles = new List<Article>();
        var rejects = new List<string>();
        await foreach (var result in ArticleReaders.For(file)!.ReadAsync(file, TestContext.Current.CancellationToken))
        {
            if (result is ReadResult.Found found)
                articles.Add(ArticleEnricher.Enrich(found.Draft, Zone));
            else if (result is ReadResult.Rejected rejected)
                rejects.Add($"{rejected.Place}: {rejected.Reason}");
        }

        return (articles, rejects);
    }

    // Only the fields that a case names; one that no article has is a mistake of the case.
    private static void Compare(JsonObject expected, JsonObject actual)
    {
        foreach (var (field, value) in expected)
        {
            Assert.True(actual.ContainsKey(field), $"an article has no field {field}");
            Assert.True(JsonNode.DeepEquals(value, actual[field]), $"{field} is {Print(actual[field])} instead of {Print(value)}");
        }
    }

    private static string Print(JsonNode? node) =>
        node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";

    private static JsonObject Describe(Article article) => new()
    {
        ["key"] = article.Key,
        ["title"] = article.Title,
        ["titleIsDerived"] = article.TitleIsDerived,
        ["kicker"] = article.Kicker,
        ["lead"] = article.Lead,
        ["source"] = article.Source,
        ["via"] = article.Via,
        ["section"] = article.Section,
        ["author"] = article.Author,
        ["deskCode"] = article.DeskCode,
        ["language"] = article.Language,
        ["rtl"] = article.IsRightToLeft,
        ["tags"] = Texts(article.Tags),
        ["published"] = Published(article),
        ["related"] = Texts(article.Related.Select(link => link.Label is { } label ? $"{link.Title} [{label}]" : link.Title)),
        ["paragraphs"] = Texts(ArticleText.Of(article.Body!.Html).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ["html"] = article.Body.Html,
    };

    private static string? Published(Article article) => article.DatePrecision == DatePrecision.None ? null : ApiArticle.Iso(new PublicationDate(
        DateTimeOffset.FromUnixTimeSeconds(article.SortKey).ToOffset(TimeSpan.FromMinutes(article.DateOffset)),
        article.DatePrecision, article.DateIsJalali, article.DateIsApproximate));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
