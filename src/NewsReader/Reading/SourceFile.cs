using System.IO.Compression;

namespace NewsReader.Reading;

/// <summary>A file of a collection.</summary>
/// <param name="FullPath">Absolute path.</param>
/// <param name="RelativePath">Path within the collection, separated by "/"; the file's name when the collection is that file.</param>
internal sealed record SourceFile(string FullPath, string RelativePath)
{
    private Func<long>? position;

    /// <summary>Whether the content is gzipped, by name.</summary>
    public bool IsGzipped => FullPath.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The extension in lower case with its dot, the one before ".gz" when gzipped.</summary>
    public string Extension
    {
        get
        {
            var name = IsGzipped ? FullPath[..^3] : FullPath;
            return Path.GetExtension(name).ToLowerInvariant();
        }
    }

    /// <summary>The name of the folder the file is in within its collection, or null at the root.</summary>
    public string? FolderName => Path.GetFileName(Path.GetDirectoryName(RelativePath)) is { Length: > 0 } name ? name : null;

    /// <summary>How many bytes of the file, as it lies on the disk, have been read since it was opened.</summary>
    public long BytesRead => position?.Invoke() ?? 0;

    /// <summary>Opens the content, decompressed.</summary>
    public Stream OpenRead()
    {
        var file = new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        position = () => file.CanRead ? file.Position : 0;
        return IsGzipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
