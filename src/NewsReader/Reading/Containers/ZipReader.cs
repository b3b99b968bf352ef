using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsReader.Reading.Containers;

/// <summary>Zip archives of articles in any format.</summary>
internal sealed class ZipReader(ArticleReaders readers, ReadingOptions limits) : IArticleReader
{
    // Bytes of an entry that says what others are.
    private const int MaxAsked = 1 << 21;

    public string Name => "zip";

    public bool Accepts(SourceFile file) => file.Head.Bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ZipArchive? opened = null;
        var entries = new ArchiveEntries(readers, file, limits, name => opened?.GetEntry(name) is not null)
        {
            Text = name => TextOf(opened?.GetEntry(name)),
        };
        if (entries.Refusal() is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        await using var stream = await file.OpenSeekableAsync(cancellationToken);
        await using var archive = await ZipArchive.CreateAsync(
            stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        opened = archive;
        if (await PackedFormat.FindAsync(archive, file.Extension, cancellationToken) is { } format)
        {
            yield return new ReadResult.Rejected("", format.Refusal);
            yield break;
        }

        if (archive.Entries.Sum(entry => entry.CompressedLength) > stream.Length)
        {
            yield return new ReadResult.Rejected("", "its entries lie over one another, as only those of a bomb do; nothing of it is read");
            yield break;
        }

        foreach (var (entry, count) in Named(archive))
        {
            if (count > 1)
                yield return Twice(entry, count);
            if (entries.Exhausted(stream.Length) is { } exhausted)
            {
                yield return exhausted;
                yield break;
            }

            await foreach (var result in entries.ReadAsync(entry.FullName,
                () => new BoundedStream(Opened(entry), limits, () => entry.CompressedLength), cancellationToken))
                yield return result;
        }
    }

    // What is encrypted would be read as if it were a text.
    private static Stream Opened(ZipArchiveEntry entry) => entry.IsEncrypted
        ? throw new InvalidDataException("it is encrypted; unpack it with its password, and what is in it is read")
        : entry.Open();

    private static ReadResult.Noted Twice(ZipArchiveEntry entry, int count) => new($"entry {entry.FullName}",
        FormattableString.Invariant($"{count} entries have this name; the last of them is read, as unpacking leaves it"));

    private static string? TextOf(ZipArchiveEntry? entry)
    {
        if (entry is null || entry.IsEncrypted || entry.Length > MaxAsked)
            return null;
        using var reader = new StreamReader(entry.Open());
        var text = new char[MaxAsked];
        return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
    }

    // In the order of their names; of those of one name the last.
    private static IEnumerable<(ZipArchiveEntry Entry, int Count)> Named(ZipArchive archive) => archive.Entries
        .GroupBy(entry => entry.FullName, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Last(), group.Count()));
}
