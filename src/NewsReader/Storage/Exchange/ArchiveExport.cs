using System.Data;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Exchange;

/// <summary>Writes the whole archive as it is at one moment into files that anybody can read.</summary>
internal sealed class ArchiveExport(IDbContextFactory<NewsDbContext> contexts)
{
    private const int BatchSize = 200;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>Writes into a folder, which is there only once everything is in it.</summary>
    /// <returns>How many articles that were.</returns>
    /// <exception cref="StoreRefusedException">Something is there already.</exception>
    public async Task<long> RunAsync(string folder, CancellationToken cancellationToken)
    {
        if (Path.Exists(folder))
            throw new StoreRefusedException($"\"{folder}\" is there already; name a folder that is not");
        var partial = folder + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        Directory.CreateDirectory(partial);
        var articles = await WriteAsync(partial, cancellationToken);
        Directory.Move(partial, folder);
        return articles;
    }

    private async Task<long> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        // What is read in it is of one moment; it keeps nobody from writing.
        await using var moment = Begin(db);
        await db.Database.UseTransactionAsync(moment, cancellationToken);
        using var commands = new PreparedCommands(db);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.Files), db.Files.AsNoTracking().OrderBy(file => file.Id)
            .AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.Tags), db.Tags.AsNoTracking().OrderBy(tag => tag.Id).AsAsyncEnumerable(),
            cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.Articles), ArticlesAsync(db, folder), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.ArticleEdits), db.ArticleEdits.AsNoTracking()
            .OrderBy(edit => edit.ArticleId).AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.SourceEdits), db.SourceEdits.AsNoTracking().OrderBy(edit => edit.Name)
            .AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.StoryTies), db.StoryTies.AsNoTracking().OrderBy(tie => tie.ArticleId)
            .ThenBy(tie => tie.OtherId).AsAsyncEnumerable(), cancellationToken);
        var manifest = new ExportManifest(
            ExportFormat.Name, ExportFormat.Version,
            await db.AllArticles.LongCountAsync(cancellationToken),
            commands.Number("SELECT seq FROM sqlite_sequence WHERE name = 'Articles'")
            ?? 0, commands.Number("SELECT Last FROM ChangeCounters")!.Value,
            await db.Collections.AsNoTracking().OrderBy(collection => collection.Id).ToListAsync(cancellationToken));
        await File.WriteAllBytesAsync(Path.Combine(folder, ExportFormat.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(manifest, ExportFormat.Json), cancellationToken);
        return manifest.Articles;
    }

    private static SqliteTransaction Begin(NewsDbContext db) =>
        ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(IsolationLevel.Serializable, deferred: true);

    private static async IAsyncEnumerable<Article> ArticlesAsync(NewsDbContext db, string folder)
    {
        for (long? last = 0; last is { } after;)
        {
            var batch = await db.AllArticles.AsNoTracking().AsSplitQuery().Where(article => article.Id > after)
                .Include(article => article.Body).Include(article => article.Related.OrderBy(link => link.Id))
                .Include(article => article.Revisions.OrderBy(revision => revision.Number)).ThenInclude(revision => revision.Text)
                .OrderBy(article => article.Id).Take(BatchSize).ToListAsync();
            foreach (var article in batch)
            {
                foreach (var revision in article.Revisions)
                    await WriteOriginalAsync(Path.Combine(folder, ExportFormat.OriginalPath(revision)), revision);
                yield return article;
            }

            last = batch.Count == 0 ? null : batch[^1].Id;
        }
    }

    private static async Task WriteOriginalAsync(string path, Revision revision)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, OriginalBytes.Decompress(revision.Original, revision.OriginalLength));
    }

    private static async Task WriteLinesAsync<T>(string path, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(stream, row, ExportFormat.Json, cancellationToken);
            await stream.WriteAsync(NewLine, cancellationToken);
        }
    }
}
