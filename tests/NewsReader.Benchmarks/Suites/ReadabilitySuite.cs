using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;

namespace NewsReader.Benchmarks.Suites;

/// <summary>How one text agrees with the text of a page as it is expected, each word counted as often as it stands there.</summary>
/// <param name="Recall">Of the expected words, how many are there; 1 where none are expected.</param>
/// <param name="Precision">Of the words that are there, how many are expected.</param>
internal readonly record struct WordAgreement(double Recall, double Precision)
{
    public double F1 => Recall + Precision > 0 ? 2 * Recall * Precision / (Recall + Precision) : 0;

    public static WordAgreement Of(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, got) = (Counts(expected), Counts(found));
        var (all, most) = (wanted.Values.Sum(), got.Values.Sum());
        var common = wanted.Sum(word => Math.Min(word.Value, got.GetValueOrDefault(word.Key)));
        return new WordAgreement(all == 0 ? 1 : (double)common / all, most == 0 ? 1 : (double)common / most);
    }

    private static Dictionary<string, int> Counts(IEnumerable<string> words) =>
        words.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Whether what a page says of itself was found as it is expected.</summary>
internal readonly record struct NameAgreement(bool Title, bool Byline, bool SiteName);

/// <summary>One page of the suite, as the application and as SmartReader alone read it.</summary>
internal sealed record ReadabilityRow(
    string Name, WordAgreement Ours, WordAgreement SmartReader, NameAgreement OurNames, NameAgreement SmartReaderNames);

/// <summary>Measures the reading of pages on the test pages of Readability: folders with source.html, expected.html and
/// expected-metadata.json.</summary>
internal static partial class ReadabilitySuite
{
    // The suite has the pages of the web as if they came from here.
    private const string Address = "http://fakehost/test/page.html";

    // Nowhere, so that no path tells anything.
    private static readonly SourceContext Place = new("", TimeZoneInfo.Utc);

    private const string Blocks = "p, div, br, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, pre, figcaption, section";

    private static readonly ArticleReaders Readers = new(Options.Create(new ReadingOptions()));

    /// <summary>A row a page, in the order of their names.</summary>
    /// <param name="keepsImages">Whether pictures stay pictures, as they are in what is expected; otherwise they are links, whose words
    /// nobody expects.</param>
    public static async Task<IReadOnlyList<ReadabilityRow>> RunAsync(
        string folder, bool keepsImages = false, CancellationToken cancellationToken = default)
    {
        var rows = new List<ReadabilityRow>();
        foreach (var page in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            rows.Add(await RowAsync(page, Place with { KeepsImages = keepsImages }, cancellationToken));
        return rows;
    }

    /// <summary>A page as the application reads it, or null where it finds no article.</summary>
    internal static async Task<Article?> ReadAsync(string path, SourceContext place, CancellationToken cancellationToken)
    {
        var file = new SourceFile(path, Path.GetFileName(path));
        if (Readers.For(file) is not { } reader)
            return null;
        await foreach (var result in reader.ReadAsync(file, cancellationToken))
        {
            if (result is ReadResult.Found { Draft: var draft })
                return ArticleEnricher.Enrich(draft, place);
        }

        return null;
    }

    /// <summary>The words of a text: what stands between signs and blanks.</summary>
    internal static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    private static async Task<ReadabilityRow> RowAsync(string page, SourceContext place, CancellationToken cancellationToken)
    {
        var expected = TextOf(await File.ReadAllTextAsync(Path.Combine(page, "expected.html"), cancellationToken));
        using var metadata = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(page, "expected-metadata.json"), cancellationToken));
        var source = Path.Combine(page, "source.html");
        var ours = await ReadAsync(source, place, cancellationToken);
        var text = ours is null ? "" : $"{ours.Lead}\n{ArticleText.Of(ours.Body!.Html)}";
        using var reader = new SmartReader.Reader(Address, await File.ReadAllTextAsync(source, cancellationToken));
        var smart = await reader.GetArticleAsync(cancellationToken);
        return new ReadabilityRow(Path.GetFileName(page),
            WordAgreement.Of(Words(expected), Words(text)),
            WordAgreement.Of(Words(expected), Words(TextOf(smart.Content ?? ""))),
            Names(metadata.RootElement, ours?.Title, ours?.Author, ours?.Source),
            Names(metadata.RootElement, smart.Title, smart.Byline, smart.SiteName));
    }

    private static NameAgreement Names(JsonElement expected, string? title, string? byline, string? siteName) =>
        new(Agrees(expected, "title", title), Agrees(expected, "byline", byline), Agrees(expected, "siteName", siteName));

    // Where the suite knows no name, a name that was found is not judged. A byline may have other people, a day or an office beside the
    // name.
    private static bool Agrees(JsonElement expected, string name, string? found)
    {
        var wanted = Bare(expected.TryGetProperty(name, out var value) ? value.GetString() : null);
        var got = Bare(found);
        return wanted.Length == 0 || wanted == got
            || (name == "byline" && got.Length > 0 && (IsWithin(wanted, got) || IsWithin(got, wanted)));
    }

    private static bool IsWithin(string of, string part) => $" {of} ".Contains($" {part} ", StringComparison.Ordinal);

    private static string Bare(string? name) => By().Replace(string.Join(' ', Words(name ?? "")), "").ToUpperInvariant();

    // Words of two blocks are never one.
    internal static string TextOf(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll("script, style, noscript"))
            element.Remove();
        foreach (var block in body.QuerySelectorAll(Blocks).ToList())
            block.Insert(AdjacentPosition.AfterEnd, "\n");
        return body.TextContent;
    }

    [GeneratedRegex(@"[\w\u200C]+")]
    private static partial Regex Word();

    [GeneratedRegex("^by ", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
