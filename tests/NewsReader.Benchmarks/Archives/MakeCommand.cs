using System.Diagnostics;
using NewsReader.Hosting;

namespace NewsReader.Benchmarks.Archives;

/// <summary>Makes an archive of any size: store and index, by the application's own code; one that was left unfinished is finished.</summary>
internal static class MakeCommand
{
    private const int BatchSize = 1000;
    private const int DefaultSeed = 1;
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(10);

    /// <summary>The folder of the archive of so many articles.</summary>
    public static string FolderOf(string[] options, int articles) => Path.Combine(
        CommandOptions.Value(options, "archives") ?? Path.Combine(Path.GetTempPath(), "newsreader-archives"),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{articles}"));

    public static async Task<int> RunAsync(string[] options)
    {
        var articles = CommandOptions.Number(options, "articles", 100_000);
        var cancellationToken = CancellationToken.None;
        await using var archive = await LocalArchive.OpenAsync(FolderOf(options, articles), cancellationToken);
        var maker = new ArticleMaker(await SourceAsync(options, cancellationToken), CommandOptions.Number(options, "seed", DefaultSeed));
        var clock = Stopwatch.StartNew();
        var storing = Task.Run(() => StoreAsync(archive, maker, articles, cancellationToken), cancellationToken);
        while (!storing.IsCompleted)
        {
            await archive.IndexAsync(cancellationToken);
            await Task.WhenAny(storing, Task.Delay(Report, cancellationToken));
        }

        await storing;
        await archive.IndexAsync(cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"{articles:N0} articles stored and indexed after {clock.Elapsed.TotalMinutes:F1} minutes"));
        return 0;
    }

    // The corpora, or where there are none, what the product ships with.
    private static async Task<List<CorpusDraft>> SourceAsync(string[] options, CancellationToken cancellationToken) =>
        await CorpusReader.ReadAsync(CommandOptions.Value(options, "corpus") ?? CommandOptions.Shared("corpus") ?? AppPaths.Seeds, cancellationToken);

    private static async Task StoreAsync(LocalArchive archive, ArticleMaker maker, int articles, CancellationToken cancellationToken)
    {
        var stored = (int)await archive.LastChangeAsync(cancellationToken);
        var clock = Stopwatch.StartNew();
        for (var (next, first) = (stored, stored); next < articles; next += BatchSize)
        {
            // What was stored before the program was stopped is there as a whole batch.
            var batch = Enumerable.Range(next, Math.Min(BatchSize, articles - next)).AsParallel().AsOrdered().Select(number =>
            {
                var draft = maker.Make(number);
                return draft.Input(draft.Enrich());
            }).ToList();
            await archive.AddAsync("made", batch, cancellationToken);
            if (next / BatchSize % 10 == 0)
                Console.WriteLine(FormattableString.Invariant($"{next + batch.Count:N0} stored, {(next + batch.Count - first) / clock.Elapsed.TotalSeconds:N0}/s"));
        }
    }
}
