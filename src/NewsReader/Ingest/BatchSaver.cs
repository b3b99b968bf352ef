using System.Diagnostics;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Rows;

namespace NewsReader.Ingest;

/// <summary>Stores what was understood, in batches of one collection; while one is being stored, the next is gathered.</summary>
/// <param name="waits">As <see cref="StoreBatch.Waits"/>.</param>
internal sealed class BatchSaver(ArticleStore store, IngestReport report, NewsReaderOptions options, bool waits, TimeProvider clock)
    : IAsyncDisposable
{
    // What a transaction costs by itself, and the pages of indexes that it rewrites whole, are shared by this many articles.
    private const int BatchSize = 5000;

    /// <summary>The memory that articles waiting to be stored may take, in bytes of their originals.</summary>
    private const long BatchBytes = 8 * 1024 * 1024;

    /// <summary>How long what was understood waits at most until it is stored; longer, and a kill would take more work with it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly SeenArticles seen = new();
    private readonly FileTally tally = new();
    private StoreBatch? batch;
    private List<string> paths = [];
    private long bytes;
    private long begun;
    private Task<Saved>? saving;

    /// <summary>What the articles were read by.</summary>
    public required int Version { get; init; }

    /// <summary>Takes an item; items come in the order of their files and of what is in them.</summary>
    public async Task TakeAsync(IngestItem item, CancellationToken cancellationToken)
    {
        switch (item)
        {
            case IngestItem.Skipped skipped:
                report.AddSkipped(skipped.Extension);
                break;
            case IngestItem.LeftOut left:
                report.AddLeftOut(left.Kind);
                break;
            case IngestItem.Unchanged unchanged:
                report.AddUnchangedFile(unchanged.Articles);
                break;
            case IngestItem.Message told:
                report.AddNote(told.Note);
                break;
            case IngestItem.Problem noted:
                tally.Add(noted.Note);
                Note(noted.FullPath, noted.Note);
                break;
            case IngestItem.Parsed understood:
                tally.AddArticle();
                await MakeRoomAsync(understood.CollectionId, cancellationToken);
                batch!.Articles.Add(understood.Input);
                paths.Add(understood.FullPath);
                bytes += understood.Input.Original.Length;
                break;
            case IngestItem.Closed closed:
                report.AddFile();
                await MakeRoomAsync(closed.CollectionId, cancellationToken);
                batch!.Files.Add(tally.Take(closed.Reading));
                break;
        }
    }

    /// <summary>Begins to store what has waited long enough.</summary>
    public async Task SaveWaitingAsync(CancellationToken cancellationToken)
    {
        if (batch is not null && clock.GetElapsedTime(begun) >= LongestWait)
            await SaveBatchAsync(cancellationToken);
        else if (saving is { IsCompleted: true })
            await FinishSavingAsync();
    }

    /// <summary>Stores what is left.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await SaveBatchAsync(cancellationToken);
        await FinishSavingAsync();
    }

    /// <summary>Marks or deletes the articles of files that are gone, unless the run has met them elsewhere.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<int> fileIds, CancellationToken cancellationToken)
    {
        if (fileIds.Count > 0)
            report.AddRemoved(await store.RemoveAsync(fileIds, seen, options.Mirror, waits, cancellationToken));
    }

    /// <summary>Waits for what is being stored, and has it counted if it was.</summary>
    public async ValueTask DisposeAsync()
    {
        if (saving is null)
            return;
        await ((Task)saving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (saving.IsCompletedSuccessfully)
            await FinishSavingAsync();
    }

    private async Task MakeRoomAsync(int collectionId, CancellationToken cancellationToken)
    {
        if (batch is not null && (batch.CollectionId != collectionId || batch.Articles.Count + batch.Files.Count >= BatchSize
            || bytes >= BatchBytes))
            await SaveBatchAsync(cancellationToken);
        if (batch is not null)
            return;
        begun = clock.GetTimestamp();
        batch = new StoreBatch(collectionId, report.RunId, Version, options.Mirror) { Waits = waits };
    }

    private async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        await FinishSavingAsync();
        if (batch is not { } full)
            return;
        var fullPaths = paths;
        (batch, paths, bytes) = (null, [], 0);
        saving = Task.Run(() => SaveAsync(full, fullPaths, cancellationToken), cancellationToken);
    }

    private async Task FinishSavingAsync()
    {
        if (saving is null)
            return;
        var saved = await saving;
        saving = null;
        foreach (var result in saved.Results)
        {
            foreach (var outcome in result.Outcomes)
                report.AddOutcome(outcome);
            foreach (var (file, note) in result.Warnings)
                Note(file.FullPath, note);
            report.AddRemoved(result.Removed);
        }

        foreach (var (path, note) in saved.Refused)
            Note(path, note);
    }

    // One article that the store refuses must not take its neighbours with it: then they are stored one by one.
    private async Task<Saved> SaveAsync(StoreBatch full, List<string> fullPaths, CancellationToken cancellationToken)
    {
        var saved = new Saved([], []);
        using var activity = IngestTelemetry.Source.StartActivity("store batch");
        activity?.SetTag("articles", full.Articles.Count);
        if (await SaveWholeAsync(full, saved, cancellationToken) is not null)
        {
            for (var i = 0; i < full.Articles.Count; i++)
                await SaveAloneAsync(full, full.Articles[i], fullPaths[i], saved, cancellationToken);
            full.Articles.Clear();
            await SaveWholeAsync(full, saved, cancellationToken);
        }

        // The report is given later, and needs them no more.
        full.Articles.Clear();
        return saved;
    }

    private async Task SaveAloneAsync(StoreBatch full, ArticleInput input, string path, Saved saved, CancellationToken cancellationToken)
    {
        var alone = new StoreBatch(full.CollectionId, full.RunId, full.ReadersVersion, full.Mirrors) { Waits = waits };
        alone.Articles.Add(input);
        if (await SaveWholeAsync(alone, saved, cancellationToken) is { } failure)
            saved.Refused.Add((path, new FileNote(true, input.Article.Key, failure.Reason)));
    }

    // The result is why the store does not take a row of it.
    private async Task<StoreFailure?> SaveWholeAsync(StoreBatch whole, Saved saved, CancellationToken cancellationToken)
    {
        switch (await store.SaveAsync(whole, seen, cancellationToken))
        {
            case SaveResult.Saved stored:
                saved.Results.Add(stored.Result);
                return null;
            case SaveResult.Refused refused:
                return refused.Failure;
            default:
                throw new UnreachableException();
        }
    }

    private void Note(string path, FileNote note)
    {
        var item = new IngestReject(path, note.Location == FileRows.SharedIds ? "" : note.Location, note.Reason);
        if (note.IsReject)
            report.AddReject(item);
        else
            report.AddWarning(item);
    }

    private sealed record Saved(List<StoreResult> Results, List<(string Path, FileNote Note)> Refused);
}
