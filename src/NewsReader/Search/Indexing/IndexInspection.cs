using NewsReader.Settings;

namespace NewsReader.Search.Indexing;

/// <summary>Reads the files of the index through from time to time, slowly, so that what rots is found before a reader asks for
/// it.</summary>
internal sealed partial class IndexInspection(ArticleIndex index, TimeProvider clock, ILogger<IndexInspection> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    // Of the time that it lasts it reads one part in so many.
    private const int Share = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !stoppingToken.IsCancellationRequested; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ProcessTuning.RunQuietlyAsync("index inspection", () => Inspect(stoppingToken));
        }
    }

    private void Inspect(CancellationToken stoppingToken)
    {
        try
        {
            index.Verify(stoppingToken, took => stoppingToken.WaitHandle.WaitOne(took * (Share - 1)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogPutOff(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The files of the index could not be looked at; that is tried again later")]
    private partial void LogPutOff(Exception exception);
}
