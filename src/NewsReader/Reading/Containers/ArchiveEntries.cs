using System.Runtime.CompilerServices;

namespace NewsReader.Reading.Containers;

/// <summary>Reads the entries of an archive by the readers of their own formats; each entry is a file of its own and fails alone.</summary>
/// <param name="readers">Those of all formats.</param>
/// <param name="names">Whether the archive has an entry of a path, where that is known.</param>
internal sealed class ArchiveEntries(
    ArticleReaders readers, SourceFile archive, ReadingOptions limits, Predicate<string>? names = null)
{
    private int count;

    /// <summary>Gives the text of an entry of a path, or null, where the archive can be asked.</summary>
    public Func<string, string?>? Text { get; init; }

    private long total;

    /// <summary>Why the archive is not to be opened, or null.</summary>
    public ReadResult.Rejected? Refusal() => archive.Depth < limits.MaxArchiveDepth
        ? null
        : new("", FormattableString.Invariant($"archives are opened {limits.MaxArchiveDepth} deep (NewsReader:Reading:MaxArchiveDepth)"));

    /// <summary>Why no further entry is to be read, or null.</summary>
    /// <param name="archiveLength">Bytes of the archive itself, or null where its stream is bounded already.</param>
    public ReadResult.Rejected? Exhausted(long? archiveLength)
    {
        if (++count > limits.MaxEntries)
            return new("", FormattableString.Invariant(
                $"only the first {limits.MaxEntries} entries were read (NewsReader:Reading:MaxEntries)"));
        // Entries may lie over one another: each looks honest, all of them together are a bomb.
        return archiveLength is { } length && total > BoundedStream.NeverJudged && total / Math.Max(length, 1) > limits.MaxRatio
            ? new("", FormattableString.Invariant(
                $"the archive unpacks to more than {limits.MaxRatio} times its size (NewsReader:Reading:MaxRatio)"))
            : null;
    }

    /// <summary>The results of one entry, each with the entry's path as its place.</summary>
    /// <param name="path">The path as the archive has it.</param>
    /// <param name="open">Opens the bytes of the entry, which are read once.</param>
    public async IAsyncEnumerable<ReadResult> ReadAsync(string path, Func<Stream> open,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = path.Replace('\\', '/');
        if (IsHidden(name))
            yield break;
        if (LeadsOut(name))
        {
            yield return new ReadResult.Rejected($"entry {name}", "its path leads out of the archive");
            yield break;
        }

        await using var results = ReadEntryAsync(name, open, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadResult result;
            var isLast = false;
            try
            {
                if (!await results.MoveNextAsync())
                    yield break;
                result = results.Current;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                result = new ReadResult.Rejected("", exception.Message.TrimEnd('.'));
                isLast = true;
            }

            yield return Placed(result, name);
            if (isLast)
                yield break;
        }
    }

    private async IAsyncEnumerable<ReadResult> ReadEntryAsync(string name, Func<Stream> open,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var counted = new CountingStream(open());
        try
        {
            var entry = archive.EntryOf(name, counted, names, Text);
            if (readers.For(entry) is not { } reader)
            {
                yield return new ReadResult.Skipped(entry.Extension);
                yield break;
            }

            await foreach (var result in reader.ReadAsync(entry, cancellationToken))
                yield return result;
        }
        finally
        {
            total += counted.Count;
        }
    }

    private static ReadResult Placed(ReadResult result, string name) => result switch
    {
        ReadResult.Found found => new ReadResult.Found(found.Draft with { Location = Join(name, found.Draft.Location) }),
        ReadResult.Rejected rejected => rejected with { Location = Join(name, rejected.Location) },
        ReadResult.LeftOut left => left with { Location = Join(name, left.Location) },
        ReadResult.Noted noted => noted with { Location = Join(name, noted.Location) },
        _ => result,
    };

    // Of a nested archive the outer name goes before the inner one, as in a path.
    private static string Join(string name, string place)
    {
        const string entry = "entry ";
        if (place.Length == 0)
            return entry + name;
        return place.StartsWith(entry, StringComparison.Ordinal) ? $"{entry}{name}/{place[entry.Length..]}" : $"{entry}{name}, {place}";
    }

    private static bool IsHidden(string name) =>
        name.EndsWith('/') || name.Split('/').Any(part => part == "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));

    private static bool LeadsOut(string name) =>
        name.Length == 0 || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");
}
