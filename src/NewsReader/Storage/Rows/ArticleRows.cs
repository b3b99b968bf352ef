using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage.Rows;

/// <summary>Saves the articles of one batch within its transaction; what is new goes the short way, without a context.</summary>
internal sealed class ArticleRows(
    StoreTransaction transaction, StoreBatch batch, FileRows files, SeenArticles seen, long now)
{
    private readonly RowWriter<Article> articles = new(transaction.Commands);
    private readonly RowWriter<ArticleBody> bodies = new(transaction.Commands);
    private readonly RowWriter<RelatedLink> related = new(transaction.Commands, withKey: false);
    private readonly AdminEdits edits = new(transaction.Db);
    private readonly Dictionary<long, long> hidden = transaction.Commands.Rows(
        "SELECT TextKey, HiddenAt FROM Articles WHERE HiddenAt IS NOT NULL AND TextKey <> 0",
        row => KeyValuePair.Create(row.GetInt64(0), row.GetInt64(1))).DistinctBy(pair => pair.Key).ToDictionary();
    private readonly RowWriter<Revision> revisions = new(transaction.Commands, withKey: false);
    private readonly List<(long Id, Story Story)> arrivals = [];
    private readonly List<Article> written = [];
    private long lastId = transaction.Commands.Number("SELECT seq FROM sqlite_sequence WHERE name = 'Articles'") ?? 0;

    /// <summary>Unix seconds.</summary>
    public long Now => now;

    /// <summary>What has to find its story.</summary>
    public IEnumerable<(long Id, Story Story)> Arrivals => arrivals.DistinctBy(arrival => arrival.Id);

    /// <summary>What was written, as it is now.</summary>
    public IReadOnlyCollection<Article> Written => [.. written.GroupBy(article => article.Id).Select(readings => readings.Last())];

    public async Task<StoreOutcome> SaveAsync(ArticleInput input, CancellationToken cancellationToken)
    {
        var read = input.Article;
        (read.CollectionId, read.FileId, read.TextKey) = (batch.CollectionId, files.Id(input.FilePath), input.Story.TextKey);
        var known = Find(read.Key);
        if (known is { FileId: { } holder } && holder != read.FileId)
            known = FindOfFile(known, input);
        if (known is null)
            return await SaveNewAsync(input, cancellationToken);

        var isSame = batch.Restores || known.Hash.AsSpan().SequenceEqual(read.ContentHash);
        var isFirstMeeting = seen.Add(known.Id);
        if (!isSame && known.FileId == read.FileId && !isFirstMeeting)
            seen.AddRepeated(read.FileId.Value);
        if (isSame && !batch.Restores && (!isFirstMeeting || known.ReadersVersion == batch.ReadersVersion))
        {
            Touch(known, read.FileId.Value);
            return StoreOutcome.Unchanged;
        }

        await UpdateAsync(known.Id, input, isSame, cancellationToken);
        return isSame ? StoreOutcome.Unchanged : StoreOutcome.Updated;
    }

    // Under a new key; it may be an article that is there, whose file was renamed or moved, and keeps its id and its address then.
    private async Task<StoreOutcome> SaveNewAsync(ArticleInput input, CancellationToken cancellationToken)
    {
        var read = input.Article;
        seen.Gone ??= GoneArticles.Load(transaction.Commands);
        if (seen.Gone.Find(transaction.Commands, read.ContentHash, read.TextKey, input.FilePath, seen.Has) is { } moved)
        {
            var hash = transaction.Commands.Rows("SELECT ContentHash FROM Articles WHERE Id = ?1", row => row.GetFieldValue<byte[]>(0),
                moved)[0];
            transaction.Commands.Run("UPDATE Articles SET CollectionId = ?2, Key = ?3 WHERE Id = ?1", moved, read.CollectionId, read.Key);
            seen.Add(moved);
            var isSame = hash.AsSpan().SequenceEqual(read.ContentHash);
            await UpdateAsync(moved, input, isSame, cancellationToken);
            return isSame ? StoreOutcome.Unchanged : StoreOutcome.Updated;
        }

        // What was hidden is not shown for having been copied: articles of the same words are hidden and shown together.
        read.HiddenAt = hidden.TryGetValue(read.TextKey, out var hiddenAt) ? hiddenAt : null;
        Add(input);
        return StoreOutcome.Added;
    }

    private Known? Find(string key) => transaction.Commands.Rows(
        """
        SELECT a.Id, a.ContentHash, a.FileId, a.RemovedAt IS NOT NULL, COALESCE(f.ReadersVersion, 0),
            f.Id IS NOT NULL AND f.RemovedAt IS NULL
        FROM Articles a LEFT JOIN Files f ON f.Id = a.FileId WHERE a.CollectionId = ?1 AND a.Key = ?2
        """,
        row => new Known(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.IsDBNull(2)
            ? null : row.GetInt32(2), row.GetBoolean(3), row.GetInt32(4), row.GetBoolean(5)),
        batch.CollectionId, key).FirstOrDefault();

    // Two files number their articles independently of one another: other content under an id that another file has is another article.
    // What is the same in both, or is no longer in the other one, is the article that is there.
    private Known? FindOfFile(Known held, ArticleInput input)
    {
        var read = input.Article;
        var own = $"{input.FilePath}#id={read.Key}";
        var known = Find(own);
        if (known is null && (!held.IsFileThere || held.Hash.AsSpan().SequenceEqual(read.ContentHash)))
            return held;
        read.Key = own;
        return known;
    }

    private void Add(ArticleInput input)
    {
        var read = input.Article;
        (read.Id, read.IngestedAt, read.UpdatedAt, read.ChangeNumber) = (++lastId, now, now, transaction.Changes.Next());
        read.Body!.ArticleId = read.Id;
        edits.ApplyToNew(read);
        articles.Insert(read);
        bodies.Insert(read.Body);
        foreach (var link in read.Related)
        {
            link.ArticleId = read.Id;
            related.Insert(link);
        }

        revisions.Insert(RevisionOf(read, input));
        seen.Add(read.Id);
        Note(read, input);
    }

    // What is the same needs no writing, unless it is in another file now or had been missed.
    private void Touch(Known known, int fileId)
    {
        if (known.FileId != fileId || known.IsRemoved)
            transaction.Commands.Run("UPDATE Articles SET FileId = ?2, RemovedAt = NULL WHERE Id = ?1", known.Id, fileId);
    }

    private async Task UpdateAsync(long id, ArticleInput input, bool isSame, CancellationToken cancellationToken)
    {
        var db = transaction.Db;
        if (!arrivals.Exists(arrival => arrival.Id == id))
            transaction.Stories.Leave(id);
        arrivals.RemoveAll(arrival => arrival.Id == id);
        var stored = await db.AllArticles.Include(article => article.Body).Include(article => article.Related).AsSplitQuery()
            .SingleAsync(article => article.Id == id, cancellationToken);
        transaction.Links.TitleChanged(stored);
        if (!isSame)
        {
            await KeepTextAsync(stored, cancellationToken);
            stored.RevisionCount++;
            db.Revisions.Add(RevisionOf(stored, input));
            stored.UpdatedAt = now;
        }

        var removedAt = stored.RemovedAt;
        ArticleUpdate.Copy(input.Article, stored);
        // That the store has its original does not bring the file back.
        stored.RemovedAt = batch.Restores ? removedAt : null;
        edits.Apply(stored);
        stored.ChangeNumber = transaction.Changes.Next();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        Note(stored, input);
    }

    private void Note(Article article, ArticleInput input)
    {
        transaction.Links.TitleChanged(article);
        if (ReaderVisibility.IsVisible(article))
            arrivals.Add((article.Id, input.Story));
        written.Add(article);
    }

    private async Task KeepTextAsync(Article stored, CancellationToken cancellationToken)
    {
        var last = await transaction.Db.Revisions.AsNoTracking().Where(
            revision => revision.ArticleId == stored.Id && revision.Number == stored.RevisionCount)
            .Select(revision => (long?)revision.Id).SingleOrDefaultAsync(cancellationToken);
        if (last is { } id)
            transaction.Db.RevisionTexts.Add(new RevisionText { RevisionId = id, Title = OriginalFields.From(stored).Title,
                Lead = stored.Lead,
                Html = stored.Body!.Html });
    }

    private Revision RevisionOf(Article article, ArticleInput input) => new()
    {
        ArticleId = article.Id,
        Number = article.RevisionCount,
        ReadAt = now,
        Reader = input.Reader,
        Encoding = input.Encoding,
        OriginalLength = input.Original.Length,
        Original = input.Original.Bytes,
    };

    private sealed record Known(long Id, byte[] Hash, int? FileId, bool IsRemoved, int ReadersVersion, bool IsFileThere);
}
