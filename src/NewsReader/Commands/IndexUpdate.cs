using NewsReader.Search.Indexing;

namespace NewsReader.Commands;

/// <summary>Brings the index up to the store and says so.</summary>
internal static class IndexUpdate
{
    public static async Task RunAsync(IServiceProvider services, bool rebuild, CancellationToken cancellationToken)
    {
        var follower = services.GetRequiredService<IndexFollower>();
        services.GetRequiredService<ArticleIndex>().IsMapped = false;
        await SayAsync(services, rebuild ? await follower.RebuildAsync(progress: null, cancellationToken) : await follower.CatchUpAsync(progress: null, cancellationToken));
    }

    /// <summary>Follows the store while something writes it, and then as <see cref="RunAsync"/>.</summary>
    public static async Task FollowAsync(IServiceProvider services, Task writing, CancellationToken cancellationToken)
    {
        services.GetRequiredService<ArticleIndex>().IsMapped = false;
        var outcome = await services.GetRequiredService<IndexFollower>().FollowAsync(writing, cancellationToken);
        await writing;
        await SayAsync(services, outcome);
    }

    private static async Task SayAsync(IServiceProvider services, CatchUpOutcome outcome)
    {
        await Console.Out.WriteLineAsync(outcome switch
        {
            CatchUpOutcome.CaughtUp => FormattableString.Invariant($"The index is up to date at change {services.GetRequiredService<ArticleIndex>().Reached:N0}."),
            _ => "Another NewsReader holds the index and brings it up to date.",
        });
    }
}
