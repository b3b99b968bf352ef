using Microsoft.EntityFrameworkCore;
using NewsReader.Storage;

namespace NewsReader.Search.Labels;

/// <summary>What is called how in the archive, as it was when its last change became known.</summary>
internal sealed class ArchiveLabels(StoreDamage damage)
{
    private const long Never = -1;

    private volatile LabelTable now = LabelTable.Usual;
    private long readAt = Never;

    public LabelTable Now => now;

    /// <summary>What the store is and the number of its last change. Pages are right as long as that lasts, so names are read before it is
    /// told.</summary>
    public async Task<(string StoreId, long LastChange)> FollowAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        var known = await StoreIdentity.ReadAsync(db, cancellationToken);
        if (Interlocked.Read(ref readAt) != known.LastChange)
            await ReadAsync(db, cancellationToken);
        Interlocked.Exchange(ref readAt, known.LastChange);
        return known;
    }

    // What cannot be read changes nothing.
    private async Task ReadAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            var edits = await db.LabelEdits.AsNoTracking().OrderBy(edit => edit.Kind).ThenBy(edit => edit.Name)
                .ToListAsync(cancellationToken);
            if (!now.IsMadeOf(edits))
                now = new LabelTable(edits);
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            damage.Note("What sections, sources and tags are called", exception);
        }
    }
}
