using System.Data.Common;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsReader.Settings;

namespace NewsReader.Search.Indexing;

/// <summary>The index on disk: searched by every process, written by the one that holds its lock.</summary>
internal sealed partial class ArticleIndex : IDisposable
{
    private readonly System.Threading.Lock gate = new();
    private readonly string folder;
    private readonly IndexLock ownership;
    private readonly CommittedFiles files;
    private readonly DamageMark mark;
    private readonly ILogger<ArticleIndex> logger;
    private volatile SearcherManager? searchers;
    private bool isOfWriter;
    private FSDirectory? directory;
    private IndexWriter? writer;
    private string store = "";
    private long reached;
    private long lastId;
    private volatile string? damage;
    private volatile bool isRebuilding;
    private volatile Exception? suspicion;
    private long rebuiltAt;
    private int rebuilds;

    public ArticleIndex(AppPaths paths, ILogger<ArticleIndex> logger)
    {
        folder = paths.Index;
        ownership = new IndexLock(folder);
        files = new CommittedFiles(folder);
        mark = new DamageMark(folder);
        this.logger = logger;
    }

    /// <summary>Whether the files are mapped into memory, which is best for searching; what only writes reads them as files, and needs
    /// no more memory the larger the index is. To be set before the index is used.</summary>
    public bool IsMapped { get; set; } = true;

    /// <summary>Gets a new state of the index ready before anybody sees it.</summary>
    public Action<IndexReader>? Warming { get; set; }

    /// <summary>The number of the last change that searches can see.</summary>
    public long Reached => Interlocked.Read(ref reached);

    /// <summary>Whether searches are answered.</summary>
    public bool IsUsable => searchers is not null;

    /// <summary>What is broken, in words, until it is built again; null of an index that nothing is known against.</summary>
    public string? Damage => damage;

    /// <summary>Whether what is written is not searched yet: it takes the place of a damaged index once it has everything.</summary>
    public bool IsRebuilding => isRebuilding;

    /// <summary>Whether this process holds the lock.</summary>
    public bool IsWriter => writer is not null;

    /// <summary>A view of the index that stays as it is until it is disposed of; null while there is no index.</summary>
    public IndexLease? Acquire()
    {
        while (searchers is { } current)
        {
            try
            {
                return new IndexLease(current, current.Acquire());
            }
            catch (ObjectDisposedException) when (!ReferenceEquals(current, searchers))
            {
                // The lock changed hands in between; the new searchers are there already.
            }
        }

        return null;
    }

    /// <summary>Whether what asked the index failed in a way that broken files can be the reason of; then they are looked at
    /// soon.</summary>
    public bool IsSuspectedBy(Exception exception)
    {
        if (exception is OperationCanceledException or DbException)
            return false;
        if (suspicion is null && damage is null)
            LogSuspect(folder, IndexDamage.Describe(exception));
        suspicion = exception;
        return true;
    }

    /// <summary>Takes the lock if it is free; what is damaged, of another store or made otherwise is deleted first.</summary>
    /// <param name="storeId">The identity of the store to follow.</param>
    /// <param name="lastChange">The number of the store's last change.</param>
    /// <returns>Whether this process now writes.</returns>
    public bool TryTakeWriter(string storeId, long lastChange)
    {
        lock (gate)
        {
            if (writer is not null)
                return true;
            if (!ownership.TryTake())
                return false;
            store = storeId;
            LookForDamage();
            if (damage is null)
                TryOpenWriter();
            if (damage is not null)
            {
                OpenRebuild();
                return true;
            }

            var state = IndexState.Read(writer!.CommitData);
            if (state.FormatVersion != IndexState.CurrentFormatVersion || state.Store != storeId || state.Sequence > lastChange)
            {
                if (state.Sequence > 0)
                    LogOutdated(state, IndexState.CurrentFormatVersion, storeId, lastChange);
                Clear();
            }
            else
            {
                Interlocked.Exchange(ref reached, state.Sequence);
                lastId = state.LastId;
            }

            return true;
        }
    }

    /// <summary>Whether what is written has to be thrown away: the files are gone, or the store went back.</summary>
    public bool MustStartOver(long lastChange) =>
        Reached > lastChange || directory is null || !DirectoryReader.IndexExists(directory);

    /// <summary>Gives the lock back without committing; what is not committed is written again. Searches go on meanwhile.</summary>
    public void ReleaseWriter()
    {
        lock (gate)
        {
            CloseWriter();
        }
    }

    /// <summary>Deletes every file of the index if this process holds its lock or can take it.</summary>
    public bool TryDelete()
    {
        lock (gate)
        {
            if (!ownership.TryTake())
                return false;
            DiscardWriter();
            damage = null;
            DeleteFiles();
            return true;
        }
    }

    /// <summary>Writes articles, replacing what the index has of them; searchable after <see cref="Refresh"/>.</summary>
    /// <remarks>Ids are never given twice: one above all that the index has had replaces nothing, and need not be looked for in every
    /// segment.</remarks>
    /// <param name="threads">At most; with one it is the caller's.</param>
    public void Write(IReadOnlyCollection<IndexedArticle> articles, int threads)
    {
        var target = writer ?? throw new InvalidOperationException("The index is written by another process.");
        var last = lastId;
        Parallel.ForEach(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            static () => new ArticleDocument(),
            (article, _, maker) =>
            {
                if (article.Id > last)
                    target.AddDocument(maker.Create(article));
                else
                    target.UpdateDocument(new Term(IndexFields.Id, article.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        maker.Create(article));
                return maker;
            },
            static _ => { });
        lastId = articles.Aggregate(last, (highest, article) => Math.Max(highest, article.Id));
    }

    /// <summary>Lets articles go.</summary>
    public void Delete(IReadOnlyCollection<long> ids)
    {
        if (ids.Count > 0)
            writer!.DeleteDocuments([.. ids.Select(id => new Term(
                IndexFields.Id, id.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Makes what was written searchable and notes how far that is.</summary>
    public void Refresh(long sequence)
    {
        searchers?.MaybeRefreshBlocking();
        Interlocked.Exchange(ref reached, sequence);
    }

    /// <summary>Makes what was written last, with the number of the last change in it.</summary>
    public void Commit(long sequence)
    {
        if (writer is not { } target)
            return;
        target.SetCommitData(new IndexState(sequence, store, IndexState.CurrentFormatVersion, lastId).Write());
        target.Commit();
        files.Note(directory!);
    }

    /// <summary>Looks at what another process has committed meanwhile.</summary>
    public void Follow(string storeId)
    {
        lock (gate)
        {
            if (writer is not null)
                return;
            store = storeId;
            try
            {
                if (searchers is null || isOfWriter)
                    OpenReader();
                else
                    searchers.MaybeRefresh();
                NoteCommit();
            }
            catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
            {
                LogUnreadable(folder, IndexDamage.Describe(exception));
                Swap(null);
                mark.Set(IndexDamage.Describe(exception));
            }

            damage = mark.Read();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Swap(null);
            CloseWriter();
            directory?.Dispose();
            directory = null;
        }
    }
}
