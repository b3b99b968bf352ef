using System.Globalization;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Storage;

namespace NewsReader.Administration;

/// <summary>Undoes acts of the log: of each article, source, name and upload the last one.</summary>
internal sealed class AuditUndo(AuditLog audit, HidingStore hiding, EditStore editing, TieStore tying, Uploads uploads,
    LabelStore naming, FrontChoiceStore choosing)
{
    /// <summary>Undoes an act; false when it is not the last of its kind, or what it was done to is gone.</summary>
    public async Task<bool> UndoAsync(long id, string client, CancellationToken cancellationToken)
    {
        if (await audit.FindAsync(id, cancellationToken) is not { } entry
            || !(await audit.UndoableAsync([entry], cancellationToken)).Contains(id))
            return false;
        return entry switch
        {
            { Act: AuditAct.Hidden, ArticleId: { } article } => await hiding.ShowAsync(article, client, cancellationToken),
            { Act: AuditAct.Shown, ArticleId: { } article } => await hiding.HideAsync(article, client, cancellationToken),
            { Act: AuditAct.Edited, Before: { } before } =>
                await editing.EditAsync(JsonSerializer.Deserialize<ArticleEdit>(before)!, client, cancellationToken),
            { Act: AuditAct.SourceEdited, Before: { } before } =>
                await editing.EditAsync(JsonSerializer.Deserialize<SourceEdit>(before)!, client, cancellationToken),
            { Act: AuditAct.LabelEdited, Before: { } before } =>
                await naming.EditAsync(JsonSerializer.Deserialize<LabelEdit>(before)!, client, cancellationToken),
            { Act: AuditAct.Pinned or AuditAct.Dropped or AuditAct.FrontCleared, ArticleId: { } article, Before: { } before } =>
                await choosing.RestoreAsync(article, before, client, cancellationToken),
            { Act: AuditAct.Tied, ArticleId: { } article, Before: { } other } =>
                await tying.UntieAsync(article, long.Parse(other, CultureInfo.InvariantCulture), client,
                    cancellationToken) == TyingOutcome.Done,
            { Act: AuditAct.Untied, ArticleId: { } article, Before: { } other } =>
                await tying.TieAsync(article, long.Parse(other, CultureInfo.InvariantCulture), client,
                    cancellationToken) == TyingOutcome.Done,
            { Act: AuditAct.Uploaded, Subject: { } name } => await uploads.RemoveAsync(name, client, cancellationToken),
            { Act: AuditAct.UploadRemoved, Subject: { } name } => await uploads.ReturnAsync(name, client, cancellationToken),
            _ => false,
        };
    }
}
