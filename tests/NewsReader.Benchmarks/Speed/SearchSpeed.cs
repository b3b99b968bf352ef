using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Speed;

/// <summary>How long searches take in archives of <see cref="MakeCommand"/>, each query beside the bare pair of engine and store.</summary>
internal sealed class SearchSpeed(string[] options)
{
    private const int SampledTexts = 1000;

    /// <summary>The ways of answering that are measured, the bare one first.</summary>
    public static readonly IReadOnlyList<string> Ways = ["bare pair", "with snippets", "and facets", "HTTP, JSON", "HTTP, page"];

    private const string Suggestions = "suggestions";

    private static readonly Measurement Search = new("speed search", "Search", """
        How fast searches are in archives of recombined real sentences, which `make --articles N --archives DIR` makes once. The bare pair
        is the least that any search costs: the best 20 ids of the same terms from bare Lucene.NET as it opens an index itself, and 20 rows
        by key; for suggestions the ten most frequent words that begin so.

        - With snippets and facets: through the index, within one process. HTTP: the same from a server, as JSON, and as a page that is made
          anew each time. Suggestions have no facets and no page. Cells are p50 and p99 in ms.
        - × of p50: the p50 of each way, in their order, by that of the bare pair.
        - Growth: p50 in the largest archive by that in the smallest, in brackets by the growth of the bare pair.
        """);

    private static int fresh;

    private readonly int count = CommandOptions.Number(options, "queries", 100);
    private readonly int rounds = CommandOptions.Number(options, "rounds", 3);
    private readonly int port = CommandOptions.Number(options, "port", 5129);
    private readonly List<SpeedResult> results = [];
    private readonly List<string> sizes = [];

    /// <summary>What was measured so far.</summary>
    public IReadOnlyList<SpeedResult> Results => results;

    public static Task<int> RunAsync(string[] options) => new SearchSpeed(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var size in (CommandOptions.Value(options, "articles") ?? "100000").Split(',')
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
            await MeasureAsync(size, Server.Built, cancellationToken);
        await Search.TellAsync(options, MeasuredReport.Paragraphs([.. sizes, Table(results), GrowthTable()]), cancellationToken);
        if (CommandOptions.Value(options, "json") is { } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(results), cancellationToken);
        return 0;
    }

    /// <summary>Measures an archive, which no other process may have open.</summary>
    /// <param name="program">The application.</param>
    public async Task MeasureAsync(int size, string program, CancellationToken cancellationToken)
    {
        var folder = MakeCommand.MadeFolderOf(options, size);
        await using var archive = await TestArchive.OpenAsync(folder);
        await archive.IndexAsync();
        var paths = archive.Services.GetRequiredService<AppPaths>();
        var texts = await TextsAsync(archive, cancellationToken);
        sizes.Add(SizeOf(paths, texts));
        using var lease = archive.Services.GetRequiredService<ArticleIndex>().Acquire()!;
        using var bare = new BarePair(paths);
        using var server = await Server.StartAsync(program, folder, port, "/healthz");
        var load = new SearchLoad(texts, lease.Searcher.IndexReader, count, seed: 1);
        foreach (var kind in load.Kinds())
            await MeasureAsync(kind.Name, size, kind.Queries.Select(query => Asked(query, archive, lease, bare, server, cancellationToken))
                .OfType<Func<Task>?[]>().ToList());
        await MeasureAsync(Suggestions, size, load.Beginnings().ConvertAll(
            typed => Typed(typed, archive, bare, server, cancellationToken)));
    }

    // One query in every way, in the order of Ways; null for one that is no way of its kind.
    private static Func<Task>?[]? Asked(string query, TestArchive archive, IndexLease lease, BarePair bare, Server server,
        CancellationToken cancellationToken)
    {
        if (QueryPlanner.Plan(lease.Searcher.IndexReader, QueryParser.Parse(query)) is not { } plan)
            return null;
        var terms = BarePair.AnyOf(plan, lease.Searcher.IndexReader);
        var address = Uri.EscapeDataString(query);
        return
        [
            () => Task.FromResult(bare.Run(terms)),
            () => archive.SearchAsync(new SearchRequest(query, WithFacets: false)),
            () => archive.SearchAsync(new SearchRequest(query)),
            () => server.Client.GetByteArrayAsync(new Uri("/api/search?q=" + address, UriKind.Relative), cancellationToken),
            // A parameter that means nothing makes it a page that was not asked for before.
            () => server.Client.GetByteArrayAsync(new Uri(FormattableString.Invariant(
                $"/search?q={address}&fresh={Interlocked.Increment(ref fresh)}"), UriKind.Relative), cancellationToken),
        ];
    }

