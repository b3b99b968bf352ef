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

    private static int fresh;

    private readonly int count = CommandOptions.Number(options, "queries", 100);
    private readonly int rounds = CommandOptions.Number(options, "rounds", 3);
    private readonly int port = CommandOptions.Number(options, "port", 5129);
    private readonly List<SpeedResult> results = [];

    /// <summary>What was measured so far.</summary>
    public IReadOnlyList<SpeedResult> Results => results;

    public static Task<int> RunAsync(string[] options) => new SearchSpeed(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var size in (CommandOptions.Value(options, "articles") ?? "100000").Split(',')
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
            await MeasureAsync(size, Server.Built, cancellationToken);
        PrintGrowth();
        if (CommandOptions.Value(options, "json") is { } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(results), cancellationToken);
        return 0;
    }

    /// <summary>Measures an archive, which no other process may have open.</summary>
    /// <param name="program">The application.</param>
    public async Task MeasureAsync(int size, string program, CancellationToken cancellationToken)
    {
        var folder = MakeCommand.FolderOf(options, size);
        await using var archive = await TestArchive.OpenAsync(folder);
        await archive.IndexAsync();
        var paths = archive.Services.GetRequiredService<AppPaths>();
        var texts = await TextsAsync(archive, cancellationToken);
        PrintSizes(paths, texts);
        using var lease = archive.Services.GetRequiredService<ArticleIndex>().Acquire()!;
        using var bare = new BarePair(paths);
        using var server = await Server.StartAsync(program, folder, port, "/healthz");
        Console.WriteLine($"{"",-20}{string.Concat(Ways.Select(way => $"{way,22}"))}   ratios of p50");
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
        var times = measured.Select(timing => FormattableString.Invariant($"{timing.P50,12:F2} {timing.P99,9:F2}"));
        var ratios = measured.Skip(1).Select(timing => FormattableString.Invariant($"{timing.P50 / measured[0].P50:F2}"));
        Console.WriteLine($"{kind,-20}{string.Concat(times)}   {string.Join(' ', ratios)}");
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

    private static void PrintSizes(AppPaths paths, List<string> texts)
    {
        var bytes = texts.Average(text => (double)Encoding.UTF8.GetByteCount(text));
        var index = new DirectoryInfo(paths.Index).EnumerateFiles().Sum(file => file.Length);
        using var reader = Lucene.Net.Index.DirectoryReader.Open(Lucene.Net.Store.FSDirectory.Open(paths.Index));
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reader.NumDocs:N0} articles of {bytes:N0} B of text, {(double)index / reader.NumDocs:N0} B of index each "
                + $"({index / bytes / reader.NumDocs:F2} of the text), {reader.Leaves.Count} segments; p50 and p99 in ms"));
    }

    // How much longer each way takes in the largest archive than in the smallest, beside how much longer the bare pair does.
    private void PrintGrowth()
    {
        foreach (var kind in results.GroupBy(result => result.Kind))
        {
            var growths = Ways.Select(way => kind.Where(result => result.Way == way).OrderBy(result => result.Articles).ToList())
                .Where(sizes => sizes.Count > 1).Select(sizes => sizes[^1].P50 / sizes[0].P50).ToList();
            var figures = growths.Select(growth => FormattableString.Invariant($"{growth,8:F2} ({growth / growths[0]:F2})"));
            if (growths.Count > 0)
                Console.WriteLine($"growth {kind.Key,-20}{string.Concat(figures)}");
        }
    }
}
