using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsReader.Benchmarks.Archives;

namespace NewsReader.Benchmarks.Speed.Ingesting;

/// <summary>An article as JSON Lines have it.</summary>
internal sealed record DumpedArticle(string Id, string Title, string? Lead, string Body, string? Source, string? Category, string? Date,
    IReadOnlyList<string> Tags);

/// <summary>Writes made articles as JSON Lines.</summary>
internal static class ArticleDump
{
    private static readonly JsonSerializerOptions Options = new(
        JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The articles of some numbers, in their order.</summary>
    public static List<DumpedArticle> Make(ArticleMaker maker, int first, int count) =>
        [.. Enumerable.Range(first, count).AsParallel().AsOrdered().Select(number => Of(maker.Make(number)))];

    public static void Write(string file, IEnumerable<DumpedArticle> articles) =>
        File.WriteAllLines(file, articles.Select(article => JsonSerializer.Serialize(article, Options)));

    private static DumpedArticle Of(CorpusDraft made) => new(
        made.Key, made.Draft.Title!, made.Draft.Lead, made.Draft.Text!, made.Draft.Source, made.Draft.Section,
        made.Draft.Published?.Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), made.Draft.Tags);
}
