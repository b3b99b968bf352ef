using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsReader.Benchmarks.Archives;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>"speed load": readers at half of what the server can do while articles come in, beside readers alone and articles
/// alone.</summary>
internal sealed class LoadCommand(string[] options)
{
    private readonly int port = CommandOptions.Number(options, "port", 5130);
    private readonly int connections = CommandOptions.Number(options, "connections", 200);
    private readonly TimeSpan duration = TimeSpan.FromSeconds(CommandOptions.Number(options, "seconds", 60));
    private readonly int ingested = CommandOptions.Number(options, "ingested", 50_000);
    private readonly Random random = new(1);
    private readonly Lock gate = new();

    public static Task<int> RunAsync(string[] options) => new LoadCommand(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var program = await PublishedApp.FindAsync(options, cancellationToken);
        var size = CommandOptions.Number(options, "articles", 100_000);
        await MakeCommand.RunAsync(["--articles", size.ToString(CultureInfo.InvariantCulture), .. options]);
        var work = Directory.CreateTempSubdirectory("newsreader-load-");
        try
        {
            return await MeasureAsync(program, MakeCommand.FolderOf(options, size), size, work, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<int> MeasureAsync(string program, string archive, int size, DirectoryInfo work, CancellationToken cancellationToken)
    {
        var file = Path.Combine(work.FullName, "incoming.jsonl");
        await WriteAsync(file, size, cancellationToken);
        var kinds = await KindsAsync(archive, cancellationToken);
        var first = kinds[0].Addresses[0];

        var alone = Copy(archive, Path.Combine(work.FullName, "alone"));
        var ingestAlone = await IngestAsync(program, alone, file, cancellationToken);
        Directory.Delete(alone, recursive: true);

        var data = Copy(archive, Path.Combine(work.FullName, "data"));
        using var server = await Server.StartAsync(program, data, port, first);
        await new ClosedLoad(port, connections).RunAsync(() => Next(kinds), TimeSpan.FromSeconds(5), cancellationToken);
        var capacity = await new ClosedLoad(port, connections).RunAsync(() => Next(kinds), TimeSpan.FromSeconds(10), cancellationToken);
        var rate = capacity.Rate / 2;
        var quiet = await new OpenLoad(port, connections).RunAsync(() => Next(kinds), rate, duration / 2, cancellationToken);
        var ingest = IngestAsync(program, data, file, cancellationToken);
        var busy = await new OpenLoad(port, connections).RunAsync(() => Next(kinds), rate, duration, cancellationToken);
        var ingestBeside = await ingest;
        var memory = await server.MemoryAsync(cancellationToken);
        Print(size, rate, quiet, busy, ingestAlone, ingestBeside, memory.Anonymous);
        return busy.Failed == 0 ? 0 : 1;
    }

    private void Print(int size, double rate, Sample quiet, Sample busy, TimeSpan ingestAlone, TimeSpan ingestBeside, double memory)
    {
        var (quietly, busily) = (Sample.At(quiet.Milliseconds, 0.99), Sample.At(busy.Milliseconds, 0.99));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {size:N0} articles, {rate:N0} pages/s over {connections} connections, half of what the server can do

            | | p50, ms | p99, ms | errors | ingest, articles/s |
            |---|---|---|---|---|
            | alone | {Sample.At(quiet.Milliseconds, 0.5):F2} | {quietly:F2} | {quiet.Failed} | {ingested / ingestAlone.TotalSeconds:N0} |
            | both at once | {Sample.At(busy.Milliseconds, 0.5):F2} | {busily:F2} | {busy.Failed} | {ingested / ingestBeside.TotalSeconds:N0} |
            | × | | {busily / quietly:F2} | | {ingestBeside / ingestAlone:F2} slower |

            Memory of the server at the end: {memory:N0} MB.
            """));
    }

    // Most read articles, some of them again and again; the rest look around and search.
    private ReadOnlyMemory<byte> Next(IReadOnlyList<PageKind> kinds)
    {
        lock (gate)
        {
            var kind = kinds[random.NextDouble() switch { < 0.6 =>
                0, < 0.75 => 1, < 0.85 => Math.Min(2, kinds.Count - 1), < 0.95 => Math.Min(3, kinds.Count - 1), _ => kinds.Count - 1 }];
            var skewed = (int)(kind.Addresses.Count * Math.Pow(random.NextDouble(), 3));
            return HttpConnection.Request(kind.Addresses[skewed], packed: true);
        }
    }

    private static async Task<IReadOnlyList<PageKind>> KindsAsync(string archive, CancellationToken cancellationToken)
    {
        await using var opened = await TestArchive.OpenAsync(archive);
        return await PageKind.OfAsync(opened, cancellationToken);
    }

    private static async Task<TimeSpan> IngestAsync(string program, string data, string file, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var ingest = Process.Start(new ProcessStartInfo(
            program, ["ingest", file, "--data", data, "--no-seeds"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        await ingest.StandardOutput.ReadToEndAsync(cancellationToken);
        await ingest.WaitForExitAsync(cancellationToken);
        return ingest.ExitCode == 0 ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException("The ingest failed.");
    }

    // Articles that the archive does not have: those of higher numbers.
    private async Task WriteAsync(string file, int size, CancellationToken cancellationToken)
    {
        var maker = new ArticleMaker(await CorpusReader.ReadAsync(
            CommandOptions.Value(options, "corpus") ?? CommandOptions.Shared("corpus") ?? AppPaths.Seeds, cancellationToken), seed: 2);
        await using var writer = new StreamWriter(file);
        for (var number = size; number < size + ingested; number++)
        {
            var draft = maker.Make(number).Draft;
            await writer.WriteLineAsync(JsonSerializer.Serialize(new
            {
                id = draft.Key,
                title = draft.Title,
                lead = draft.Lead,
                body = draft.Text,
                source = draft.Source,
                section = draft.Section,
                tags = draft.Tags,
                date = draft.Published?.Local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                related = draft.Related.Select(related => related.Title),
            }));
        }
    }

    private static string Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        return to;
    }
}
