using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Hosting;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>The articles that most others list. Counting walks every link of the archive, so readers get the last count while the next is made.</summary>
internal sealed partial class MostListed(
    IDbContextFactory<NewsDbContext> contexts, IOptions<NewsReaderOptions> options, TimeProvider clock, ILogger<MostListed> logger) : IDisposable
{
    private const int Kept = 10;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim counting = new(1);
    private readonly CancellationTokenSource stopping = new();
    private volatile Count? last;

    /// <summary>Their ids, most listed first, at most ten.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(CancellationToken cancellationToken)
    {
        if (last is not { Ids.Count: > 0 } known)
            return await RefreshAsync(cancellationToken);
        if (clock.GetElapsedTime(known.At) > Fresh)
            _ = RefreshQuietlyAsync();
        return known.Ids;
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        counting.Dispose();
    }

    private async Task<IReadOnlyList<long>> RefreshAsync(CancellationToken cancellationToken)
    {
        await counting.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && clock.GetElapsedTime(known.At) <= Fresh && known.Ids.Count > 0)
                return known.Ids;
            last = new Count(await CountAsync(cancellationToken), clock.GetTimestamp());
            return last.Ids;
        }
        finally
        {
            counting.Release();
        }
    }

    private async Task RefreshQuietlyAsync()
    {
        if (counting.CurrentCount == 0)
            return;
        try
        {
            // The request that noticed goes on meanwhile.
            await Task.Yield();
            await RefreshAsync(stopping.Token);
        }
        catch (Exception exception)
        {
            if (!stopping.IsCancellationRequested)
                LogFailed(exception);
        }
    }

    private async Task<IReadOnlyList<long>> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var links = db.RelatedLinks.AsNoTracking().Where(link => link.TargetId != null);
        if (!options.Value.Seeds)
            links = links.Where(link => !link.Target!.Collection!.IsSeeds);
        return await links.GroupBy(link => link.TargetId!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).Take(Kept).ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The most listed articles could not be counted")]
    private partial void LogFailed(Exception exception);

    private sealed record Count(IReadOnlyList<long> Ids, long At);
}
