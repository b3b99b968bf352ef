using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace NewsReader.Reading.Containers;

/// <summary>Tar archives of articles in any format, mostly gzipped; read in one pass.</summary>
internal sealed class TarReader(ArticleReaders readers, ReadingOptions limits) : IArticleReader
{
    private const int MagicOffset = 257;

    public string Name => "tar";

    public bool Accepts(SourceFile file) =>
        (file.Head.Bytes.Length >= 512 && file.Head.Bytes.AsSpan(MagicOffset).StartsWith("ustar"u8)) || file.Extension is ".tar" or ".tgz";

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = new ArchiveEntries(readers, file, limits);
        if (entries.Refusal() is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        await using var tar = new System.Formats.Tar.TarReader(file.OpenRead());
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.DataStream is not { } data
                || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
                continue;
            if (entries.Exhausted(archiveLength: null) is { } exhausted)
            {
                yield return exhausted;
                yield break;
            }

            var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            await foreach (var result in entries.ReadAsync(path, () => data, cancellationToken))
                yield return result;
        }
    }
}
