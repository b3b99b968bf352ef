using System.Collections.Concurrent;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace NewsReader.Search.Indexing;

/// <summary>A file of the index that is not as it was written.</summary>
/// <param name="Name">Without its folder.</param>
internal sealed record DamagedFile(string Name, string Reason)
{
    public override string ToString() => $"{Name}: {Reason}";
}

/// <summary>The files of the last commit of an index, compared with the checksums at their ends and with what was noted when they were
/// committed. Files are read, never mapped: one that became shorter would end the process.</summary>
/// <remarks>A file of an index is written once. So one that was read through and found whole stays so, for all that programs can do, as
/// long as the system says that nobody has written it since; only what the disk does to it needs another reading.</remarks>
internal sealed class CommittedFiles(string folder)
{
    // A magic number, the kind of checksum and the checksum; CodecUtil writes it.
    private const int FooterLength = 16;
    private const int MaxAttempts = 3;

    private readonly FileNotes notes = new(folder);
    private readonly Dictionary<string, FileEnd> ends = new(StringComparer.Ordinal);

    // Of what was found whole, as it was before it was read.
    private readonly ConcurrentDictionary<string, FileStamp> whole = new(StringComparer.Ordinal);

    /// <summary>Writes down how long each file is and what its checksum is. A note that is older than the commit is no fault: files never
    /// change once they are written.</summary>
    public void Note(LuceneDirectory directory)
    {
        var names = NamesIn(directory).Where(name => !IsOfCommit(name)).ToList();
        foreach (var gone in ends.Keys.Except(names).ToList())
            ends.Remove(gone);
        foreach (var name in names.Where(name => !ends.ContainsKey(name)))
            ends[name] = End(directory, name);
        notes.Write(ends);
    }

    /// <summary>Names may be given again from now on.</summary>
    public void Forget() => ends.Clear();

    /// <summary>Looks at lengths and ends alone, which takes a read a file.</summary>
    public IReadOnlyList<DamagedFile> Glance() => Look(
        (directory, name) =>
        {
            using var input = Opened(directory, name);
            CodecUtil.RetrieveChecksum(input);
        },
        CancellationToken.None);

    /// <summary>Reads every file through.</summary>
    /// <param name="pause">Called again and again while a file is read, with the time since the last call.</param>
    public IReadOnlyList<DamagedFile> Verify(CancellationToken cancellationToken, Action<TimeSpan>? pause = null) =>
        Look((directory, name) => ReadThrough(directory, name, pause, cancellationToken), cancellationToken);

    /// <summary>Reads through what was not read yet, or was written since.</summary>
    /// <inheritdoc cref="Verify"/>
    public IReadOnlyList<DamagedFile> VerifyUnread(Action<TimeSpan>? pause, CancellationToken cancellationToken) => Look(
        (directory, name) =>
        {
            if (!whole.TryGetValue(name, out var stamp) || stamp != FileStamp.Read(PathOf(name)))
                ReadThrough(directory, name, pause, cancellationToken);
        },
        cancellationToken);

    /// <summary>Reads through what was written since it was found whole, which is nobody's business, and looks for what is gone. Asks the
    /// system alone as long as there is no such file.</summary>
    public IReadOnlyList<DamagedFile> VerifyTouched(CancellationToken cancellationToken)
    {
        var touched = whole.Where(file => FileStamp.Read(PathOf(file.Key)) != file.Value).Select(file => file.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0)
            return [];
        foreach (var name in touched)
            whole.TryRemove(name, out _);
        return Look(
            (directory, name) =>
            {
                if (touched.Contains(name))
                    ReadThrough(directory, name, pause: null, cancellationToken);
            },
            cancellationToken);
    }

    // Whoever writes the index may let files go while they are looked at; then there is a newer commit.
    private List<DamagedFile> Look(Action<LuceneDirectory, string> look, CancellationToken cancellationToken)
    {
        List<DamagedFile> found = [];
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (!System.IO.Directory.Exists(folder))
                return [];
            found = LookOnce(look, cancellationToken);
            if (found.Count == 0)
                break;
        }

