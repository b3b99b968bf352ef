using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Feeds;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Exports;

/// <summary>Reads a site that was exported as a feed with more in it than articles; the readers of such formats share it.</summary>
internal sealed class FeedExport(string format, ReadingOptions limits)
{
    private static readonly HashSet<string> Wrappers = new(["rss", "feed", "channel"], StringComparer.Ordinal);

    /// <summary>What <paramref name="read"/> makes of the items; what it finds gets its key, its place and its original.</summary>
    /// <param name="read">Given an item, and the same as the fields of a feed.</param>
    /// <param name="other">Given what stands beside the items.</param>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, Func<XElement, FeedItem, IEnumerable<ReadResult>> read,
        Action<XElement> other, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var feed = new FeedDescription();
        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, Wrappers, limits).Read(feed.Opened))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Name is not ("item" or "entry"))
            {
                feed.Take(item);
                other(item.Element);
                continue;
            }

            number++;
            var place = FormattableString.Invariant($"item {number}, line {item.Line}");
            if (item.IsTooLarge)
                yield return new ReadResult.Rejected(place, FormattableString.Invariant(
                    $"the item is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
            foreach (var result in item.IsTooLarge ? [] : read(item.Element, new FeedItem(item.Element, feed)))
                yield return Placed(result, place, draft => Completed(draft, item, text, keys.For(draft.Key, number)));
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the export has no items");
        await Task.CompletedTask;
    }

    private static ReadResult Placed(ReadResult result, string place, Func<ArticleDraft, ArticleDraft> complete) => result switch
    {
        ReadResult.Found { Draft: var draft } => new ReadResult.Found(complete(draft with { Location = place })),
        ReadResult.LeftOut left => left with { Location = place },
        ReadResult.Rejected rejected => rejected with { Location = place },
        _ => result,
    };

    private ArticleDraft Completed(ArticleDraft draft, MarkupItem item, TextStream text, string key) => draft with
    {
        Key = key,
        Original = text.Bytes(item.Source),
        Reader = format,
        Encoding = text.EncodingName,
        Warnings = [.. draft.Warnings, .. text.Warnings(item.Source)],
    };
}
