using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Storage;

namespace NewsReader.Pages.Caching;

/// <summary>The state of all that pages are written from; a page is right as long as the state it was written in lasts.</summary>
/// <param name="Stored">The number of the last change known of the store.</param>
/// <param name="Indexed">The number of the last change that searches see.</param>
/// <param name="Rebuilds">How often the index was found broken and replaced.</param>
/// <param name="Words">How often the words of corrections were read.</param>
/// <param name="Day">The number of the day that pages are headed with.</param>
internal readonly record struct ArchiveState(long Stored, long Indexed, int Rebuilds, int Words, int Day);

/// <summary>Tells the state of the archive without asking the store.</summary>
internal sealed class ArchiveStates(IndexFollower follower, ArticleIndex index, ArchiveWords words, AuditLog audit,
    TimeProvider clock)
{
    // So many new states of the index within the time make a busy archive, as while a large file comes in.
    private const int ManyStates = 4;

    // So far behind the store is an index that has a large file to take in.
    private const int ManyChanges = 500;

    private static readonly TimeSpan BusyTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ActTime = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly long[] changedAt = new long[ManyStates];
    private long lastIndexed;
    private int changes;

    public ArchiveState Now
    {
        get
        {
            var indexed = index.Reached;
            if (indexed != Interlocked.Exchange(ref lastIndexed, indexed))
                NoteChange();
            return new(follower.LastChange, indexed, index.Rebuilds, words.Version,
                DateOnly.FromDateTime(clock.GetLocalNow().DateTime).DayNumber);
        }
    }

    /// <summary>
    /// Whether the archive has another state again and again, so that no page would be shown twice if only the last one were right; not
    /// right after
    /// something that the administrator did, which is to be seen at once.
    /// </summary>
    public bool IsBusy => (follower.LastChange - index.Reached >= ManyChanges || HasManyStates()) && !audit.HasEntrySince(ActTime);

    private bool HasManyStates()
    {
        lock (gate)
            return changes >= ManyStates && clock.GetElapsedTime(changedAt[changes % ManyStates]) < BusyTime;
    }

    private void NoteChange()
    {
        lock (gate)
            changedAt[changes++ % ManyStates] = clock.GetTimestamp();
    }
}
