using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsReader.Search.Indexing;

// Damage: how it is found, and how another index takes the place of the broken one.
internal sealed partial class ArticleIndex
{
    // Names enough of what may be many files.
    private const int MaxNamed = 3;

    private const string AskedFor = "it was asked for";

    /// <summary>Whether it is to be built again though nothing is damaged: somebody asks for it, or was killed before it was
    /// done.</summary>
    public bool IsAskedFor => damage == AskedFor;

    /// <summary>What is broken in the files of the last commit, read through from beginning to end; other processes are told.</summary>
    /// <param name="pause">Called after each file, with the time that it took.</param>
    public IReadOnlyList<DamagedFile> Verify(CancellationToken cancellationToken, Action<TimeSpan>? pause = null)
    {
        var broken = files.Verify(cancellationToken, pause);
        Note(broken);
        return broken;
    }

    /// <summary>Looks at the files if a search failed, and at what other processes have found. Only the one that writes builds the index
    /// again.</summary>
    /// <returns>Whether the index has to be built again.</returns>
    public bool IsToBeRebuilt(CancellationToken cancellationToken)
    {
        if (isRebuilding)
            return false;
        if (isSuspect)
        {
            Verify(cancellationToken);
            isSuspect = false;
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
            Swap(new SearcherManager(writer, true, new RankedSearchers(this)));
            Interlocked.Exchange(ref reached, sequence);
            isRebuilding = false;
            damage = null;
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
            Swap(null);
            if (files.Glance().Count > 0)
                return;
            OpenReader();
            NoteCommit();
        }
        catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
        {
            LogUnreadable(folder, IndexDamage.Describe(exception));
        }
    }
}
