using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>Reads an export that is objects of one list in JSON; the readers of such formats share it.</summary>
/// <param name="list">The name of the list; empty where it is the file.</param>
internal sealed class JsonExport(string format, string list, ReadingOptions limits)
{
    /// <summary>What <paramref name="read"/> makes of the objects; what it finds gets its key, its place and its original.</summary>
    /// <param name="read">Null for an object of which there is nothing to tell.</param>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, Func<JsonItem, ReadResult?> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = new ItemKeys(file.RelativePath);
        var items = new JsonItems(list, limits.MaxArticleBytes);
        var number = 0;
        await using var stream = Utf8(file);
        await foreach (var item in items.ReadAsync(stream, cancellationToken))
        {
            number++;
            if (read(item) is { } result)
                yield return Placed(result, item, keys, number);
        }

        var place = FormattableString.Invariant($"item {number + 1}");
        if (items.Problem is { } problem)
            yield return new ReadResult.Rejected(place, problem);
        else if (number == 0)
            yield return new ReadResult.Rejected("", list.Length == 0 ? "the list is empty" : $"the list «{list}» is empty");
    }

    private ReadResult Placed(ReadResult result, JsonItem item, ItemKeys keys, int number)
    {
        var place = FormattableString.Invariant($"item {number}");
        return result switch
        {
            ReadResult.Found { Draft: var draft } => new ReadResult.Found(draft with
            {
                Key = keys.For(draft.Key, number),
                Location = draft.Location.Length > 0 ? draft.Location : place,
                Original = Encoding.UTF8.GetBytes(item.Value.GetRawText()),
                Reader = format,
                Encoding = "utf-8",
            }),
            ReadResult.LeftOut left => left with { Location = place },
            ReadResult.Rejected rejected => rejected with { Location = place },
            _ => result,
        };
    }

    /// <summary>The content of a file in UTF-8.</summary>
    public static Stream Utf8(SourceFile file) => file.Head.Decoded.Encoding is "utf-8" or "us-ascii"
        ? file.OpenRead()
        : Encoding.CreateTranscodingStream(file.OpenRead(), Encoding.GetEncoding(file.Head.Decoded.Encoding), Encoding.UTF8);
}
