using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>Lets the administrator name sections, sources and tags, in one transaction with the log of it. Articles keep the names that
/// they have; only what is shown changes.</summary>
internal sealed class LabelStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit)
{
    /// <summary>What is said of a name; empty where nothing is.</summary>
    public async Task<LabelEdit> FindAsync(LabelKind kind, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.LabelEdits.AsNoTracking().SingleOrDefaultAsync(edit => edit.Kind == kind && edit.Name == name, cancellationToken)
            ?? new LabelEdit { Kind = kind, Name = name };
    }

    /// <summary>Says something else of a name than before; false when it is said already.</summary>
    public async Task<bool> EditAsync(LabelEdit edit, string client, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var db = transaction.Db;
        var known = db.LabelEdits.Where(one => one.Kind == edit.Kind && one.Name == edit.Name);
        var before = JsonSerializer.Serialize(await known.AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? new LabelEdit { Kind = edit.Kind, Name = edit.Name });
        if (before == JsonSerializer.Serialize(edit))
            return false;
        await known.ExecuteDeleteAsync(cancellationToken);
        if (!edit.IsEmpty())
            db.Add(edit);
        db.Audit.Add(audit.Entry(AuditAct.LabelEdited, client, $"{edit.Kind.ToString().ToLowerInvariant()}:{edit.Name}", before: before));
        // Whoever follows the changes reads the names anew.
        transaction.Changes.Next();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
