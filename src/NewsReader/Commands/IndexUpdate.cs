using Microsoft.EntityFrameworkCore;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Storage;

namespace NewsReader.Commands;

/// <summary>Brings the index up to the store and says so, to whatever the caller names for that.</summary>
internal static class IndexUpdate
{
    /// <summary>Another process follows the store within seconds; one that does not within this time does something long of its
    /// own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static async Task RunAsync(IServiceProvider services, bool rebuild, TextWriter output, CancellationToken cancellationToken)
    {
        services.GetRequiredService<ArticleIndex>().IsMapped = false;
        if (rebuild && await services.GetRequiredService<IndexFollower>()
            .RebuildAsync(progress: null, cancellationToken) == CatchUpOutcome.HeldElsewhere)
            await output.WriteLineAsync("Another NewsReader holds the index and makes it anew.");
        await SayAsync(services, output, await CatchUpAsync(services, cancellationToken));
    }

    /// <summary>Follows the store while something writes it, and then as <see cref="RunAsync"/>.</summary>
    public static async Task FollowAsync(IServiceProvider services, Task writing, TextWriter output, CancellationToken cancellationToken)
    {
        services.GetRequiredService<ArticleIndex>().IsMapped = false;
        await services.GetRequiredService<IndexFollower>().FollowAsync(writing, cancellationToken);
        await writing;
        await SayAsync(services, output, await CatchUpAsync(services, cancellationToken));
    }

    /// <summary>
    /// Brings the index up to date, or waits until another process has: one that is just ending has looked at the store for the last time.
    /// </summary>
    public static async Task<CatchUpOutcome> CatchUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (follower, index, clock) = (services.GetRequiredService<IndexFollower>(), services.GetRequiredService<ArticleIndex>(),
            services.GetRequiredService<TimeProvider>());
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(cancellationToken);
        var (store, last) = await StoreIdentity.ReadAsync(db, cancellationToken);
        var began = clock.GetTimestamp();
        while (true)
        {
            if (await follower.CatchUpAsync(progress: null, cancellationToken) == CatchUpOutcome.CaughtUp)
                return CatchUpOutcome.CaughtUp;
            index.Follow(store);
            if (index.IsUsable && index.Damage is null && index.Reached >= last)
                return CatchUpOutcome.CaughtUp;
            if (clock.GetElapsedTime(began) > Patience)
                return CatchUpOutcome.HeldElsewhere;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private static async Task SayAsync(IServiceProvider services, TextWriter output, CatchUpOutcome outcome)
    {
        await output.WriteLineAsync(outcome switch
        {
            CatchUpOutcome.CaughtUp =>
                FormattableString.Invariant($"The index is up to date at change {services.GetRequiredService<ArticleIndex>().Reached:N0}."),
            _ => "Another NewsReader holds the index and brings it up to date.",
        });
    }
}
