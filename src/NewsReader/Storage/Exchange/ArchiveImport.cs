using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Care;

namespace NewsReader.Storage.Exchange;

/// <summary>Reads an export into an empty archive, which then equals the one that was exported: addresses, revisions, stories, all of it
/// or nothing.</summary>
internal sealed class ArchiveImport(IDbContextFactory<NewsDbContext> contexts)
{
    private const int BatchSize = 500;

    /// <returns>How many articles came in.</returns>
    /// <exception cref="StoreRefusedException">The archive is not empty, or the export is not whole or of a newer program.</exception>
    public async Task<long> RunAsync(string folder, ExportManifest manifest, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        StoreMigration.RefuseNewer([manifest.Schema], [.. db.Database.GetMigrations()]);
        if (manifest.Version > ExportFormat.Version)
            throw new StoreRefusedException($"\"{folder}\" was exported by a newer NewsReader; use that version");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        using var session = new StoreSession(db);
        if (session.Number("SELECT COUNT(*) FROM Articles") is > 0 and var there)
            throw new StoreRefusedException(FormattableString.Invariant(
                $"an export is read into an empty archive, and this one has {there:N0} articles; name a new folder with --data"));
        // Articles refer to others that come after them.
        session.Run("PRAGMA defer_foreign_keys = ON");
        session.Run("DELETE FROM Files");
        session.Run("DELETE FROM Collections");
        await WriteAsync(session, folder, manifest, cancellationToken);
        if (session.Number("SELECT COUNT(*) FROM Articles") is var written && written != manifest.Articles)
            throw new StoreRefusedException(FormattableString.Invariant(
                $"\"{folder}\" is not whole: {written:N0} of {manifest.Articles:N0} articles are in it; export again"));
        session.Run("UPDATE ChangeCounters SET Last = ?1", manifest.LastChange);
        session.Run("UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'Articles'", manifest.LastArticle);
        await transaction.CommitAsync(cancellationToken);
        return manifest.Articles;
    }

    private static async Task WriteAsync(StoreSession session, string folder, ExportManifest manifest, CancellationToken cancellationToken)
    {
        Insert(session, manifest.Collections);
        await InsertAsync<SourceFileRow>(session, Path.Combine(folder, ExportFormat.Files), cancellationToken);
        await InsertAsync<Tag>(session, Path.Combine(folder, ExportFormat.Tags), cancellationToken);
        var writer = new Rows(session, folder);
        await foreach (var batch in BatchesAsync<Article>(Path.Combine(folder, ExportFormat.Articles), cancellationToken))
            writer.Write(batch);
        await InsertAsync<ArticleEdit>(session, Path.Combine(folder, ExportFormat.ArticleEdits), cancellationToken, isOptional: true);
        await InsertAsync<SourceEdit>(session, Path.Combine(folder, ExportFormat.SourceEdits), cancellationToken, isOptional: true);
        await InsertAsync<StoryTie>(session, Path.Combine(folder, ExportFormat.StoryTies), cancellationToken, isOptional: true);
    }

    private static async Task InsertAsync<T>(StoreSession session, string path, CancellationToken cancellationToken,
        bool isOptional = false)
        where T : class
    {
        if (isOptional && !File.Exists(path))
            return;
        await foreach (var batch in BatchesAsync<T>(path, cancellationToken))
            Insert(session, batch);
    }

    private static void Insert<T>(StoreSession session, IEnumerable<T> rows)
        where T : class
    {
        var writer = new RowWriter<T>(session);
        foreach (var row in rows)
            writer.Insert(row);
    }

    private static async IAsyncEnumerable<T[]> BatchesAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<T>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            batch.Add(Parse<T>(path, line));
            if (batch.Count < BatchSize)
                continue;
            yield return [.. batch];
            batch.Clear();
        }

        yield return [.. batch];
    }

    private static T Parse<T>(string path, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, ExportFormat.Json)!;
        }
        catch (JsonException exception)
        {
            throw new StoreRefusedException($"\"{path}\" is damaged ({exception.Message.TrimEnd('.')}) and nothing was read; export again",
                exception);
        }
    }

    private sealed class Rows(StoreSession session, string folder)
    {
        private readonly RowWriter<Article> articles = new(session);
        private readonly RowWriter<ArticleBody> bodies = new(session);
        private readonly RowWriter<RelatedLink> related = new(session);
        private readonly RowWriter<Revision> revisions = new(session);
        private readonly RowWriter<RevisionText> texts = new(session);
        private readonly MinHashBandRows bands = new(session);
        private readonly TagStore tags = new(session);

        public void Write(IReadOnlyCollection<Article> batch)
        {
            bands.Settle();
            foreach (var article in batch)
            {
                articles.Insert(article);
                if (article.Body is { } body)
                    bodies.Insert(body);
                foreach (var link in article.Related)
                    related.Insert(link);
                foreach (var revision in article.Revisions)
                    Write(revision);
                if (article.Body is not null && article.HiddenAt is null)
                    bands.Add(article.Id, Story.From(article).Bands);
            }

            tags.Save(batch);
        }

        private void Write(Revision revision)
        {
            var path = Path.Combine(folder, ExportFormat.OriginalPath(revision));
            if (!File.Exists(path) || new FileInfo(path).Length != revision.OriginalLength)
                throw new StoreRefusedException($"the original \"{path}\" is missing or damaged, and nothing was read; export again");
            revision.Original = OriginalBytes.Compress(File.ReadAllBytes(path));
            revisions.Insert(revision);
            if (revision.Text is { } text)
                texts.Insert(text);
        }
    }
}
