using Microsoft.Extensions.Options;
using NewsReader.Hosting;
using NewsReader.Search.Indexing;

namespace NewsReader.Ingest;

/// <summary>Ingests the seeds before the first page is served, and the paths given at the start while pages are being served.</summary>
internal sealed partial class IngestWorker(
    IReadOnlyList<string> paths, ArticleIngestor ingestor, IOptions<NewsReaderOptions> options, StartupNotice notice, IndexFollower index, ILogger<IngestWorker> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seeds && Directory.Exists(AppPaths.Seeds))
        {
            notice.Ingested("Seeds", await ingestor.IngestAsync([AppPaths.Seeds], progress: null, cancellationToken));
            index.Signal();
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var path in paths)
            await IngestAsync(path, stoppingToken);
    }

    private async Task IngestAsync(string path, CancellationToken stoppingToken)
    {
        try
        {
            notice.Ingested(path, await ingestor.IngestAsync([path], progress: null, stoppingToken));
            index.Signal();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The pages that are there go on being served.
            LogFailed(logger, exception, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ingest of {Path} stopped; start again to go on where it stopped")]
    private static partial void LogFailed(ILogger logger, Exception exception, string path);
}
