using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>Writes articles: row, body, links, tags, story, revision and file in one transaction, each change numbered.</summary>
internal sealed class ArticleStore(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Stores a batch, all of it or nothing.</summary>
    /// <param name="seen">What the run has met so far; the batch is added to it.</param>
    /// <remarks>Of two inputs with one key the later is taken as the newer reading of the same article.</remarks>
    /// <exception cref="DbUpdateException">The store could not be written; nothing was.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">As before.</exception>
    public async Task<StoreResult> SaveAsync(StoreBatch batch, SeenArticles seen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // On SQLite this takes the write lock at once, so that two writers queue instead of failing midway.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        using var session = new StoreSession(db);
        var changes = new ChangeNumbers(session);
        var links = new LinkResolver(session);
        var stories = new StoryStore(session, links, changes.Next);
        var files = new FileStore(session, batch.CollectionId, batch.ReadersVersion);
        var saving = new ArticleSaving(session, batch, changes, links, files, seen, clock.GetUtcNow().ToUnixTimeSeconds());
        stories.Settle();

        var outcomes = new List<StoreOutcome>(batch.Articles.Count);
        foreach (var input in batch.Articles)
            outcomes.Add(await saving.SaveAsync(input, stories, cancellationToken));
        foreach (var (id, story) in saving.Arrivals)
            stories.Join(id, story);
        new TagStore(session).Save(saving.Written);
        var (warnings, gone) = CloseFiles(batch, files, seen);
        await new ArticleRemoval(session, changes, links, stories).RemoveAsync(gone, batch.Mirrors, saving.Now, cancellationToken);
        links.Resolve();
        changes.Save();
        await transaction.CommitAsync(cancellationToken);
        return new StoreResult(outcomes, warnings, gone.Count);
    }

    /// <summary>Marks, or deletes, what was last read from files that are gone and has not been met elsewhere since.</summary>
    /// <returns>How many articles that were.</returns>
    public async Task<int> RemoveAsync(IReadOnlyCollection<int> fileIds, SeenArticles seen, bool mirrors,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        using var session = new StoreSession(db);
        var changes = new ChangeNumbers(session);
        var links = new LinkResolver(session);
        var files = new FileStore(session, collectionId: 0, readersVersion: 0);
        var gone = fileIds.SelectMany(files.ArticlesOf).Where(id => !seen.Has(id)).ToList();
        var removal = new ArticleRemoval(session, changes, links, new StoryStore(session, links, changes.Next));
        await removal.RemoveAsync(gone, mirrors, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        links.Resolve();
        changes.Save();
        await transaction.CommitAsync(cancellationToken);
        return gone.Count;
    }

    private static (List<(FileOutcome File, FileNote Note)> Warnings, List<long> Gone) CloseFiles(StoreBatch batch, FileStore files,
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

    private static FileNote RepeatedNote(int count) => new(false, FileStore.SharedIds, FormattableString.Invariant(
        $"{count:N0} ids occur more than once in the file with different content; an id is one article, and the last content is kept: give each article an id of its own"));
}
