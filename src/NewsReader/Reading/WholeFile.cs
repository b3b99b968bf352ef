namespace NewsReader.Reading;

/// <summary>Reads a file that is one article.</summary>
internal static class WholeFile
{
    /// <summary>Bytes of one article at the most; the longest news article is a thousandth of this.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    public static readonly ReadResult.Rejected TooLarge = new("", $"the file is larger than {MaxLength / (1024 * 1024)} MB, too large for one article");

    /// <summary>The content, decompressed, or null when it is longer than <see cref="MaxLength"/>.</summary>
    public static async Task<byte[]?> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MaxLength)
                return null;
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return buffer.ToArray();
    }
}