    private static Func<Task>?[] Typed(string beginning, TestArchive archive, BarePair bare, Server server,
        CancellationToken cancellationToken) =>
    [
        () => Task.FromResult(bare.Complete(beginning)),
        async () =>
        {
            await using var scope = archive.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SuggestQueries>().SuggestAsync(beginning, cancellationToken);
        },
        null,
        () => server.Client.GetByteArrayAsync(new Uri("/api/suggest?q=" + Uri.EscapeDataString(beginning), UriKind.Relative),
            cancellationToken),
        null,
    ];

    private async Task MeasureAsync(string kind, int size, List<Func<Task>?[]> queries)
    {
        var timings = Ways.Select(way => new Timings(way)).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var ways in queries)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    if (ways[way] is not { } ask)
                        continue;
                    var started = Stopwatch.GetTimestamp();
                    await ask();
                    // The first round warms up.
                    if (round > 0)
                        timings[way].Add(Stopwatch.GetElapsedTime(started));
                }
            }
        }

        var measured = timings.Where(timing => timing.Count > 0).ToList();
        results.AddRange(measured.Select(timing => new SpeedResult(size, kind, timing.Name, timing.P50, timing.P99)));
        // It takes a while until there are enough of them for the table.
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{kind} in {size:N0} articles: p50 ")
            + string.Join(", ", measured.Select(timing => FormattableString.Invariant($"{timing.P50:F2}"))));
    }

    private static async Task<List<string>> TextsAsync(TestArchive archive, CancellationToken cancellationToken)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var step = Math.Max(1, await db.Articles.CountAsync(cancellationToken) / SampledTexts);
        var rows = await db.Articles.AsNoTracking().Where(article => article.Id % step == 0)
            .Select(article => new { article.Title, article.Lead, article.Body!.Html }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => $"{row.Title}\n{row.Lead}\n{ArticleText.Of(row.Html)}");
    }

    private static string SizeOf(AppPaths paths, List<string> texts)
    {
        var bytes = texts.Average(text => (double)Encoding.UTF8.GetByteCount(text));
        var index = new DirectoryInfo(paths.Index).EnumerateFiles().Sum(file => file.Length);
        using var reader = Lucene.Net.Index.DirectoryReader.Open(Lucene.Net.Store.FSDirectory.Open(paths.Index));
        return string.Create(CultureInfo.InvariantCulture,
            $"{reader.NumDocs:N0} articles of {bytes:N0} B of text, {(double)index / reader.NumDocs:N0} B of index each "
                + $"({index / bytes / reader.NumDocs:F2} of the text), {reader.Leaves.Count} segments.");
    }

    /// <summary>A row for each kind of query at each size.</summary>
    public static string Table(IEnumerable<SpeedResult> results) => MeasuredReport.Table(
        $"query | articles | {string.Join(" | ", Ways)} | × of p50",
        results.GroupBy(result => (result.Kind, result.Articles)).Select(kind =>
        {
            var ways = Ways.Select(way => kind.FirstOrDefault(result => result.Way == way)).ToList();
            var cells = ways.Select(way => way is null ? "" : FormattableString.Invariant($"{way.P50:F1}, {way.P99:F0}"));
            var ratios = ways.Skip(1).OfType<SpeedResult>().Select(way => FormattableString.Invariant($"{way.P50 / ways[0]!.P50:F2}"));
            return FormattableString.Invariant($"{kind.Key.Kind} | {kind.Key.Articles:N0} | ")
                + $"{string.Join(" | ", cells)} | {string.Join(", ", ratios)}";
        }));

    // How much longer each way takes in the largest archive than in the smallest, beside how much longer the bare pair does.
    private string GrowthTable()
    {
        var rows = results.GroupBy(result => result.Kind)
            .Select(kind => (kind.Key, Growths: Ways.Select(way => GrowthOf(kind, way)).ToList()))
            .Where(row => row.Growths[0] is not null)
            .Select(row => $"{row.Key} | {string.Join(" | ", row.Growths.Select(growth => growth is null ? ""
                : FormattableString.Invariant($"{growth:F2} ({growth / row.Growths[0]:F2})")))}").ToList();
        return rows.Count == 0 ? "" : MeasuredReport.Table($"growth | {string.Join(" | ", Ways)}", rows);
    }

    private static double? GrowthOf(IEnumerable<SpeedResult> results, string way)
    {
        var ordered = results.Where(result => result.Way == way).OrderBy(result => result.Articles).ToList();
        return ordered.Count > 1 ? ordered[^1].P50 / ordered[0].P50 : null;
    }
}
