using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsReader.Search.Indexing;

// Damage: how it is found, and how another index takes the place of the broken one.
internal sealed partial class ArticleIndex
{
    // Names enough of what may be many files.
    private const int MaxNamed = 3;

    private const string AskedFor = "it was asked for";

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);

    /// <summary>Whether it is to be built again though nothing is damaged: somebody asks for it, or was killed before it was
    /// done.</summary>
    public bool IsAskedFor => damage == AskedFor;

    /// <summary>Whether something that asked the index failed, and its files have not been looked at since.</summary>
    public bool IsSuspect => suspicion is not null;

    /// <summary>How often this process has put another index in the place of a damaged one; what it was asked before may have been answered
    /// wrongly.</summary>
    public int Rebuilds => Volatile.Read(ref rebuilds);

    /// <summary>What is broken in the files of the last commit, read through from beginning to end; other processes are told.</summary>
    /// <param name="pause">Called again and again while a file is read, with the time since the last call.</param>
    public IReadOnlyList<DamagedFile> Verify(CancellationToken cancellationToken, Action<TimeSpan>? pause = null) =>
        Noted(() => files.Verify(cancellationToken, pause));

    /// <inheritdoc cref="CommittedFiles.VerifyUnread"/>
    public IReadOnlyList<DamagedFile> VerifyUnread(CancellationToken cancellationToken, Action<TimeSpan>? pause = null) =>
        Noted(() => files.VerifyUnread(pause, cancellationToken));

    /// <inheritdoc cref="CommittedFiles.VerifyTouched"/>
    public IReadOnlyList<DamagedFile> VerifyTouched(CancellationToken cancellationToken) =>
        Noted(() => files.VerifyTouched(cancellationToken));

    /// <summary>Looks at the files if a search failed, and at what other processes have found. Only the one that writes builds the index
    /// again.</summary>
    /// <returns>Whether the index has to be built again.</returns>
    public bool IsToBeRebuilt(CancellationToken cancellationToken)
    {
        if (isRebuilding)
            return false;
        if (suspicion is { } exception)
        {
            // An answer that began before a broken index was replaced may fail after that.
            if (Verify(cancellationToken).Count == 0 && Stopwatch.GetElapsedTime(rebuiltAt) > LongestSearch)
                LogUnexplained(exception, folder);
            suspicion = null;
        }

        damage ??= mark.Read();
        return damage is not null;
    }

    /// <summary>Has whichever process writes the index build it again.</summary>
    public void AskForRebuild() => mark.Set(AskedFor);

    /// <summary>Begins to write another index beside the damaged one, which is searched meanwhile as far as it can be.</summary>
    public void BeginRebuild()
    {
        lock (gate)
        {
            DiscardWriter();
            OpenRebuild();
        }
    }

    /// <summary>Puts what was written in the place of the damaged index.</summary>
    public void EndRebuild(long sequence)
    {
        lock (gate)
        {
            Commit(sequence);
            SearchWriter();
            Interlocked.Exchange(ref reached, sequence);
            isRebuilding = false;
            damage = null;
            suspicion = null;
            rebuiltAt = Stopwatch.GetTimestamp();
            Interlocked.Increment(ref rebuilds);
            mark.Clear();
        }

        LogRebuilt(folder);
    }

    // What is cut off must be known before it is mapped.
    private void LookForDamage()
    {
        Note(files.Glance());
        damage ??= mark.Read();
    }

    // What was found of an index that was replaced meanwhile is not true of the other.
    private IReadOnlyList<DamagedFile> Noted(Func<IReadOnlyList<DamagedFile>> look)
    {
        var before = Rebuilds;
        var broken = look();
        lock (gate)
        {
            if (Rebuilds != before)
                return [];
            Note(broken);
        }

        return broken;
    }

    private void Note(IReadOnlyList<DamagedFile> broken)
    {
        if (broken.Count == 0)
            return;
        var more = broken.Count > MaxNamed ? FormattableString.Invariant($"; {broken.Count - MaxNamed} more") : "";
        mark.Set(damage = string.Join("; ", broken.Take(MaxNamed)) + more);
    }

    private void TryOpenWriter()
    {
        try
        {
            OpenWriter(OpenMode.CREATE_OR_APPEND);
        }
        catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
        {
            mark.Set(damage = IndexDamage.Describe(exception));
            DiscardWriter();
        }
    }

    private void OpenRebuild()
    {
        LogDamaged(folder, damage!);
        TryOpenLastCommit();
        try
        {
            CreateWriter(OpenMode.CREATE);
        }
        catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
        {
            DiscardWriter();
            DeleteFiles();
            CreateWriter(OpenMode.CREATE);
        }

        if (!DirectoryReader.IndexExists(directory))
            Commit(0);
        isRebuilding = true;
        lastId = 0;
        Interlocked.Exchange(ref reached, 0);
    }

    // A cut file that is mapped would end the process where it is read.
    private void TryOpenLastCommit()
    {
        try
        {
            if (files.Glance().Count > 0)
            {
                Swap(null);
                return;
            }

            OpenReader();
            NoteCommit();
        }
        catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
        {
            LogUnreadable(folder, IndexDamage.Describe(exception));
            Swap(null);
        }
    }
}
