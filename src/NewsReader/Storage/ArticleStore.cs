using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>Writes articles: row, body, links, tags, story, revision and file in one transaction, each change numbered.</summary>
internal sealed class ArticleStore(IDbContextFactory<NewsDbContext> contexts, StoreOutage outage, TimeProvider clock)
{
    /// <summary>Stores a batch, all of it or nothing.</summary>
    /// <param name="seen">What the run has met so far; the batch is added to it.</param>
    /// <remarks>Of two inputs with one key the later is taken as the newer reading of the same article.</remarks>
    public async Task<SaveResult> SaveAsync(StoreBatch batch, SeenArticles seen, CancellationToken cancellationToken)
    {
        try
        {
            return new SaveResult.Saved(await DoAsync(batch.Waits, () => WriteAsync(batch, seen, cancellationToken), cancellationToken));
        }
        catch (Exception exception) when (StoreFailure.From(exception) is { Kind: StoreFailureKind.RowRefused } failure)
        {
            return new SaveResult.Refused(failure);
        }
    }

    /// <summary>Marks, or deletes, what was last read from files that are gone and has not been met elsewhere since.</summary>
    /// <param name="waits">As <see cref="StoreBatch.Waits"/>.</param>
    /// <returns>How many articles that were.</returns>
    public Task<int> RemoveAsync(IReadOnlyCollection<int> fileIds, SeenArticles seen, bool mirrors, bool waits,
        CancellationToken cancellationToken) =>
        DoAsync(waits, () => RemoveAsync(fileIds, seen, mirrors, cancellationToken), cancellationToken);

    private async Task<int> RemoveAsync(IReadOnlyCollection<int> fileIds, SeenArticles seen, bool mirrors,
        CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var files = new FileRows(transaction.Commands, collectionId: 0, readersVersion: 0);
        var gone = fileIds.SelectMany(files.ArticlesOf).Where(id => !seen.Has(id)).ToList();
        await new RemovalRows(transaction).RemoveAsync(gone, mirrors, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gone.Count;
    }

    private Task<T> DoAsync<T>(bool waits, Func<Task<T>> work, CancellationToken cancellationToken) =>
        waits ? outage.WaitAsync(work, cancellationToken) : work();

    private async Task<StoreResult> WriteAsync(StoreBatch batch, SeenArticles seen, CancellationToken cancellationToken)
    {
        seen.Begin();
        try
        {
            return await WriteInTransactionAsync(batch, seen, cancellationToken);
        }
        catch
        {
            seen.Undo();
            throw;
        }
    }

    private async Task<StoreResult> WriteInTransactionAsync(StoreBatch batch, SeenArticles seen, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var files = new FileRows(transaction.Commands, batch.CollectionId, batch.ReadersVersion) { LeavesRemoved = batch.Restores };
        var saving = new ArticleRows(transaction, batch, files, seen, clock.GetUtcNow().ToUnixTimeSeconds());
        transaction.Stories.Settle();

        var outcomes = new List<StoreOutcome>(batch.Articles.Count);
        foreach (var input in batch.Articles)
            outcomes.Add(await saving.SaveAsync(input, cancellationToken));
        foreach (var (id, story) in saving.Arrivals)
            transaction.Stories.Join(id, story);
        new TagRows(transaction.Commands).Save(saving.Written);
        var (warnings, gone) = CloseFiles(batch, files, seen);
        await new RemovalRows(transaction).RemoveAsync(gone, batch.Mirrors, saving.Now, cancellationToken);
        RunRows.Count(transaction.Commands, batch.RunId, outcomes, gone.Count);
        await transaction.CommitAsync(cancellationToken);
        return new StoreResult(outcomes, warnings, gone.Count);
    }

    private static (List<(FileOutcome File, FileNote Note)> Warnings, List<long> Gone) CloseFiles(StoreBatch batch, FileRows files,
        SeenArticles seen)
    {
        var warnings = new List<(FileOutcome File, FileNote Note)>();
        var gone = new List<long>();
        foreach (var reading in batch.Files)
        {
            var id = files.Id(reading.Path);
            List<FileNote> repeated = seen.TakeRepeated(id) is > 0 and var count ? [RepeatedNote(count)] : [];
            warnings.AddRange(repeated.Select(note => (reading, note)));
            files.Save(reading);
            files.Note(batch.RunId, reading, reading.Notes.Concat(repeated));
            if (reading.IsComplete)
                gone.AddRange(files.ArticlesOf(id).Where(article => !seen.Has(article)));
        }

        return (warnings, gone);
    }

    private static FileNote RepeatedNote(int count) => new(false, FileRows.SharedIds, FormattableString.Invariant(
        $"{count:N0} ids occur more than once in the file with different content; an id is one article, and the last content ")
        + "is kept: give each article an id of its own");
}
