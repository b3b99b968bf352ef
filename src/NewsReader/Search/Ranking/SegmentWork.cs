using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace NewsReader.Search.Ranking;

/// <summary>Work on the segments of an index, of which the processors share a large one.</summary>
internal static class SegmentWork
{
    // Below so many articles it is done before another thread has begun.
    private const int WorthSharing = 20_000;

    /// <summary>Does something for every segment by its place, the largest first.</summary>
    /// <param name="tool">Makes what one thread works with.</param>
    public static void Run<T>(IList<AtomicReaderContext> leaves, Func<T> tool, Action<T, int> work)
    {
        if (leaves.Sum(static leaf => (long)leaf.Reader.MaxDoc) < WorthSharing)
        {
            var own = tool();
            for (var i = 0; i < leaves.Count; i++)
                work(own, i);
            return;
        }

        var order = Enumerable.Range(0, leaves.Count).OrderByDescending(i => leaves[i].Reader.MaxDoc).ToArray();
        try
        {
            Parallel.For(
                0,
                order.Length,
                tool,
                (i, _, own) =>
                {
                    work(own, order[i]);
                    return own;
                },
                static _ => { });
        }
        catch (AggregateException failures)
        {
            // A reader who went away and an index that is damaged are known by their own exceptions.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
