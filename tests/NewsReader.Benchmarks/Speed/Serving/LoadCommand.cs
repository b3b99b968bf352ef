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
    private static readonly Measurement Load = new("speed load", "Load", """
        Readers while articles come in, on a copy of an archive of recombined real sentences, beside each of them alone. Readers ask for
        half as many pages a second as the server can answer, most of them articles and some of those again and again, whether earlier
        answers have come or not. × is both at once by alone.
        """);

    private readonly int size = CommandOptions.Number(options, "articles", 100_000);
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
        await MakeCommand.RunAsync(["--articles", size.ToString(CultureInfo.InvariantCulture), .. options]);
        var work = Directory.CreateTempSubdirectory("newsreader-load-");
        try
        {
            return await MeasureAsync(program, MakeCommand.FolderOf(options, size), work, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<int> MeasureAsync(string program, string archive, DirectoryInfo work, CancellationToken cancellationToken)
    {
        var file = Path.Combine(work.FullName, "incoming.jsonl");
        await WriteAsync(file, cancellationToken);
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
        await Load.TellAsync(options, Figures(rate, (quiet, busy), (ingestAlone, ingestBeside), memory.Anonymous), cancellationToken);
        return busy.Failed == 0 ? 0 : 1;
    }

    private string Figures(double rate, (Sample Quiet, Sample Busy) readers, (TimeSpan Alone, TimeSpan Beside) ingest, double memory)
    {
        var (quietly, busily) = (Sample.At(readers.Quiet.Milliseconds, 0.99), Sample.At(readers.Busy.Milliseconds, 0.99));
        return MeasuredReport.Paragraphs(
            string.Create(CultureInfo.InvariantCulture,
                $"{size:N0} articles stored, {ingested:N0} come in; {rate:N0} pages a second over {connections} connections."),
            MeasuredReport.Table("| p50, ms | p99, ms | errors | ingest, articles/s",
            [
                Row("alone", readers.Quiet, ingest.Alone),
                Row("both at once", readers.Busy, ingest.Beside),
                string.Create(CultureInfo.InvariantCulture, $"× | | {busily / quietly:F2} | | {ingest.Alone / ingest.Beside:F2}"),
            ]),
            string.Create(CultureInfo.InvariantCulture, $"Memory of the server at the end: {memory:N0} MB."));
    }

    private string Row(string name, Sample sample, TimeSpan ingest) => string.Create(CultureInfo.InvariantCulture,
        $"{name} | {Sample.At(sample.Milliseconds, 0.5):F2} | {Sample.At(sample.Milliseconds, 0.99):F2} | {sample.Failed} | "
            + $"{ingested / ingest.TotalSeconds:N0}");

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
    private async Task WriteAsync(string file, CancellationToken cancellationToken)
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
