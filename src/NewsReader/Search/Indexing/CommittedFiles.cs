using System.Globalization;
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
internal sealed class CommittedFiles(string folder)
{
    // What the engine does not know it leaves alone.
    private const string NoteName = "files.sums";

    // A magic number, the kind of checksum and the checksum; CodecUtil writes it.
    private const int FooterLength = 16;
    private const int MaxAttempts = 3;

    private readonly Dictionary<string, (long Length, long Checksum)> ends = new(StringComparer.Ordinal);

    private string NotePath => Path.Combine(folder, NoteName);

    /// <summary>Writes down how long each file is and what its checksum is. A note that is older than the commit is no fault: files never
    /// change once they are written.</summary>
    public void Note(LuceneDirectory directory)
    {
        var names = NamesIn(directory).Where(name => !IsOfCommit(name)).ToList();
        foreach (var gone in ends.Keys.Except(names).ToList())
            ends.Remove(gone);
        foreach (var name in names.Where(name => !ends.ContainsKey(name)))
            ends[name] = End(directory, name);
        var lines = ends.Select(file =>
            string.Create(CultureInfo.InvariantCulture, $"{file.Key} {file.Value.Length} {file.Value.Checksum}"));
        var part = NotePath + ".partial";
        File.WriteAllLines(part, lines);
        File.Move(part, NotePath, overwrite: true);
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
    /// <param name="pause">Called after each file, with the time that it took.</param>
    public IReadOnlyList<DamagedFile> Verify(CancellationToken cancellationToken, Action<TimeSpan>? pause = null) => Look(
        (directory, name) =>
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            using var input = Opened(directory, name);
            CodecUtil.ChecksumEntireFile(input);
            pause?.Invoke(System.Diagnostics.Stopwatch.GetElapsedTime(began));
        },
        cancellationToken);

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
        Try("the commit", () => names = NamesIn(directory));
        var noted = Noted();
        // What a wrong description of a segment leaves out was noted all the same.
        var here = noted.Keys.Where(name => File.Exists(Path.Combine(folder, name)));
        foreach (var name in names.Where(name => !IsOfCommit(name)).Union(here))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(name, () =>
            {
                if (noted.TryGetValue(name, out var end) && End(directory, name) is var now && now != end)
                    throw new CorruptIndexException($"it is not the file that was written ({now.Length} bytes, not {end.Length})");
                look(directory, name);
            });
        }

        // A kill between its making and its only write leaves it empty; the engine passes over that, for it only hints at the commit.
        if (new FileInfo(Path.Combine(folder, IndexFileNames.SEGMENTS_GEN)) is { Exists: true, Length: > 0 })
            Try(IndexFileNames.SEGMENTS_GEN, () => look(directory, IndexFileNames.SEGMENTS_GEN));
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

    private static (long Length, long Checksum) End(LuceneDirectory directory, string name)
    {
        using var input = Opened(directory, name);
        input.Seek(input.Length - sizeof(long));
        return (input.Length, input.ReadInt64());
    }

    // A note that cannot be read tells nothing; the checksums do.
    private Dictionary<string, (long Length, long Checksum)> Noted()
    {
        var noted = new Dictionary<string, (long Length, long Checksum)>(StringComparer.Ordinal);
        foreach (var line in File.Exists(NotePath) ? File.ReadAllLines(NotePath) : [])
        {
            if (line.Split(' ') is [var name, var length, var checksum]
                && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                && long.TryParse(checksum, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sum))
                noted[name] = (bytes, sum);
        }

        return noted;
    }
}
