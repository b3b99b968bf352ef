using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;
using NewsReader.Storage;

namespace NewsReader.Search.Indexing;

/// <summary>A folder of index files that are mapped into memory and read right there.</summary>
/// <remarks>
/// Lucene.NET's own mapped directory asks a view accessor for every byte and remembers every copy of an input in a table of weak keys,
/// which every garbage collection then walks through.
/// </remarks>
/// <param name="folder">Made when it is not there.</param>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public override IndexInput OpenInput(string name, IOContext context) => new MappedInput(name, Map(name), 0, null);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(name, Map(name));

    // The folder of the data is made at the start; where it is gone the drive is away, and nothing is made in its place.
    protected override void EnsureCanWrite(string name)
    {
        if (Directory.Parent is { Exists: false } data)
            throw new StoreUnreachableException($"the data folder {data.FullName} is not there");
        base.EnsureCanWrite(name);
    }

    private MappedFile Map(string name)
    {
        EnsureOpen();
        return new MappedFile(Path.Combine(Directory.FullName, name));
    }

    /// <summary>Opens parts of one file, which stays mapped until it is disposed of.</summary>
    private sealed class Slicer(string name, MappedFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new MappedInput($"{name}: {sliceDescription}", file, offset, length);

        [Obsolete("The base class marks it so.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
        }
    }
}

/// <summary>The bytes of a file in memory. Whoever holds an input of an index must not close the index's files; Lucene's readers count
/// their users.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedViewAccessor? view;
    private byte* start;

    public MappedFile(string path)
    {
        // Segments are deleted while they are still read.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        Length = stream.Length;
        // Nothing cannot be mapped, and is never read.
        if (Length == 0)
            return;
        using var mapping = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None,
            leaveOpen: true);
        view = mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <summary>Bytes of it.</summary>
    public long Length { get; }

    /// <summary>Its first byte; null when the file is empty or no longer mapped.</summary>
    public byte* Start => start;

    public void Dispose()
    {
        if (start is null)
            return;
        start = null;
        view!.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }
}

/// <summary>Reads a mapped file or a part of it. Numbers are big-endian, as Lucene writes them.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private const int MaxInt32Bytes = 5;
    private const int MaxInt64Bytes = 9;

    private readonly MappedFile file;
    private readonly long offset;
    private readonly long length;
    private bool isOwner;
    private long position;

    /// <param name="length">Null for a whole file, which is then closed with this input.</param>
    /// <exception cref="EndOfStreamException">The file ends before the part.</exception>
    public MappedInput(string description, MappedFile file, long offset, long? length)
        : base(description)
    {
        this.file = file;
        this.offset = offset;
        isOwner = length is null;
        this.length = length ?? file.Length;
        if (offset < 0 || this.length < 0 || this.length > file.Length - offset)
            throw new EndOfStreamException($"{description} is cut off");
    }

    public override long Length => length;

    public override long Position => position;

    public override void Seek(long pos) => position = (ulong)pos <= (ulong)length ? pos : throw PastEnd();

    public override byte ReadByte() => *Take(1);

    public override void ReadBytes(byte[] b, int offset, int len) => new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset));

    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(new ReadOnlySpan<byte>(Take(sizeof(short)), sizeof(short)));

    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(new ReadOnlySpan<byte>(Take(sizeof(int)), sizeof(int)));

    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(new ReadOnlySpan<byte>(Take(sizeof(long)), sizeof(long)));

    public override int ReadVInt32() => (int)ReadPacked(MaxInt32Bytes);

    public override long ReadVInt64() => ReadPacked(MaxInt64Bytes);

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone.isOwner = false;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && isOwner)
            file.Dispose();
    }

    // Seven bits a byte, the lowest first; all but the last byte have the eighth set.
    private long ReadPacked(int longest)
    {
        var rest = length - position;
        var at = Take(0);
        var value = 0L;
        for (var i = 0; i < longest; i++)
        {
            if (i >= rest)
                throw PastEnd();
            var next = at[i];
            value |= (long)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                position += i + 1;
                return value;
            }
        }

        throw new IOException($"A number in {this} has no end");
    }

    private byte* Take(int count)
    {
        var from = position;
        var start = file.Start;
        if (count > length - from)
            throw PastEnd();
        ObjectDisposedException.ThrowIf(start is null && length > 0, this);
        position = from + count;
        return start + offset + from;
    }

    private EndOfStreamException PastEnd() => new($"{this} was read past its end");
}
