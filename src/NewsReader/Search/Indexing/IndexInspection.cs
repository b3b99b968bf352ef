using NewsReader.Settings;

namespace NewsReader.Search.Indexing;

/// <summary>Looks every few seconds whether somebody else has written files of the index, and reads them through from time to time, slowly,
/// so that what rots is found before a reader asks for it.</summary>
internal sealed partial class IndexInspection(ArticleIndex index, TimeProvider clock, ILogger<IndexInspection> logger) : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReadInterval = TimeSpan.FromHours(1);

    // Of the time that it lasts it reads one part in so many, and no more than a block in this time, which makes 30 MB a second.
    private const int Share = 5;
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(8);

    private long readAt;
    private long lookedAt;
    private string? putOff;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        ProcessTuning.RunQuietlyAsync("index inspection", () => Follow(stoppingToken));

    private void Follow(CancellationToken stoppingToken)
    {
        readAt = clock.GetTimestamp();
        while (!stoppingToken.WaitHandle.WaitOne(LookInterval))
        {
            try
            {
                Inspect(stoppingToken);
                putOff = null;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is said again and again is said once.
                if (putOff != exception.Message)
                    LogPutOff(exception);
                putOff = exception.Message;
            }
        }
    }

    private void Inspect(CancellationToken stoppingToken)
    {
        // What is known to be broken is built again.
        if (index.Damage is not null || index.IsRebuilding)
            return;
        Look(stoppingToken);
        if (clock.GetElapsedTime(readAt) < ReadInterval)
        {
            index.VerifyUnread(stoppingToken, Rest);
            return;
        }

        readAt = clock.GetTimestamp();
        index.Verify(stoppingToken, Rest);

        void Rest(TimeSpan took)
        {
            var pause = took * (Share - 1);
            stoppingToken.WaitHandle.WaitOne(pause > LeastPause ? pause : LeastPause);
            if (clock.GetElapsedTime(lookedAt) >= LookInterval)
                Look(stoppingToken);
        }
    }

    private void Look(CancellationToken stoppingToken)
    {
        lookedAt = clock.GetTimestamp();
        index.VerifyTouched(stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "The files of the index could not be looked at; that is tried again in a moment")]
    private partial void LogPutOff(Exception exception);
}
