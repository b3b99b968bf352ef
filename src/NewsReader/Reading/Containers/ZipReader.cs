using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsReader.Reading.Containers;

/// <summary>Zip archives of articles in any format.</summary>
internal sealed class ZipReader(ArticleReaders readers, ReadingOptions limits) : IArticleReader
{
    public string Name => "zip";

    public bool Accepts(SourceFile file) => file.Head.Bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ZipArchive? opened = null;
        var entries = new ArchiveEntries(readers, file, limits, name => opened?.GetEntry(name) is not null);
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
            {
                yield return new ReadResult.Noted($"entry {entry.FullName}",
                    FormattableString.Invariant($"{count} entries have this name; the last of them is read, as unpacking leaves it"));
            }

            if (entries.Exhausted(stream.Length) is { } exhausted)
            {
                yield return exhausted;
                yield break;
            }

            await foreach (var result in entries.ReadAsync(entry.FullName,
                () => new BoundedStream(entry.Open(), limits, () => entry.CompressedLength), cancellationToken))
                yield return result;
        }
    }

    // In the order of their names; of those of one name the last.
    private static IEnumerable<(ZipArchiveEntry Entry, int Count)> Named(ZipArchive archive) => archive.Entries
        .GroupBy(entry => entry.FullName, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Last(), group.Count()));
}
