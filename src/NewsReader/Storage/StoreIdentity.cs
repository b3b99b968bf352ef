using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage;

/// <summary>Tells one store from another, so that what is derived of a store is not taken for another's.</summary>
internal static class StoreIdentity
{
    /// <summary>The identity of the store, given to it by whoever asks first, and the number of its last change.</summary>
    public static async Task<(string StoreId, long LastChange)> ReadAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        var counter = await FindAsync(db, cancellationToken);
        if (counter.StoreId.Length > 0)
            return (counter.StoreId, counter.Last);
        var fresh = Guid.NewGuid().ToString("N");
        await db.ChangeCounters.Where(
            row => row.StoreId == "").ExecuteUpdateAsync(row => row.SetProperty(one => one.StoreId, fresh), cancellationToken);
        counter = await FindAsync(db, cancellationToken);
        return (counter.StoreId, counter.Last);
    }

    private static Task<ChangeCounter> FindAsync(NewsDbContext db, CancellationToken cancellationToken) =>
        db.ChangeCounters.AsNoTracking().SingleAsync(cancellationToken);
}
