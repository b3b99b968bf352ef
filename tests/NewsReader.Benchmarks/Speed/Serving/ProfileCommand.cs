using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Benchmarks.Archives;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Storage;
using NewsReader.Tests.Support;
using NewsReader.Text.Spacing;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>"speed profile": what the parts of an article page, a list and a search take, one after another.</summary>
internal static class ProfileCommand
{
    private const int Asked = 100;

    private static readonly Measurement Profile = new("speed profile", "Profile", """
        What the parts of an article page, a list and a search take, one after another within one process, in archives of recombined real
        sentences: median and 99th percentile in ms, and ms of the processor on average; for the phases of a search the first two alone.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        var cancellationToken = CancellationToken.None;
        var figures = new List<string>();
        foreach (var size in (CommandOptions.Value(options, "articles") ?? "100000").Split(',')
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            await using var archive = await TestArchive.OpenAsync(MakeCommand.MadeFolderOf(options, size));
            await archive.IndexAsync();
            figures.Add(FormattableString.Invariant($"{size:N0} articles, ") + await MeasureAsync(
                archive, CommandOptions.Number(options, "rounds", 3), CommandOptions.Value(options, "only"), cancellationToken));
        }

        await Profile.TellAsync(options, MeasuredReport.Paragraphs(figures), cancellationToken);
        return 0;
    }

    private static async Task<string> MeasureAsync(TestArchive archive, int rounds, string? only, CancellationToken cancellationToken)
    {
        var timings = new Dictionary<string, Timings>();
        var processor = new Dictionary<string, TimeSpan>();
        using var phases = new PhaseTimings();
        var (pauses, allocated, begun) = (TimeSpan.Zero, 0L, 0L);
        for (var round = 0; round <= rounds; round++)
        {
            phases.IsCounting = round > 0;
            if (round == 1)
                (pauses, allocated, begun) = (GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            foreach (var id in await IdsAsync(archive, round, cancellationToken))
            {
                await using var scope = archive.Services.CreateAsyncScope();
                var parts = Parts(scope.ServiceProvider, await scope.ServiceProvider.GetRequiredService<ArticleQueries>()
                    .FindAsync(id, cancellationToken), cancellationToken);
                foreach (var (name, part) in parts.Where(part => only is null || part.Name.StartsWith(only, StringComparison.Ordinal)))
                {
                    var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                    await part();
                    // The first round warms up.
                    if (round == 0)
                        continue;
                    processor[name] = processor.GetValueOrDefault(name) + (Environment.CpuUsage.TotalTime - used);
                    (timings.TryGetValue(name, out var known)
                        ? known : timings[name] = new Timings(name)).Add(Stopwatch.GetElapsedTime(started));
                }
            }
        }

        return MeasuredReport.Paragraphs(
            string.Create(CultureInfo.InvariantCulture,
                $"{(GC.GetTotalAllocatedBytes() - allocated) / 1e6 / (rounds * Asked):F1} MB allocated for each; collections stop for "
                    + $"{100 * ((GC.GetTotalPauseDuration() - pauses) / Stopwatch.GetElapsedTime(begun)):F1} % of the time."),
            Table(phases.All, timings.Values, processor));
    }

    private static string Table(IEnumerable<Timings> phases, IEnumerable<Timings> parts, Dictionary<string, TimeSpan> processor) =>
        MeasuredReport.Table("part | p50 | p99 | processor",
        [
            .. phases.Select(phase => FormattableString.Invariant($"phase of a search: {phase.Name} | {phase.P50:F3} | {phase.P99:F3} |")),
            .. parts.Select(part => FormattableString.Invariant($"{part.Name} | {part.P50:F3} | {part.P99:F3} | ")
                + FormattableString.Invariant($"{processor[part.Name].TotalMilliseconds / part.Count:F3}")),
        ]);

    private static IEnumerable<(string Name, Func<Task> Part)> Parts(IServiceProvider services, ArticleView? view,
        CancellationToken cancellationToken)
    {
        if (view is null)
            yield break;
        var (id, title) = (view.Summary.Id, view.Summary.Title);
        var (articles, lists, search) = (services.GetRequiredService<ArticleQueries>(), services.GetRequiredService<ListQueries>(),
            services.GetRequiredService<SearchQueries>());
        yield return ("article", () => articles.FindAsync(id, cancellationToken));
        yield return ("half-spaces lost", () => Task.FromResult(HalfSpaces.AreLost(view.BodyHtml)));
        yield return ("story", () => articles.StoryAsync(id, view.HeadId, 50, cancellationToken));
        yield return ("backlinks", () => articles.BacklinksAsync(id, 10, cancellationToken));
        yield return ("listed", () => articles.LinksAsync(id, cancellationToken));
        var index = services.GetRequiredService<ArticleIndex>();
        var matchers = services.GetRequiredService<ArticleMatchers>();
        var whole = view.WholeText;
        yield return ("similar: analysis", () => Task.FromResult(TextAnalyzer.Analyze(whole)));
        using var lease = index.Acquire()!;
        var lookup = new TermLookup(lease.Searcher.IndexReader, IndexFields.TextStems);
        List<ArticleKeyword> terms = [];
        yield return ("similar: words", () => Task.FromResult(terms = ArticleKeywords.Extract(whole, lookup, matchers.Frequencies)));
        yield return ("similar: match", () => Task.FromResult(matchers.SimilarOn(lease, lookup).Find(terms, 3, 60)));
        yield return ("neighbours", () => lists.BesideAsync(view.Summary, cancellationToken));
        var connections = services.GetRequiredService<ConnectionQueries>();
        yield return ("connections", () => connections.WithNeighboursAsync(view, 5, 10, cancellationToken));
        yield return ("counts", () => Task.FromResult(lists.Counts));
        yield return ("newest 21", () => lists.FirstAsync(null, 0, 21, cancellationToken));
        yield return ("section, 21", () => lists.FirstAsync(
            new ListScope(ListKind.Section, view.Summary.Section ?? ""), 0, 21, cancellationToken));
        if (view.Tags is [var tag, ..])
            yield return ("tag, 21", () => lists.FirstAsync(new ListScope(ListKind.Tag, tag), 0, 21, cancellationToken));
        yield return ("search, two words", () => search.SearchAsync(
            new SearchRequest(string.Join(' ', title.Split(' ').Take(2))), cancellationToken));
    }

    private static async Task<List<long>> IdsAsync(TestArchive archive, int round, CancellationToken cancellationToken)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Articles.MaxAsync(
            article => article.Id, cancellationToken);
        var random = new Random(round);
        return [.. Enumerable.Range(0, Asked).Select(_ => random.NextInt64(1, last + 1))];
    }
}
