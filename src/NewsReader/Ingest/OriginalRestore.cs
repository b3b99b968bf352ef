using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Understands articles again from the originals that the store keeps, where their rows are not what was written.</summary>
internal sealed class OriginalRestore(
    FileReader reader, ArticleStore store, IDbContextFactory<NewsDbContext> contexts)
{
    /// <returns>How many could be restored; an original that is a part of a file, such as a row of a table, says too little by
    /// itself.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-restore-");
        try
        {
            var restored = 0;
            foreach (var id in ids)
                restored += await RestoreAsync(id, folder, cancellationToken) ? 1 : 0;
            return restored;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> RestoreAsync(long id, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        if (await KeptAsync(id, cancellationToken) is not { } kept)
            return false;
        var path = Path.Combine(folder.FullName, Path.GetFileName(kept.FilePath));
        await File.WriteAllBytesAsync(path, OriginalBytes.Decompress(kept.Original, kept.OriginalLength), cancellationToken);
        File.SetLastWriteTimeUtc(path, new DateTime(kept.ModifiedAt, DateTimeKind.Utc));
        var found = new List<ArticleInput>();
        await foreach (var piece in reader.ReadAsync(kept.Collection, new SourceFile(path, kept.FilePath), new FileInfo(path),
            cancellationToken))
            found.AddRange(piece.Understand().OfType<IngestItem.Parsed>().Select(item => item.Input));
        File.Delete(path);
        if (found is not [var input] || input.Reader != kept.Reader)
            return false;
        input.Article.Key = input.Article.Key == kept.FilePath ? await MendKeyAsync(id, kept, cancellationToken) : kept.Key;
        var batch = new StoreBatch(kept.Collection.Id, 0, reader.Version, Mirrors: false) { Restores = true };
        batch.Articles.Add(input);
        return await store.SaveAsync(batch, new SeenArticles(), cancellationToken) is SaveResult.Saved;
    }

    // The key of an article that is a file is the path of that file.
    private async Task<string> MendKeyAsync(long id, KeptOriginal kept, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.AllArticles.AnyAsync(
            other => other.CollectionId == kept.Collection.Id && other.Key == kept.FilePath && other.Id != id, cancellationToken))
            return kept.Key;
        await db.AllArticles.Where(article => article.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.Key, kept.FilePath), cancellationToken);
        return kept.FilePath;
    }

    private async Task<KeptOriginal?> KeptAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AllArticles.AsNoTracking().Where(article => article.Id == id && article.File != null)
            .SelectMany(article => article.Revisions.Where(revision => revision.Number == article.RevisionCount),
                (article, revision) => new KeptOriginal(article.Key, article.Collection!, article.File!.Path, article.File.ModifiedAt,
                    revision.Reader, revision.Original, revision.OriginalLength))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record KeptOriginal(
        string Key, Collection Collection, string FilePath, long ModifiedAt, string Reader, byte[] Original, int OriginalLength);
}
