using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage.Exchange;
using Spectre.Console;

namespace NewsReader.Commands;

/// <summary>"ingest": brings files and folders into the archive; a server may run on the same data meanwhile.</summary>
internal static class IngestCommand
{
    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "End with 3 when anything was rejected, now or before and still is; all else is stored",
    };

    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Store nothing; show each text with all that was left out of it, and by which rule",
    };

    public static Command Create()
    {
        var paths = PathArgument.Create(ArgumentArity.OneOrMore, allowHostArguments: false);
        var command = new Command("ingest",
            "Bring files and folders of articles into the archive; what has not changed is left alone.\n\n"
            + "Example: newsreader ingest ./articles dump.jsonl.gz")
        {
            paths,
            Strict,
            Explain,
            CommonOptions.Json,
        };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(Explain)
            ? ExplainAsync(parsed, PathArgument.Paths(parsed.GetValue(paths)!), cancellationToken)
            : RunAsync(parsed, PathArgument.Paths(parsed.GetValue(paths)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] paths, CancellationToken cancellationToken)
    {
        var isJson = parsed.GetValue(CommonOptions.Json);
        var output = isJson ? Console.Error : Console.Out;
        ProcessTuning.StandBackAsProcess();
        await using var app = await AppBuilder.BuildToolAsync(CommonOptions.Settings(parsed), cancellationToken);
        if (paths is [var only] && ExportManifest.Find(only) is { } manifest)
            return await ImportAsync(app.Services, only, manifest, isJson, cancellationToken);
        var ingestor = app.Services.GetRequiredService<ArticleIngestor>();
        var isWatched = !isJson && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        var ingest = Task.Run(() => isWatched
            ? WithBarAsync(ingestor, paths, cancellationToken)
            : WithLinesAsync(ingestor, paths, output, cancellationToken), cancellationToken);
        var index = IndexUpdate.FollowAsync(app.Services, ingest, output, cancellationToken);
        var report = await ReportAsync(ingest, index);
        var folders = app.Services.GetRequiredService<AppPaths>();
        if (!isJson)
        {
            var notice = app.Services.GetRequiredService<StartupNotice>();
            notice.Warn(app.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value, folders);
            notice.Ingested("Ingested", report);
            await output.WriteLineAsync($"{Summary(report)}. Data are in {folders.Data}");
        }

        await index;
        var stillRejected = await StillRejectedAsync(app.Services, report, paths, cancellationToken);
        if (isJson)
            JsonOutput.Write(JsonIngest.From(report, folders.Data) with { StillRejected = stillRejected });
        return await ConcludeAsync(report, stillRejected, parsed.GetValue(Strict));
    }

    private static async Task<int> ExplainAsync(ParseResult parsed, string[] paths, CancellationToken cancellationToken)
    {
        var isJson = parsed.GetValue(CommonOptions.Json);
        await using var app = AppBuilder.BuildUnopened(CommonOptions.Settings(parsed));
        var explanation = app.Services.GetRequiredService<ReadingExplanation>();
        var articles = 0;
        foreach (var path in paths)
        {
            await foreach (var found in explanation.ExplainAsync(path, cancellationToken))
            {
                articles += found.Article is null ? 0 : 1;
                if (isJson)
                    JsonOutput.Write(JsonExplained.From(found));
                else
                    await ExplainPrinter.PrintAsync(found, Console.Out);
            }
        }

        return articles > 0 ? 0 : ExitCode.Failed;
    }

    // What an earlier run rejected, in files that have not changed since and were left alone.
    private static async Task<int> StillRejectedAsync(IServiceProvider services, IngestReport report, string[] paths,
        CancellationToken cancellationToken)
    {
        if (report.UnchangedFiles == 0)
            return 0;
        await using var scope = services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<RunQueries>().OpenAsync(int.MaxValue, cancellationToken);
        return open.Count(note => note.RunId != report.RunId && Path.Exists(note.Path)
            && paths.Any(path => note.Path == path || note.Path.StartsWith(Path.Join(path, "/"), StringComparison.Ordinal)));
    }

    private static async Task<int> ConcludeAsync(IngestReport report, int stillRejected, bool isStrict)
    {
        if (isStrict && report.Rejected == 0 && stillRejected > 0)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"newsreader: {stillRejected:N0} rejected before, in files that have not changed; see: newsreader runs --open"));
            return ExitCode.Rejected;
        }

        if (report.Rejected == 0 || (report.Read > 0 && !isStrict))
            return 0;
        var what = report.Read == 0 ? "nothing of it could be read" : "what is not rejected is stored";
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"newsreader: {report.Rejected:N0} rejected, {what}; see: newsreader runs {report.RunId}"));
        return isStrict ? ExitCode.Rejected : ExitCode.Failed;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string folder, ExportManifest manifest, bool isJson,
        CancellationToken cancellationToken)
    {
        var (output, started) = (isJson ? Console.Error : Console.Out, Stopwatch.GetTimestamp());
        var data = services.GetRequiredService<AppPaths>().Data;
        var articles = await services.GetRequiredService<ArchiveImport>().RunAsync(folder, manifest, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant($"{articles:N0} articles of an export came in. Data are in {data}"));
        await IndexUpdate.RunAsync(services, rebuild: false, output, cancellationToken);
        if (isJson)
            JsonOutput.Write(JsonIngest.FromExport(articles, Stopwatch.GetElapsedTime(started), data));
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

    private static Task<IngestReport> WithLinesAsync(
        ArticleIngestor ingestor, string[] paths, TextWriter output, CancellationToken cancellationToken)
    {
        var rate = new RateMeter { Interval = TimeSpan.FromSeconds(5) };
        return ingestor.IngestAsync(paths, new DirectProgress(Show), cancellationToken);

        void Show(IngestProgress progress)
        {
            if (!rate.IsDue(progress))
                return;
            var percent = 100.0 * progress.BytesDone / Math.Max(progress.BytesTotal, 1);
            output.WriteLine(FormattableString.Invariant($"{progress.Articles:N0} articles, {rate.PerSecond:N0}/s, {percent:N0} %"));
        }
    }

    // Progress<T> posts to the thread pool, where reports overtake one another.
    private sealed class DirectProgress(Action<IngestProgress> report) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => report(value);
    }
}
