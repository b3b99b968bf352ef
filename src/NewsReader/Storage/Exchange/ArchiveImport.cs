using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

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
        if (manifest.Refusal(folder) is { } refusal)
            throw new StoreRefusedException(refusal);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        using var commands = new PreparedCommands(db);
        if (commands.Number("SELECT COUNT(*) FROM Articles") is > 0 and var there)
            throw new StoreRefusedException(FormattableString.Invariant(
                $"an export is read into an empty archive, and this one has {there:N0} articles; name a new folder with --data"));
        // Articles refer to others that come after them.
        commands.Run("PRAGMA defer_foreign_keys = ON");
        commands.Run("DELETE FROM Files");
        commands.Run("DELETE FROM Collections");
        try
        {
            await WriteAsync(commands, folder, manifest, cancellationToken);
        }
        catch (SqliteException exception) when (StoreFailure.From(exception) is { Kind: StoreFailureKind.RowRefused })
        {
            throw new StoreRefusedException(Damaged(folder, "one of its lines contradicts another"), exception);
        }
        catch (FileNotFoundException exception)
        {
            var missing = Path.GetFileName(exception.FileName);
            throw new StoreRefusedException($"\"{folder}\" is not whole: there is no {missing} in it; export again", exception);
        }

        if (commands.Rows("PRAGMA foreign_key_check", row => row.GetString(0)) is [var table, ..])
            throw new StoreRefusedException(Damaged(folder, $"{table} refers to what is not there"));
        if (commands.Number("SELECT COUNT(*) FROM Articles") is var written && written != manifest.Articles)
            throw new StoreRefusedException(FormattableString.Invariant(
                $"\"{folder}\" is not whole: {written:N0} of {manifest.Articles:N0} articles are in it; export again"));
        commands.Run("UPDATE ChangeCounters SET Last = ?1", manifest.LastChange);
        commands.Run("UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'Articles'", manifest.LastArticle);
        await transaction.CommitAsync(cancellationToken);
        return manifest.Articles;
    }

    private static async Task WriteAsync(PreparedCommands commands, string folder, ExportManifest manifest,
        CancellationToken cancellationToken)
    {
        Insert(commands, manifest.Collections);
        await InsertAsync<SourceFileRow>(commands, Path.Combine(folder, ExportFormat.Files), cancellationToken);
        await InsertAsync<Tag>(commands, Path.Combine(folder, ExportFormat.Tags), cancellationToken);
        var writer = new RowsWriter(commands, folder);
        await foreach (var batch in BatchesAsync<Article>(Path.Combine(folder, ExportFormat.Articles), cancellationToken, manifest.Version))
            writer.Write(batch);
        await InsertAsync<ArticleEdit>(commands, Path.Combine(folder, ExportFormat.ArticleEdits), cancellationToken, isOptional: true);
        await InsertAsync<SourceEdit>(commands, Path.Combine(folder, ExportFormat.SourceEdits), cancellationToken, isOptional: true);
        await InsertAsync<StoryTie>(commands, Path.Combine(folder, ExportFormat.StoryTies), cancellationToken, isOptional: true);
        await InsertAsync<LabelEdit>(commands, Path.Combine(folder, ExportFormat.LabelEdits), cancellationToken, isOptional: true);
        await InsertAsync<FrontChoice>(commands, Path.Combine(folder, ExportFormat.FrontChoices), cancellationToken, isOptional: true);
    }

    private static async Task InsertAsync<T>(PreparedCommands commands, string path, CancellationToken cancellationToken,
        bool isOptional = false)
        where T : class
    {
        if (isOptional && !File.Exists(path))
            return;
        await foreach (var batch in BatchesAsync<T>(path, cancellationToken))
            Insert(commands, batch);
    }

    private static void Insert<T>(PreparedCommands commands, IEnumerable<T> rows)
        where T : class
    {
        var writer = new RowWriter<T>(commands);
        foreach (var row in rows)
            writer.Insert(row);
    }

    private static async IAsyncEnumerable<T[]> BatchesAsync<T>(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken, int version = ExportFormat.Version)
    {
        var batch = new List<T>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            batch.Add(Parse<T>(path, ExportFormat.Upgrade(line, version)));
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
            return JsonSerializer.Deserialize<T>(line, ExportFormat.Json) ?? throw new JsonException("a line says nothing");
        }
        catch (JsonException exception)
        {
            throw new StoreRefusedException(Damaged(path, Reason(exception)), exception);
        }
    }

    private static string Damaged(string path, string reason) => $"\"{path}\" is damaged ({reason}) and nothing was read; export again";

    // What follows the place names types of this program.
    private static string Reason(JsonException exception) => exception.Path is { } place && exception.BytePositionInLine is { } column
        ? FormattableString.Invariant($"no value that can be read at {place}, byte {column} of its line") : exception.Message.TrimEnd('.');

    private sealed class RowsWriter(PreparedCommands commands, string folder)
    {
        private readonly RowWriter<Article> articles = new(commands);
        private readonly RowWriter<ArticleBody> bodies = new(commands);
        private readonly RowWriter<RelatedLink> related = new(commands);
        private readonly RowWriter<Revision> revisions = new(commands);
        private readonly RowWriter<RevisionText> texts = new(commands);
        private readonly MinHashBandRows bands = new(commands);
        private readonly TagRows tags = new(commands);

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
                if (article.Body is not null && ReaderVisibility.IsVisible(article))
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
