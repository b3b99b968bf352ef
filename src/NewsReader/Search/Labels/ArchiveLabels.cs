using Microsoft.EntityFrameworkCore;
using NewsReader.Storage;

namespace NewsReader.Search.Labels;

/// <summary>What is called how in the archive, as it was when its last change became known.</summary>
internal sealed class ArchiveLabels(StoreDamage damage)
{
    private volatile LabelTable now = LabelTable.Usual;

    public LabelTable Now => now;

    /// <summary>Reads what the administrator says; what cannot be read changes nothing.</summary>
    public async Task ReadAsync(NewsDbContext db, CancellationToken cancellationToken)
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
