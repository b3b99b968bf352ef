using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Stores what the reading task passes on, in batches of one collection.</summary>
internal sealed class BatchSaver(ArticleStore store, IngestReport report, bool mirrors)
{
    // What a transaction costs by itself, and the pages of indexes that it rewrites whole, are shared by this many articles.
    private const int BatchSize = 2000;

    /// <summary>The memory that articles waiting to be stored may take, in bytes of their originals.</summary>
    private const long BatchBytes = 16 * 1024 * 1024;

    private readonly SeenArticles seen = new();
    private StoreBatch? batch;
    private List<string> paths = [];
    private long bytes;

    public async Task SaveAllAsync(ChannelReader<IngestItem> queue, CancellationToken cancellationToken)
    {
        await foreach (var item in queue.ReadAllAsync(cancellationToken))
        {
            switch (item)
            {
                case IngestItem.Skipped skipped:
                    report.AddSkipped(skipped.Extension);
                    break;
                case IngestItem.Unchanged unchanged:
                    report.AddUnchangedFile(unchanged.Articles);
                    break;
                case IngestItem.Told told:
                    report.AddNote(told.Note);
                    break;
                case IngestItem.Noted noted:
                    Note(noted.FullPath, noted.Note);
                    break;
                case IngestItem.Understood understood:
                    await MakeRoomAsync(understood.CollectionId, cancellationToken);
                    batch!.Articles.Add(understood.Input);
                    paths.Add(understood.FullPath);
                    bytes += understood.Input.Original.Length;
                    break;
                case IngestItem.Closed closed:
                    report.AddFile();
                    await MakeRoomAsync(closed.CollectionId, cancellationToken);
                    batch!.Files.Add(closed.Reading);
                    break;
            }
        }

        await SaveBatchAsync(cancellationToken);
    }

    /// <summary>Marks or deletes the articles of files that are gone, unless the run has met them elsewhere.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<int> fileIds, CancellationToken cancellationToken)
    {
        if (fileIds.Count > 0)
            report.AddRemoved(await store.RemoveAsync(fileIds, seen, mirrors, cancellationToken));
    }

    private async Task MakeRoomAsync(int collectionId, CancellationToken cancellationToken)
    {
        if (batch is not null && (batch.CollectionId != collectionId || batch.Articles.Count + batch.Files.Count >= BatchSize || bytes >= BatchBytes))
            await SaveBatchAsync(cancellationToken);
        batch ??= new StoreBatch(collectionId, report.RunId, ArticleReaders.Version, mirrors);
    }

    // One article that the store refuses must not take its neighbours with it: then they are stored one by one.
    private async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        if (batch is not { } full)
            return;
        var fullPaths = paths;
        (batch, paths, bytes) = (null, [], 0);
        try
        {
            await SaveAsync(full, cancellationToken);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            for (var i = 0; i < full.Articles.Count; i++)
                await SaveAloneAsync(full, full.Articles[i], fullPaths[i], cancellationToken);
            full.Articles.Clear();
            await SaveAsync(full, cancellationToken);
        }
    }

    private async Task SaveAloneAsync(StoreBatch full, ArticleInput input, string path, CancellationToken cancellationToken)
    {
        var alone = new StoreBatch(full.CollectionId, full.RunId, full.ReadersVersion, full.Mirrors);
        alone.Articles.Add(input);
        try
        {
            await SaveAsync(alone, cancellationToken);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            Note(path, new ReadingNote(true, input.Article.Key, (exception.InnerException ?? exception).Message.TrimEnd('.')));
        }
    }

    private async Task SaveAsync(StoreBatch full, CancellationToken cancellationToken)
    {
        using var activity = IngestTelemetry.Source.StartActivity("store batch");
        activity?.SetTag("articles", full.Articles.Count);
        var result = await store.SaveAsync(full, seen, cancellationToken);
        foreach (var outcome in result.Outcomes)
            report.AddOutcome(outcome);
        foreach (var (file, note) in result.Warnings)
            Note(file.FullPath, note);
        report.AddRemoved(result.Removed);
    }

    private void Note(string path, ReadingNote note)
    {
        var item = new IngestReject(path, note.Place == FileStore.SharedIds ? "" : note.Place, note.Reason);
        if (note.IsReject)
            report.AddReject(item);
        else
            report.AddWarning(item);
    }

    // A full disk or a store that cannot be written refuses everything; the run says so and ends.
    private static bool IsRefusal(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_TOOBIG or SQLitePCL.raw.SQLITE_MISMATCH,
        DbUpdateException { InnerException: SqliteException inner } => IsRefusal(inner),
        _ => false,
    };
}
