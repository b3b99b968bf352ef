using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsReader.Storage;

namespace NewsReader.Search.Indexing;

// Opening, closing and deleting the files of the index.
internal sealed partial class ArticleIndex
{
    private const int BufferMegabytes = 48;

    private void OpenWriter(OpenMode mode)
    {
        CreateWriter(mode);
        SearchWriter();
    }

    private void SearchWriter()
    {
        Swap(new SearcherManager(writer, true, new RankedSearchers(this)));
        isOfWriter = true;
    }

    private void CreateWriter(OpenMode mode)
    {
        directory ??= OpenDirectory();
        files.Forget();
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = mode,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = FieldWeights.Similarity,
            WriteLockTimeout = 0,
        });
    }

    private FSDirectory OpenDirectory() => IsMapped ? new MappedDirectory(folder) : new NIOFSDirectory(folder);

    private void Clear()
    {
        writer!.DeleteAll();
        lastId = 0;
        Interlocked.Exchange(ref reached, 0);
        Commit(0);
        searchers?.MaybeRefreshBlocking();
    }

    private void OpenReader()
    {
        if (!System.IO.Directory.Exists(folder))
            return;
        directory ??= OpenDirectory();
        if (DirectoryReader.IndexExists(directory))
            Swap(new SearcherManager(directory, new RankedSearchers(this)));
    }

    // An index of other making is not searched: its terms are not the ones a query would ask for. Nor is that of another store, whose
    // numbers stand for other articles.
    private void NoteCommit()
    {
        using var lease = Acquire();
        if (lease is null)
            return;
        var state = IndexState.Read(((DirectoryReader)lease.Searcher.IndexReader).IndexCommit.UserData);
        Interlocked.Exchange(ref reached, state.Sequence);
        if (state.FormatVersion != IndexState.CurrentFormatVersion || state.Store != store)
            Swap(null);
    }

    private void CloseWriter()
    {
        DiscardWriter();
        ownership.Dispose();
    }

    // What was searched is searched on, though its writer is gone: it is all in files that are open.
    private void DiscardWriter()
    {
        if (writer is null)
            return;
        try
        {
            writer.Rollback();
            writer.Dispose();
        }
        catch (Exception exception) when (IndexDamage.IsSaidBy(exception) || exception is IOException or ObjectDisposedException
            or StoreUnreachableException)
        {
            LogUnreadable(folder, IndexDamage.Describe(exception));
        }
        finally
        {
            writer = null;
            isRebuilding = false;
        }
    }

    // Only the owner deletes, so that no other process is writing the files.
    private void DeleteFiles()
    {
        Swap(null);
        Interlocked.Exchange(ref reached, 0);
        lastId = 0;
        if (!System.IO.Directory.Exists(folder))
            return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
            file.Delete();
    }

    private void Swap(SearcherManager? next)
    {
        var old = searchers;
        searchers = next;
        isOfWriter = false;
        old?.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "The index in {Folder} is built again from the store: {Damage}")]
    private partial void LogDamaged(string folder, string damage);

    [LoggerMessage(LogLevel.Information, "The index in {Folder} is built again and whole")]
    private partial void LogRebuilt(string folder);

    [LoggerMessage(LogLevel.Error, "The index in {Folder} failed to answer ({Reason}); its files are looked at")]
    private partial void LogSuspect(string folder, string reason);

    [LoggerMessage(LogLevel.Error, "The index in {Folder} failed to answer though its files are whole")]
    private partial void LogUnexplained(Exception exception, string folder);

    [LoggerMessage(LogLevel.Warning, "The index in {Folder} cannot be read: {Reason}")]
    private partial void LogUnreadable(string folder, string reason);

    [LoggerMessage(LogLevel.Information,
        "The index ({State}) does not fit {Making}, store {Store} at change {LastChange}, and is built again")]
    private partial void LogOutdated(IndexState state, string making, string store, long lastChange);

    private sealed class RankedSearchers(ArticleIndex index) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            index.Warming?.Invoke(reader);
            return new(reader) { Similarity = FieldWeights.Similarity };
        }
    }
}
