namespace NewsReader.Reading;

/// <summary>Reads a file that is one article.</summary>
internal static class WholeFile
{
    /// <summary>What is told of a file that is longer than an article may be.</summary>
    public static ReadResult.Rejected TooLarge(int most) => new("", FormattableString.Invariant(
        $"the file is larger than {most:N0} bytes, too large for one article (NewsReader:Reading:MaxArticleBytes)"));

    /// <summary>The content, decompressed, or null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(SourceFile file, int most, CancellationToken cancellationToken)
    {
        if (file.Head.IsWhole)
            return file.Head.Bytes.Length > most ? null : file.Head.Bytes;
        await using var stream = file.OpenRead();
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > most)
                return null;
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return buffer.ToArray();
    }
}
