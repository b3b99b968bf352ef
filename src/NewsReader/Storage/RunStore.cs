using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>Keeps the runs, and says of a file whether it has to be read.</summary>
internal sealed class RunStore(IDbContextFactory<NewsDbContext> contexts, AppPaths paths, TimeProvider clock)
{
    // Within this time a file can be written again without its time telling.
    private const long ClockGrain = 2 * TimeSpan.TicksPerSecond;

    private readonly ConcurrentQueue<IngestRun> unsaved = new();

    /// <summary>Begins a run; the result has its number.</summary>
    public async Task<IngestRun> BeginAsync(RunTrigger trigger, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        while (unsaved.TryPeek(out var ended))
        {
            await UpdateAsync(ended, cancellationToken);
            unsaved.TryDequeue(out _);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = new IngestRun { Trigger = trigger, State = RunState.Running, StartedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            Paths = [.. paths] };
        db.Runs.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Says that this process is at a run, until what is given back is disposed of. A run that cannot be said to go on has not
    /// begun.</summary>
    /// <exception cref="StoreUnreachableException">The data folder cannot be written.</exception>
    public async Task<RunLock> HoldAsync(IngestRun run)
    {
        try
        {
            return RunLock.Take(paths.Database, run.Id);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.Runs.Where(one => one.Id == run.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw new StoreUnreachableException(exception.Message.TrimEnd('.'), exception);
        }
    }

    /// <summary>Saves how a run stands; one that does not run any more has ended now, and not before it began, whatever the clock
    /// says. How one ended that cannot be saved for now is saved before the next one begins.</summary>
    public async Task SaveAsync(IngestRun run, CancellationToken cancellationToken)
    {
        if (run.State != RunState.Running)
            run.EndedAt = Math.Max(run.StartedAt, clock.GetUtcNow().ToUnixTimeMilliseconds());
        try
        {
            await UpdateAsync(run, cancellationToken);
        }
        catch (Exception exception) when (StoreOutage.IsPassing(exception) && run.State != RunState.Running)
        {
            unsaved.Enqueue(run);
            throw;
        }
    }

    private async Task UpdateAsync(IngestRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Runs.Update(run);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Saves how far a run has come. What it stored was counted when it was stored.</summary>
    public async Task SaveProgressAsync(IngestRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Runs.Where(one => one.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Files, run.Files).SetProperty(one => one.UnchangedFiles, run.UnchangedFiles)
                .SetProperty(one => one.Unchanged, one => Math.Max(one.Unchanged, run.Unchanged))
                .SetProperty(one => one.Rejected, run.Rejected).SetProperty(one => one.Warned, run.Warned)
                .SetProperty(one => one.Skipped, run.Skipped),
            cancellationToken);
    }

    /// <summary>Has the file of a note read again although it has not changed; the result is its path, or null when there is no such
    /// note.</summary>
    public async Task<string?> ReopenAsync(long noteId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var note = await db.Notes.AsNoTracking().SingleOrDefaultAsync(one => one.Id == noteId, cancellationToken);
        if (note?.FileId is { } file)
            await db.Files.Where(one => one.Id == file).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Length, -1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return note?.Path;
    }

    /// <summary>How many articles the file has, if neither it nor the readers have changed since it was read; else null.</summary>
    /// <param name="path">Path within the collection.</param>
    public async Task<(int Articles, int Rejected)?> UnchangedAsync(int collectionId, string path, FileInfo info, int readersVersion,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await KnownFile(db, collectionId, path, cancellationToken);
        return known is { RemovedAt: null } && known.ReadersVersion == readersVersion && known.Length == info.Length
            && known.ModifiedAt == info.LastWriteTimeUtc.Ticks && known.ReadAt - known.ModifiedAt > ClockGrain
            ? (known.Articles, known.Rejected) : null;
    }

    /// <summary>Notes the files of a collection, at or below a path, that are no longer on the disk; what shares ids with them is read
    /// again.</summary>
    /// <param name="path">Path within the collection, empty for all of it.</param>
    /// <param name="exists">Whether the file of a path within the collection is there.</param>
    /// <returns>The numbers of all files that are gone and still have articles that are not marked so.</returns>
    public async Task<IReadOnlyList<int>> FindRemovedAsync(int collectionId, string path, Func<string, bool> exists,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var gone = new List<int>();
        await foreach (var file in BelowAsync(db, collectionId, path, cancellationToken))
        {
            if (file.RemovedAt is not null || !exists(file.Path))
                gone.Add(file.Id);
        }

        if (gone.Count == 0)
            return [];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var fresh = await db.Files.Where(file => gone.Contains(file.Id) && file.RemovedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.RemovedAt, now), cancellationToken);
        if (fresh > 0)
        {
            var sharing = db.Notes.Where(note => note.IsOpen && note.Location == FileRows.SharedIds).Select(note => note.FileId);
            await db.Files.Where(file => file.CollectionId == collectionId && sharing.Contains(file.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(file => file.Length, -1), cancellationToken);
            await db.Notes.Where(note => note.IsOpen && gone.Contains(note.FileId!.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(note => note.IsOpen, false), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return await db.AllArticles.Where(article => article.RemovedAt == null && gone.Contains(article.FileId!.Value))
            .Select(article => article.FileId!.Value).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>The paths of files of a collection, at or below a path, that are no longer on the disk and not noted as gone.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(int collectionId, string path, Func<string, bool> exists,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var missing = new List<string>();
        await foreach (var file in BelowAsync(db, collectionId, path, cancellationToken))
        {
            if (file.RemovedAt is null && !exists(file.Path))
                missing.Add(file.Path);
        }

        return missing;
    }

    /// <summary>The files of some lengths that are not noted as gone, by collection and path within it.</summary>
    public async Task<IReadOnlyList<(int CollectionId, string Path)>> OfLengthsAsync(
        IReadOnlyCollection<long> lengths, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await db.Files.Where(file => file.RemovedAt == null && lengths.Contains(file.Length))
            .Select(file => new { file.CollectionId, file.Path }).ToListAsync(cancellationToken))
            .Select(file => (file.CollectionId, file.Path))];
    }

    // A path that is a file's is that file; any other may be a folder's.
    private static async IAsyncEnumerable<FoundFile> BelowAsync(
        NewsDbContext db, int collectionId, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = db.Files.AsNoTracking().Where(file => file.CollectionId == collectionId);
        var isFile = path.Length > 0 && await files.AnyAsync(file => file.Path == path, cancellationToken);
        var found = (isFile ? files.Where(file => file.Path == path)
            : files).Select(file => new FoundFile(file.Id, file.Path, file.RemovedAt));
        await foreach (var file in found.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (isFile || path.Length == 0 || file.Path.StartsWith(path + "/", StringComparison.Ordinal))
                yield return file;
        }
    }

    private static readonly Func<NewsDbContext, int, string, CancellationToken, Task<SourceFileRow?>> KnownFile = EF.CompileAsyncQuery(
        (NewsDbContext db, int collectionId, string path, CancellationToken cancellationToken) =>
            db.Files.AsNoTracking().SingleOrDefault(file => file.CollectionId == collectionId && file.Path == path));

    private sealed record FoundFile(int Id, string Path, long? RemovedAt);
}