        return found;
    }

    private List<DamagedFile> LookOnce(Action<LuceneDirectory, string> look, CancellationToken cancellationToken)
    {
        using var directory = new SimpleFSDirectory(new DirectoryInfo(folder));
        if (!DirectoryReader.IndexExists(directory))
            return [];
        var damaged = new List<DamagedFile>();
        IReadOnlyCollection<string> names = [];
        Dictionary<string, FileEnd> noted = [];
        var heads = Heads();
        Try("the commit", () => names = NamesIn(directory));
        Try(FileNotes.Name, () => noted = notes.Read());
        // A kill between its making and its only write leaves it empty; the engine passes over that, for it only hints at the commit.
        if (new FileInfo(PathOf(IndexFileNames.SEGMENTS_GEN)) is { Exists: true, Length: > 0 })
            Try(IndexFileNames.SEGMENTS_GEN, () => ReadThrough(directory, IndexFileNames.SEGMENTS_GEN, pause: null, cancellationToken));
        if (damaged.Count == 0)
            heads.ForEach(head => whole[head.Name] = head.Stamp);
        // What a wrong description of a segment leaves out was noted all the same.
        var here = noted.Keys.Where(name => File.Exists(PathOf(name)));
        foreach (var name in names.Where(name => !IsOfCommit(name)).Union(here))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(name, () =>
            {
                if (noted.TryGetValue(name, out var end))
                    Compare(End(directory, name), end);
                look(directory, name);
            });
        }

        return damaged;

        void Try(string name, Action action)
        {
            try
            {
                action();
            }
            catch (Exception exception) when (IndexDamage.IsSaidBy(exception))
            {
                damaged.Add(new DamagedFile(name, IndexDamage.Describe(exception)));
            }
        }
    }

    // The commit itself and the notes, which are read as a whole whenever anything is looked at.
    private List<(string Name, FileStamp Stamp)> Heads() =>
    [
        .. from path in System.IO.Directory.EnumerateFiles(folder, IndexFileNames.SEGMENTS + "*").Append(PathOf(FileNotes.Name))
        let stamp = FileStamp.Read(path)
        where stamp is not null
        select (Path.GetFileName(path), stamp.Value),
    ];

    private static void Compare(FileEnd now, FileEnd noted)
    {
        if (now.Length != noted.Length)
            throw new CorruptIndexException($"it has {now.Length} bytes, and {noted.Length} were written");
        if (now != noted)
            throw new CorruptIndexException($"the checksum at its end is {now.Checksum:x8}, and {noted.Checksum:x8} was written");
    }

    private void ReadThrough(LuceneDirectory directory, string name, Action<TimeSpan>? pause, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Read(PathOf(name));
        using var input = Opened(directory, name);
        FileChecksum.Compare(input, pause, cancellationToken);
        if (stamp is { } known)
            whole[name] = known;
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static IReadOnlyCollection<string> NamesIn(LuceneDirectory directory)
    {
        var commit = new SegmentInfos();
        commit.Read(directory);
        return [.. commit.GetFiles(directory, includeSegmentsFile: true)];
    }

    // It has a checksum of its own, which was compared when it was read.
    private static bool IsOfCommit(string name) => name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal);

    // What is too short for an end is read from before its beginning.
    private static IndexInput Opened(LuceneDirectory directory, string name) => directory.FileLength(name) is var length and < FooterLength
        ? throw new CorruptIndexException($"it has {length} bytes")
        : directory.OpenInput(name, IOContext.READ_ONCE);

    private static FileEnd End(LuceneDirectory directory, string name)
    {
        using var input = Opened(directory, name);
        input.Seek(input.Length - sizeof(long));
        return new FileEnd(input.Length, input.ReadInt64());
    }
}
