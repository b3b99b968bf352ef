using System.Threading.Channels;
using NewsReader.Articles;
using NewsReader.Search;

namespace NewsReader.Ingest;

/// <summary>Reads files that were asked for while pages are being served, one after the other.</summary>
internal sealed partial class RequestedIngest(ArticleIngestor ingestor, IndexFollower index, ILogger<RequestedIngest> logger)
    : BackgroundService
{
    private const int MaxWaiting = 100;

    private readonly Channel<string> queue = Channel.CreateBounded<string>(MaxWaiting);

    /// <summary>Asks for a file or folder by absolute path; false when too many are waiting.</summary>
    public bool TryAsk(string path) => queue.Writer.TryWrite(path);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var path in queue.Reader.ReadAllAsync(stoppingToken))
                await IngestAsync(path, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program.
        }
    }

    private async Task IngestAsync(string path, CancellationToken stoppingToken)
    {
        try
        {
            await ingestor.IngestAsync([path], progress: null, stoppingToken, RunTrigger.Request);
            index.Signal();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The page of runs tells of it, and the next one may be read.
            LogFailed(logger, exception, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} was asked for and could not be read")]
    private static partial void LogFailed(ILogger logger, Exception exception, string path);
}
