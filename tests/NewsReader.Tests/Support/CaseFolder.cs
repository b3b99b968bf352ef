using System.Globalization;
using System.Text.Json.Nodes;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Support;

/// <summary>
/// A parsing case: a folder of one source file and expected.json, which names the fields that matter. A file with several articles
/// lists them under "articles"; "rejects" lists places and reasons, "leftOut" what was left out on purpose.
/// </summary>
internal sealed record CaseFolder(string FullPath)
{
    private const string ExpectedName = "expected.json";

    private static readonly ArticleReaders Readers = new(Microsoft.Extensions.Options.Options.Create(new ReadingOptions()));

    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static string Root => Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>The names of all cases, as format/case.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, ExpectedName, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public JsonObject Expected => JsonNode.Parse(File.ReadAllText(Path.Combine(FullPath, ExpectedName)))!.AsObject();

    public SourceFile Source
    {
        get
        {
            var file = Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
                .Single(path => Path.GetFileName(path) != ExpectedName);
            return new SourceFile(file, Path.GetRelativePath(FullPath, file).Replace('\\', '/'));
        }
    }

    /// <summary>What reading and enriching the source gives, in the shape of expected.json.</summary>
    public async Task<JsonObject> ReadAsync(CancellationToken cancellationToken)
    {
        var articles = new JsonArray();
        var rejects = new JsonArray();
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var result in Readers.For(Source)!.ReadAsync(Source, cancellationToken))
        {
            if (result is ReadResult.Found found)
                articles.Add(Describe(ArticleEnricher.Enrich(found.Draft, SourceContext.From(Source, Tehran, useFileTime: false)),
                    found.Draft));
            else if (result is ReadResult.Rejected rejected)
                rejects.Add($"{rejected.Location}: {rejected.Reason}");
            else if (result is ReadResult.LeftOut left)
                leftOut[left.Kind] = leftOut.GetValueOrDefault(left.Kind) + 1;
        }

        return new JsonObject
        {
            ["articles"] = articles,
            ["rejects"] = rejects,
            ["leftOut"] = Array(leftOut.Select(one => $"{one.Value} {one.Key}")),
        };
    }

    private static JsonObject Describe(Article article, ArticleDraft draft) => new()
    {
        ["key"] = article.Key,
        ["title"] = article.Title,
        ["titleIsDerived"] = article.TitleIsDerived,
        ["kicker"] = article.Kicker,
        ["lead"] = article.Lead,
        ["excerpt"] = article.Excerpt,
        ["source"] = article.Source,
        ["via"] = article.Via,
        ["section"] = article.Section,
        ["author"] = article.Author,
        ["deskCode"] = article.DeskCode,
        ["url"] = article.Url,
        ["language"] = article.Language,
        ["rtl"] = article.IsRightToLeft,
        ["tags"] = Array(article.Tags),
        ["published"] = Published(article),
        ["related"] = Array(article.Related.Select(link => link.Title)),
        ["labels"] = Array(article.Related.Select(link => link.Label ?? "")),
        ["urls"] = Array(article.Related.Select(link => link.Url ?? "")),
        ["paragraphs"] = Array(ArticleText.Of(article.Body!.Html).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ["html"] = article.Body.Html.Trim(),
        ["origins"] = article.Body.Origins.ToString(),
        ["words"] = article.WordCount,
        ["encoding"] = draft.Encoding,
        ["warnings"] = draft.Warnings.Count,
    };

    private static JsonArray Array(IEnumerable<string> items) => [.. items.Select(item => (JsonNode)item)];

    private static string? Published(Article article)
    {
        var local = article.DatePrecision == DatePrecision.None
            ? default
            : DateTimeOffset.FromUnixTimeSeconds(article.SortKey).ToOffset(TimeSpan.FromMinutes(article.DateOffset));
        var format = article.DatePrecision switch
        {
            DatePrecision.None => null,
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-ddTHH:mmzzz",
        };
        return format is null ? null : local.ToString(format, CultureInfo.InvariantCulture);
    }
}
