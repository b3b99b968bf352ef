using System.Runtime.CompilerServices;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Reads one file and understands what is in it.</summary>
/// <param name="zone">The zone of dates that do not name their own.</param>
/// <param name="useFileTime">Whether a file's own time dates what has no other date.</param>
internal sealed partial class FileReader(ArticleReaders readers, TimeZoneInfo zone, bool useFileTime, ILogger logger)
{
    /// <summary>Everything in the file, its end last; a failure to read it is its last reject.</summary>
    public async IAsyncEnumerable<IngestItem> ReadAsync(
        Collection collection, SourceFile file, FileInfo info, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = new State(info);
        await using var results = ResultsAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadResult? result;
            IngestItem? item;
            try
            {
                result = await results.MoveNextAsync() ? results.Current : null;
                item = result is ReadResult.Found found ? Understand(collection, file, found.Draft) : null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreadable(logger, exception, file.FullPath);
                // What the file itself is the reason of will not pass by itself.
                state.IsComplete = exception is not (IOException or UnauthorizedAccessException);
                (result, item) = (new ReadResult.Rejected("", Describe(exception)), null);
                state.IsOver = true;
            }

            if (result is null)
                break;
            if (result is ReadResult.Skipped skipped)
                yield return new IngestItem.Skipped(skipped.Extension);
            if (result is ReadResult.Skipped && state.IsUnread)
                yield break;
            state.IsUnread = false;
            if (result is ReadResult.Noted told)
                yield return new IngestItem.Told(new IngestReject(file.FullPath, told.Place, told.Note));
            foreach (var note in Notes(file, result))
            {
                state.Add(note);
                yield return new IngestItem.Noted(file.FullPath, note);
            }

            if (item is not null)
            {
                state.Articles++;
                yield return item;
            }

            if (state.IsOver)
                break;
        }

        yield return new IngestItem.Closed(collection.Id, state.Reading(file));
    }

    private async IAsyncEnumerable<ReadResult> ResultsAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (readers.For(file) is not { } reader)
        {
            yield return new ReadResult.Skipped(file.Extension);
            yield break;
        }

        await foreach (var result in reader.ReadAsync(file, cancellationToken))
            yield return result;
    }

    private static IEnumerable<ReadingNote> Notes(SourceFile file, ReadResult result) => result switch
    {
        ReadResult.Rejected rejected => [new ReadingNote(true, rejected.Place, rejected.Reason)],
        ReadResult.Found found => found.Draft.Warnings.Select(warning =>
            new ReadingNote(false, found.Draft.Key == file.RelativePath ? "" : $"article {found.Draft.Key}", warning)),
        _ => [],
    };

    private IngestItem.Understood Understand(Collection collection, SourceFile file, ArticleDraft draft)
    {
        var article = ArticleEnricher.Enrich(draft, DraftPlace.Of(file, zone, useFileTime));
        return new IngestItem.Understood(
            collection.Id, file.FullPath, new ArticleInput(article, Story.Of(article), file.RelativePath, draft.Reader, draft.Encoding, draft.Original));
    }

    private static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "the file was removed while it was to be read; it is read when it is back",
        UnauthorizedAccessException => "the file may not be read by this user; give it read permission, and the next run reads it",
        InvalidDataException => $"the file is damaged: {exception.Message.TrimEnd('.')}; replace it, and it is read again",
        IOException => $"the file could not be read: {exception.Message.TrimEnd('.')}; the next run tries again",
        _ => $"the file could not be understood: {exception.Message.TrimEnd('.')}; it is tried again when it changes or the program can read more",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot read {Path}")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string path);

    private sealed class State(FileInfo info)
    {
        private readonly List<ReadingNote> notes = [];
        private readonly (long Length, long ModifiedAt, long ReadAt) opened = (info.Length, info.LastWriteTimeUtc.Ticks, DateTime.UtcNow.Ticks);
        private int rejected;

        public int Articles { get; set; }

        public bool IsComplete { get; set; } = true;

        public bool IsOver { get; set; }

        /// <summary>Whether nothing has come of the file yet.</summary>
        public bool IsUnread { get; set; } = true;

        public void Add(ReadingNote note)
        {
            rejected += note.IsReject ? 1 : 0;
            if (notes.Count < IngestReport.MostRejectsKept)
                notes.Add(note);
        }

        public FileReading Reading(SourceFile file) =>
            new(file.RelativePath, file.FullPath, opened.Length, opened.ModifiedAt, opened.ReadAt, IsComplete, Articles, rejected, notes);
    }
}
