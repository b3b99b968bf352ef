using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>
/// Ingests the seeds before the first page is served, and the paths given at the start while pages are being served; then follows
/// what changes in them, and walks them now and then for what the system did not tell.
/// </summary>
internal sealed partial class IngestWorker(
    IReadOnlyList<string> paths, ArticleIngestor ingestor, PathSweep sweep, IOptions<NewsReaderOptions> options, StartupNotice notice,
    IndexFollower index, TimeProvider clock, ILogger<IngestWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    // A walk of a large tree takes its time; it may take a twentieth of all time.
    private const int SweepShare = 20;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seeds && Directory.Exists(AppPaths.Seeds))
        {
            notice.Ingested("Seeds", await ingestor.IngestAsync([AppPaths.Seeds], progress: null, cancellationToken, RunTrigger.Start));
            index.Signal();
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (paths.Count == 0)
            return;
        using var watch = new FolderWatch(paths, clock);
        foreach (var path in paths)
            await IngestAsync([path], RunTrigger.Start, stoppingToken);
        var (swept, interval) = (clock.GetTimestamp(), SweepInterval);
        using var timer = new PeriodicTimer(Step, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var changed = watch.TakeRested();
            if (watch.TakeMissed() || clock.GetElapsedTime(swept) >= interval)
            {
                var began = clock.GetTimestamp();
                changed.AddRange(await SweepAsync(stoppingToken));
                var pause = SweepShare * clock.GetElapsedTime(began);
                (swept, interval) = (clock.GetTimestamp(), pause > SweepInterval ? pause : SweepInterval);
            }

            if (changed.Count > 0)
                await IngestAsync(changed, RunTrigger.Watch, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<string>> SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await sweep.ChangedAsync(paths, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, exception, string.Join(", ", paths));
            return [];
        }
    }

    private async Task IngestAsync(List<string> changed, RunTrigger trigger, CancellationToken stoppingToken)
    {
        try
        {
            var report = await ingestor.IngestAsync(changed, progress: null, stoppingToken, trigger);
            notice.Ingested(changed is [var only] ? only : FormattableString.Invariant($"{changed.Count:N0} changed files"), report);
            index.Signal();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The pages that are there go on being served.
            LogFailed(logger, exception, string.Join(", ", changed.Take(10)));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ingest of {Path} stopped; it goes on where it stopped at the next start")]
    private static partial void LogFailed(ILogger logger, Exception exception, string path);
}
