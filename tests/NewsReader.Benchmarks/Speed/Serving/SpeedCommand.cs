using System.Globalization;
using System.Text.Json;
using NewsReader.Benchmarks.Archives;
using NewsReader.Benchmarks.Speed.Ingesting;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>"speed": how fast the application serves archives of several sizes, beside the limits of the machine in the same run.</summary>
internal sealed class SpeedCommand(string[] options)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Measurement Pages = new("speed", "Pages", """
        How fast pages are served from archives of recombined real sentences, beside bare Kestrel that writes ready pages of the same size;
        how soon the application starts, beside an empty one; memory and disk; searches and an ingest beside their bare peers, as in the
        sections of those. The application is published first, as it is used.

        - Pages: "again" is a page that is kept in memory, "first" one that is made anew, × is again by bare; `br` is packed with Brotli.
          p50 and p99 are in ms.
        - Memory and disk: the start is until the first page is answered. Memory is that of the process alone, idle and after all pages,
          and files that are mapped. Store and index are in bytes an article, then both by the text. A point read is an article by its id,
          as the application reads it and from bare Microsoft.Data.Sqlite.
        - The server runs as the shipped systemd unit starts it, collecting garbage after every 16 MB (`DOTNET_GCgen0size=0x1000000`);
          without that it takes some 60 MB more where the processor's cache is large.
        """);

    private static readonly Measurement QuickPages = new("speed", "Pages, quick", """
        The same as Pages, with 10,000 articles and short rounds, within minutes; what the columns mean is said there.
        """);

    private readonly bool isQuick = options.Contains("--quick");
    private readonly int port = CommandOptions.Number(options, "port", 5130);
    private readonly SpeedReport report = new();

    private int Rounds => CommandOptions.Number(options, "rounds", isQuick ? 3 : 5);

    private TimeSpan Duration => TimeSpan.FromMilliseconds(CommandOptions.Number(options, "milliseconds", isQuick ? 200 : 500));

    public static Task<int> RunAsync(string[] options) => new SpeedCommand(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var program = await PublishedApp.FindAsync(options, cancellationToken);
        foreach (var size in (CommandOptions.Value(options, "articles") ?? (isQuick ? "10000" : "10000,100000,1000000")).Split(',')
            .Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            await MakeCommand.RunAsync(["--articles", size.ToString(CultureInfo.InvariantCulture), .. options]);
            await MeasureAsync(program, size, cancellationToken);
        }

        await IngestAsync(program, cancellationToken);
        report.RoundMilliseconds = Duration.TotalMilliseconds;
        await (isQuick ? QuickPages : Pages).TellAsync(options, report.ToString(), cancellationToken);
        await File.WriteAllTextAsync(CommandOptions.Value(options, "json")
            ?? "speed.json", JsonSerializer.Serialize(report, Indented), cancellationToken);
        return report.Pages.Sum(page => page.Failed) == 0 ? 0 : 1;
    }

    private async Task MeasureAsync(string program, int size, CancellationToken cancellationToken)
    {
        var folder = MakeCommand.FolderOf(options, size);
        await using var archive = await TestArchive.OpenAsync(folder);
        var kinds = await PageKind.OfAsync(archive, cancellationToken);
        if (CommandOptions.Value(options, "kinds") is { } names)
            kinds = [.. kinds.Where(kind => names.Split(',').Contains(kind.Name))];
        report.Stores.Add(await StoreSpeed.MeasureAsync(size, archive, Rounds, cancellationToken));
        var (starts, empty) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using (var bare = await Server.StartBareAsync(port + 1, pages: null))
                empty.Add(bare.Start.TotalMilliseconds);
            using var started = await Server.StartAsync(program, folder, port, kinds[0].Addresses[0]);
            starts.Add(started.Start.TotalMilliseconds);
        }

        var ((anonymousIdle, mappedIdle), (anonymous, mapped)) = await PagesAsync(program, folder, size, kinds, cancellationToken);
        var (text, store, index) = await Footprint.DiskAsync(archive, cancellationToken);
        report.Footprints.Add(new Footprint(
            size, text, store, index, Sample.At(starts, 0.5), Sample.At(empty, 0.5), anonymousIdle, mappedIdle, anonymous, mapped));
        if (!options.Contains("--no-search"))
            await SearchAsync(program, size, archive, cancellationToken);
    }

    // The memory before and after all pages.
    private async Task<((double, double) Idle, (double, double) Loaded)> PagesAsync(
        string program, string folder, int size, IReadOnlyList<PageKind> kinds, CancellationToken cancellationToken)
    {
        using var server = await Server.StartAsync(program, folder, port, kinds[0].Addresses[0]);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        var idle = await server.MemoryAsync(cancellationToken);
        report.Pages.AddRange(await new PageSpeed(size, server, port + 1, Rounds, Duration).MeasureAsync(kinds, cancellationToken));
        return (idle, await server.MemoryAsync(cancellationToken));
    }

    private async Task SearchAsync(string program, int size, TestArchive archive, CancellationToken cancellationToken)
    {
        // Only one process can have the index open for writing.
        await archive.DisposeAsync();
        var search = new SearchSpeed([.. options, "--queries", isQuick ? "10" : "60", "--rounds", isQuick ? "1" : "3"]);
        await search.MeasureAsync(size, program, cancellationToken);
        report.Searches.AddRange(search.Results);
    }

    private async Task IngestAsync(string program, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("newsreader-ingest-");
        try
        {
            var maker = await ArticleMaker.OfAsync(options, cancellationToken);
            report.Ingests.AddRange(await IngestCommand.RoundsAsync(program, maker, isQuick
                ? 5_000 : 20_000, isQuick ? 1 : 3, work.FullName, cancellationToken));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
