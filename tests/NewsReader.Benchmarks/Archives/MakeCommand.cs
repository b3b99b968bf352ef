using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Archives;

/// <summary>Makes an archive of any size: store and index, by the application's own code; one that was left unfinished is
/// finished.</summary>
internal static class MakeCommand
{
    private const int BatchSize = 5000;

    /// <summary>The folder of the archive of so many articles.</summary>
    public static string FolderOf(string[] options, int articles) => Path.Combine(
        CommandOptions.Value(options, "archives") ?? Path.Combine(Path.GetTempPath(), "newsreader-archives"),
        articles.ToString(CultureInfo.InvariantCulture));

    /// <summary>As <see cref="FolderOf"/>, of an archive that is there.</summary>
    /// <exception cref="InvalidOperationException">It was never made.</exception>
    public static string MadeFolderOf(string[] options, int articles)
    {
        var folder = FolderOf(options, articles);
        return Directory.Exists(folder) ? folder : throw new InvalidOperationException(FormattableString.Invariant(
            $"There is no archive in {folder}; make it first: make --articles {articles} --archives {Path.GetDirectoryName(folder)}"));
    }

    public static async Task<int> RunAsync(string[] options)
    {
        var articles = CommandOptions.Number(options, "articles", 100_000);
        var cancellationToken = CancellationToken.None;
        await using var archive = await TestArchive.OpenAsync(FolderOf(options, articles));
        archive.Services.GetRequiredService<ArticleIndex>().IsMapped = false;
        var maker = await ArticleMaker.OfAsync(options, cancellationToken);
        var clock = Stopwatch.StartNew();
        var storing = Task.Run(() => StoreAsync(archive, maker, articles, cancellationToken), cancellationToken);
        if (await archive.Services.GetRequiredService<IndexFollower>().FollowAsync(storing, cancellationToken) != CatchUpOutcome.CaughtUp)
            throw new InvalidOperationException("Another process writes the index of the archive.");
        await storing;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{articles:N0} articles stored and indexed after {clock.Elapsed.TotalMinutes:F1} minutes, "
                + $"{process.TotalProcessorTime.TotalMinutes:F1} of processors, {process.PeakWorkingSet64 >> 20:N0} MB at the most"));
        return 0;
    }

    // While a batch is stored, the next one is made.
    private static async Task StoreAsync(TestArchive archive, ArticleMaker maker, int articles, CancellationToken cancellationToken)
    {
        // What was stored before the program was stopped is there as whole batches.
        var first = await archive.CountAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        var storing = Task.CompletedTask;
        for (var next = first; next < articles; next += BatchSize)
        {
            var batch = Make(maker, next, Math.Min(BatchSize, articles - next));
            await storing;
            var stored = next + batch.Count;
            storing = Task.Run(() => AddAsync(stored, batch), cancellationToken);
        }

        await storing;

        async Task AddAsync(int stored, List<ArticleInput> batch)
        {
            var started = clock.Elapsed;
            await archive.AddAsync("made", batch, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{stored:N0} stored, {(stored - first) / clock.Elapsed.TotalSeconds:N0}/s, the last {batch.Count:N0} in "
                    + $"{(clock.Elapsed - started).TotalSeconds:F1} s"));
        }
    }

    private static List<ArticleInput> Make(ArticleMaker maker, int first, int count) =>
        [.. Enumerable.Range(first, count).AsParallel().AsOrdered().Select(number =>
    {
        var draft = maker.Make(number);
        return draft.Input(draft.Enrich());
    })];
}
