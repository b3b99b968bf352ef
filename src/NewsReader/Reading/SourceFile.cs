using System.IO.Compression;
using NewsReader.Reading.Containers;

namespace NewsReader.Reading;

/// <summary>A file of a collection, or an entry of a container that is one; gunzipped where its first bytes say gzip, whatever its
/// name.</summary>
/// <param name="fullPath">Absolute path of the file on the disk.</param>
/// <param name="relativePath">Path within the collection, separated by "/"; the file's name when the collection is that file.</param>
internal sealed class SourceFile(string fullPath, string relativePath)
{
    private const int BufferSize = 1 << 16;

    private readonly Stream? entry;
    private FileHead? head;
    private Stream? unpacked;
    private bool isGzipped;
    private Func<long>? position;

    private SourceFile(SourceFile container, string name, Stream content)
        : this(container.FullPath, container.RelativePath + "/" + name)
    {
        entry = content;
        Entry = container.Entry is null ? name : container.Entry + "/" + name;
        Depth = container.Depth + 1;
        Limits = container.Limits;
    }

    public string FullPath { get; } = fullPath;

    public string RelativePath { get; } = relativePath;

    /// <summary>The path within the container, or null when the file lies on the disk itself.</summary>
    public string? Entry { get; }

    /// <summary>Whether its container has an entry of a path; null where that is not known before all of it is read.</summary>
    public Predicate<string>? Siblings { get; private init; }

    /// <summary>The text of an entry of its container; null where it has none of the path, or cannot be asked.</summary>
    public Func<string, string?>? SiblingText { get; private init; }

    /// <summary>How many containers are around it.</summary>
    public int Depth { get; }

    /// <summary>Whether the file itself was named by whoever wants it read, not a folder that it lies in.</summary>
    public bool IsGiven { get; init; }

    /// <summary>What a compressed file may become.</summary>
    public ReadingOptions Limits { get; init; } = new();

    /// <summary>The extension in lower case with its dot, the one before ".gz" when there is one.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The file's name, without ".gz".</summary>
    public string Name
    {
        get
        {
            var name = Path.GetFileName(RelativePath);
            return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }
    }

    /// <summary>The name of the folder the file is in within its collection, or null at the root.</summary>
    public string? FolderName => Path.GetFileName(Path.GetDirectoryName(RelativePath)) is { Length: > 0 } name ? name : null;

    /// <summary>How many bytes of the file, as it lies on the disk, have been read since it was opened.</summary>
    public long BytesRead => position?.Invoke() ?? 0;

    /// <summary>The first bytes of the content.</summary>
    public FileHead Head => head ??= ReadHead();

    /// <summary>Whether more may be in it than its bytes on the disk: it is gzipped, or a zip archive.</summary>
    public bool IsPacked => Head.Bytes is [(byte)'P', (byte)'K', ..] || isGzipped;

    /// <summary>An entry of this container.</summary>
    /// <param name="name">Its path within the container.</param>
    /// <param name="content">Its bytes, which can be read once.</param>
    /// <param name="siblings">Whether the container has an entry of a path, where that is known.</param>
    /// <param name="text">Gives the text of an entry of the container, where it can be asked.</param>
    public SourceFile EntryOf(string name, Stream content, Predicate<string>? siblings = null, Func<string, string?>? text = null) =>
        new(this, name, content) { Siblings = siblings, SiblingText = text };

    /// <summary>Opens the content, decompressed; an entry can be opened once.</summary>
    public Stream OpenRead()
    {
        if (Head.IsWhole)
            return new MemoryStream(Head.Bytes, writable: false);
        return entry is null ? Open() : new PrefixedStream(Head.Bytes, Unpacked(entry));
    }

    /// <summary>Opens the content so that it can be read in any order: what is packed is unpacked into a file that goes when it is
    /// closed.</summary>
    public async Task<Stream> OpenSeekableAsync(CancellationToken cancellationToken)
    {
        var stream = OpenRead();
        if (stream.CanSeek)
            return stream;
        if (entry is null && !isGzipped)
        {
            await stream.DisposeAsync();
            return new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize);
        }

        await using (stream)
        {
            var spool = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew,
                FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
            try
            {
                await stream.CopyToAsync(spool, cancellationToken);
                spool.Position = 0;
                return spool;
            }
            catch
            {
                await spool.DisposeAsync();
                throw;
            }
        }
    }

    private Stream Unpacked(Stream raw) => unpacked ??= Gunzip(raw);

    private FileHead ReadHead()
    {
        if (entry is not null)
            return FileHead.Read(Unpacked(entry));
        using var stream = Open();
        return FileHead.Read(stream);
    }

    private Stream Open()
    {
        var file = new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize,
            FileOptions.SequentialScan);
        position = () => file.CanRead ? file.Position : 0;
        return Gunzip(file);
    }

    private Stream Gunzip(Stream raw)
    {
        var magic = new byte[2];
        var length = raw.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(magic[..length], raw);
        if (magic is [(byte)'H', (byte)'T'])
        {
            whole = HttpAnswer.Body(whole);
            length = whole.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
            whole = new PrefixedStream(magic[..length], whole);
        }

        isGzipped = magic is [0x1F, 0x8B];
        if (!isGzipped)
            return whole;
        var counted = new CountingStream(whole);
        return new BoundedStream(new GZipStream(counted, CompressionMode.Decompress), Limits, () => counted.Count);
    }
}
