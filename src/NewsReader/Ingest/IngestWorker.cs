using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>
/// Ingests the seeds before the first page is served, and the paths given at the start while pages are being served; then follows
/// what changes in them, and walks them now and then for what the system did not tell.
/// </summary>
internal sealed partial class IngestWorker(
    IReadOnlyList<string> paths, ArticleIngestor ingestor, QueuedIngest queued, PathSweep sweep, OwnFolders own,
    IOptions<NewsReaderOptions> options, StartupNotice notice, TimeProvider clock, ILogger<IngestWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    // A walk of a large tree takes its time; it may take a twentieth of all time.
    private const int SweepShare = 20;

    private bool areSeedsLeft;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        areSeedsLeft = options.Value.Seeds && Directory.Exists(AppPaths.Seeds);
        if (areSeedsLeft)
            await IngestSeedsAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        ReadingParts.Load();
        try
        {
            if (areSeedsLeft)
                Tell("Seeds", await queued.ReadAsync([AppPaths.Seeds], RunTrigger.Start, stoppingToken));
            await queued.ReadWaitingAsync(RunTrigger.Watch, TellChanged, stoppingToken);
            if (paths.Count > 0)
                await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program.
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            // Told of by the queue; what the store can still tell is shown, and nothing more is read until it is mended.
        }
    }

    // A store that cannot be written now is no reason not to show what is in it.
    private async Task IngestSeedsAsync(CancellationToken cancellationToken)
    {
        try
        {
            Tell("Seeds", await ingestor.IngestAsync([AppPaths.Seeds], progress: null, cancellationToken, RunTrigger.Start));
            areSeedsLeft = false;
        }
        catch (Exception exception) when (StoreOutage.IsPassing(exception) || StoreFailure.IsDamage(exception))
        {
            LogSeedsLeft(logger, exception.Message);
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(paths, own, clock, logger);
        // All in one, so that what was moved from one folder to another is met in both.
        Tell(paths is [var only] ? only : FormattableString.Invariant($"{paths.Count:N0} paths"),
            await queued.ReadAsync(paths, RunTrigger.Start, stoppingToken));
        var (swept, interval) = (clock.GetTimestamp(), SweepInterval);
        using var timer = new PeriodicTimer(Step, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var changed = watch.TakeRested();
            if (watch.TakeMissed() || clock.GetElapsedTime(swept) >= interval)
            {
                var began = clock.GetTimestamp();
                changed.AddRange(await SweepAsync(() => sweep.ChangedAsync(paths, stoppingToken)));
                var pause = SweepShare * clock.GetElapsedTime(began);
                (swept, interval) = (clock.GetTimestamp(), pause > SweepInterval ? pause : SweepInterval);
            }

            if (changed.Count == 0)
                continue;
            changed.AddRange(await SweepAsync(() => sweep.GoneForAsync(changed, stoppingToken)));
            await queued.AddChangedAsync(changed, stoppingToken);
            await queued.ReadWaitingAsync(RunTrigger.Watch, TellChanged, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<string>> SweepAsync(Func<Task<IReadOnlyList<string>>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnswept(logger, string.Join(", ", paths.Take(10)), exception.Message);
            return [];
        }
    }

    private void TellChanged(IReadOnlyList<string> changed, IngestReport report) =>
        Tell(changed is [var only] ? only : FormattableString.Invariant($"{changed.Count:N0} changed files"), report);

    private void Tell(string what, IngestReport? report)
    {
        if (report is not null)
            notice.Ingested(what, report);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The seeds wait until the store can be written: {Reason}")]
    private static partial void LogSeedsLeft(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} could not be walked and is walked again in a while: {Reason}")]
    private static partial void LogUnswept(ILogger logger, string path, string reason);
}
