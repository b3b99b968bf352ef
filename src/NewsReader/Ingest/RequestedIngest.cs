using System.Threading.Channels;
using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Reads files that were asked for while pages are being served, one after the other; what an earlier process was asked for and
/// did not come to is read first.</summary>
internal sealed class RequestedIngest(QueuedIngest ingest) : BackgroundService
{
    private const int MaxWaiting = 1000;

    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Asks for a file or folder by absolute path; false when too many are waiting. What was taken is in the store.</summary>
    /// <param name="entry">What the log has of it if it was taken.</param>
    public async Task<bool> TryAskAsync(string path, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (!await ingest.AddAsync([path], RunTrigger.Request, MaxWaiting, entry, cancellationToken))
            return false;
        asked.Writer.TryWrite(true);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await ingest.ReadWaitingAsync(RunTrigger.Request, told: null, stoppingToken);
                await asked.Reader.ReadAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program; what is left is read by the next one.
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            // Told of by the queue; what the store can still tell is shown, and nothing more is read until it is mended.
        }
    }
}
