using NewsReader.Search.Indexing;

namespace NewsReader.Commands;

/// <summary>Brings the index up to the store and says so.</summary>
internal static class IndexUpdate
{
    public static async Task RunAsync(IServiceProvider services, bool rebuild, CancellationToken cancellationToken)
    {
        var follower = services.GetRequiredService<IndexFollower>();
        var outcome = rebuild ? await follower.RebuildAsync(progress: null, cancellationToken) : await follower.CatchUpAsync(progress: null, cancellationToken);
        await Console.Out.WriteLineAsync(outcome switch
        {
            CatchUpOutcome.CaughtUp => FormattableString.Invariant($"The index is up to date at change {services.GetRequiredService<ArticleIndex>().Reached:N0}."),
            _ => "Another NewsReader holds the index and brings it up to date.",
        });
    }
}
