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
    /// <returns>How many articles that were, and the ids of those that the store cannot read, which are left out.</returns>
    /// <exception cref="StoreRefusedException">Something is there already.</exception>
    public async Task<(long Articles, IReadOnlyList<long> Damaged)> RunAsync(string folder, CancellationToken cancellationToken)
    {
        if (Path.Exists(folder))
            throw new StoreRefusedException($"\"{folder}\" is there already; name a folder that is not");
        var partial = folder + ".partial";
        CopyTarget.Make(folder, () =>
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
            Directory.CreateDirectory(partial);
        });
        var damaged = new List<long>();
        try
        {
            var articles = await WriteAsync(partial, damaged, cancellationToken);
            Directory.Move(partial, folder);
            return (articles, damaged);
        }
        catch (Exception exception)
        {
            Directory.Delete(partial, recursive: true);
            if (CopyTarget.IsFull(exception))
                throw CopyTarget.Full(folder, exception);
            throw;
        }
    }

    private async Task<long> WriteAsync(string folder, List<long> damaged, CancellationToken cancellationToken)
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
        var articles = await WriteLinesAsync(
            Path.Combine(folder, ExportFormat.Articles), ArticlesAsync(db, folder, damaged), cancellationToken);
        await WriteEditsAsync(db, folder, cancellationToken);
        var manifest = new ExportManifest(
            ExportFormat.Name, ExportFormat.Version,
            articles,
            commands.Number("SELECT seq FROM sqlite_sequence WHERE name = 'Articles'")
            ?? 0, commands.Number("SELECT Last FROM ChangeCounters")!.Value,
            await db.Collections.AsNoTracking().OrderBy(collection => collection.Id).ToListAsync(cancellationToken));
        await File.WriteAllBytesAsync(Path.Combine(folder, ExportFormat.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(manifest, ExportFormat.Json), cancellationToken);
        if (damaged.Count > 0)
            DamageRecord.TryAdd(db, damaged.Select(id => FormattableString.Invariant($"Article {id}: it is not as it was written")));
        return manifest.Articles;
    }

    private static async Task WriteEditsAsync(NewsDbContext db, string folder, CancellationToken cancellationToken)
    {
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.ArticleEdits), db.ArticleEdits.AsNoTracking()
            .OrderBy(edit => edit.ArticleId).AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.SourceEdits), db.SourceEdits.AsNoTracking().OrderBy(edit => edit.Name)
            .AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.StoryTies), db.StoryTies.AsNoTracking().OrderBy(tie => tie.ArticleId)
            .ThenBy(tie => tie.OtherId).AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.LabelEdits), db.LabelEdits.AsNoTracking().OrderBy(edit => edit.Kind)
            .ThenBy(edit => edit.Name).AsAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(Path.Combine(folder, ExportFormat.FrontChoices), db.FrontChoices.AsNoTracking()
            .OrderBy(choice => choice.ArticleId).AsAsyncEnumerable(), cancellationToken);
    }

    private static SqliteTransaction Begin(NewsDbContext db) =>
        ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(IsolationLevel.Serializable, deferred: true);

    private static async IAsyncEnumerable<Article> ArticlesAsync(NewsDbContext db, string folder, List<long> damaged)
    {
        IReadOnlyList<long>? all = null;
        for (long? last = 0; last is { } after;)
        {
            var ids = all is null ? await NextAsync(db, after) : [.. all.Where(id => id > after).Take(BatchSize)];
            if (ids is null)
            {
                // Which there are is told row by row from then on.
                all = TableScan.Numbers((SqliteConnection)db.Database.GetDbConnection(), "Articles");
                continue;
            }

            foreach (var article in await ReadAsync(db, ids, damaged))
            {
                if (await WriteOriginalsAsync(folder, article))
                    yield return article;
                else
                    damaged.Add(article.Id);
            }

            last = ids.Count == 0 ? null : ids[^1];
        }
    }

    // Null where the store cannot tell.
    private static async Task<List<long>?> NextAsync(NewsDbContext db, long after)
    {
        try
        {
            return await db.AllArticles.Where(article => article.Id > after).OrderBy(article => article.Id).Take(BatchSize)
                .Select(article => article.Id).ToListAsync();
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            return null;
        }
    }

    // Where one cannot be read, the others are read one by one.
    private static async Task<List<Article>> ReadAsync(NewsDbContext db, List<long> ids, List<long> damaged)
    {
        try
        {
            var read = await db.AllArticles.AsNoTracking().AsSplitQuery().Where(article => ids.Contains(article.Id))
                .Include(article => article.Body).Include(article => article.Related.OrderBy(link => link.Id))
                .Include(article => article.Revisions.OrderBy(revision => revision.Number)).ThenInclude(revision => revision.Text)
                .OrderBy(article => article.Id).ToListAsync();
            var rotten = RotCheck.FindArticles(db, ids).Union(RotCheck.FindOriginals(db, ids)).ToHashSet();
            damaged.AddRange(ids.Where(rotten.Contains));
            return read.FindAll(article => !rotten.Contains(article.Id));
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            if (ids is [var only])
            {
                damaged.Add(only);
                return [];
            }

            var readable = new List<Article>();
            foreach (var id in ids)
                readable.AddRange(await ReadAsync(db, [id], damaged));
            return readable;
        }
    }

    private static async Task<bool> WriteOriginalsAsync(string folder, Article article)
    {
        try
        {
            foreach (var revision in article.Revisions)
                await WriteOriginalAsync(Path.Combine(folder, ExportFormat.OriginalPath(revision)), revision);
            return true;
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            return false;
        }
    }

    private static async Task WriteOriginalAsync(string path, Revision revision)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, OriginalBytes.Decompress(revision.Original, revision.OriginalLength));
    }

    // How many that were.
    private static async Task<long> WriteLinesAsync<T>(string path, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        var written = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(stream, row, ExportFormat.Json, cancellationToken);
            await stream.WriteAsync(NewLine, cancellationToken);
            written++;
        }

        return written;
    }
}
