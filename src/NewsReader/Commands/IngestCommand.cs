using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsReader.Ingest;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage.Exchange;
using Spectre.Console;

namespace NewsReader.Commands;

/// <summary>"ingest": brings files and folders into the archive; a server may run on the same data meanwhile.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = PathArgument.Create(ArgumentArity.OneOrMore, allowHostArguments: false);
        var command = new Command("ingest",
            "Bring files and folders of articles into the archive; what has not changed is left alone.\n\n"
            + "Example: newsreader ingest ./articles dump.jsonl.gz")
        {
            paths,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, PathArgument.Paths(parsed.GetValue(paths)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] paths, CancellationToken cancellationToken)
    {
        ProcessTuning.StandBackAsProcess();
        await using var app = await AppBuilder.BuildToolAsync(CommonOptions.Settings(parsed), cancellationToken);
        if (paths is [var only] && ExportManifest.Find(only) is { } manifest)
            return await ImportAsync(app.Services, only, manifest, cancellationToken);
        var ingestor = app.Services.GetRequiredService<ArticleIngestor>();
        var isWatched = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        var ingest = Task.Run(() => isWatched
            ? WithBarAsync(ingestor, paths, cancellationToken)
            : WithLinesAsync(ingestor, paths, cancellationToken), cancellationToken);
        var index = IndexUpdate.FollowAsync(app.Services, ingest, cancellationToken);
        var report = await ReportAsync(ingest, index);
        var notice = app.Services.GetRequiredService<StartupNotice>();
        notice.Warn(app.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value);
        notice.Ingested("Ingested", report);
        await Console.Out.WriteLineAsync($"{Summary(report)}. Data are in {app.Services.GetRequiredService<AppPaths>().Data}");
        await index;
        return report is { Read: 0, Rejected: > 0 } ? 1 : 0;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string folder, ExportManifest manifest,
        CancellationToken cancellationToken)
    {
        var articles = await services.GetRequiredService<ArchiveImport>().RunAsync(folder, manifest, cancellationToken);
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{articles:N0} articles of an export came in. Data are in {services.GetRequiredService<AppPaths>().Data}"));
        await IndexUpdate.RunAsync(services, rebuild: false, cancellationToken);
        return 0;
    }

    private static string Summary(IngestReport report)
    {
        var read = FormattableString.Invariant($"{report.Files:N0} files read in {report.Elapsed.TotalSeconds:N1} s");
        if (report.Files > 0)
            read = FormattableString.Invariant($"{read}, {report.ArticlesPerSecond:N0} articles/s");
        return report.UnchangedFiles == 0
            ? read
            : FormattableString.Invariant(
                $"{read}; {report.UnchangedFiles:N0} files with {report.LeftAlone:N0} articles had not changed");
    }

    // What was stored before an ingest failed is indexed all the same.
    private static async Task<IngestReport> ReportAsync(Task<IngestReport> ingest, Task index)
    {
        try
        {
            return await ingest;
        }
        catch
        {
            await index.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private static Task<IngestReport> WithBarAsync(ArticleIngestor ingestor, string[] paths, CancellationToken cancellationToken) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask("Reading");
                var rate = new RateMeter();
                return ingestor.IngestAsync(paths, new DirectProgress(Show), cancellationToken);

                void Show(IngestProgress progress)
                {
                    if (!rate.IsDue(progress))
                        return;
                    bar.MaxValue = Math.Max(progress.BytesTotal, 1);
                    bar.Value = progress.BytesDone;
                    bar.Description = FormattableString.Invariant($"{progress.Articles:N0} articles, {rate.PerSecond:N0}/s");
                }
            });

    private static Task<IngestReport> WithLinesAsync(ArticleIngestor ingestor, string[] paths, CancellationToken cancellationToken)
    {
        var rate = new RateMeter { Interval = TimeSpan.FromSeconds(5) };
        return ingestor.IngestAsync(paths, new DirectProgress(Show), cancellationToken);

        void Show(IngestProgress progress)
        {
            if (!rate.IsDue(progress))
                return;
            var percent = 100.0 * progress.BytesDone / Math.Max(progress.BytesTotal, 1);
            Console.WriteLine(FormattableString.Invariant($"{progress.Articles:N0} articles, {rate.PerSecond:N0}/s, {percent:N0} %"));
        }
    }

    // Progress<T> posts to the thread pool, where reports overtake one another.
    private sealed class DirectProgress(Action<IngestProgress> report) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => report(value);
    }
}
