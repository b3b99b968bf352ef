using System.Runtime.CompilerServices;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>OPML: a list of feeds, which are named in the report; nothing is fetched.</summary>
internal sealed class OpmlReader(ReadingOptions limits) : IArticleReader
{
    private static readonly HashSet<string> Wrappers = new(["opml", "body", "outline"], StringComparer.Ordinal);

    public string Name => "opml";

    public bool Accepts(SourceFile file) => file.Head.Root == "opml";

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var feeds = new Queue<ReadResult>();
        var number = 0;
        foreach (var part in new MarkupItems(text.Reader, Wrappers, limits, handsEmptyDown: true).Read((_, attributes) => Take(attributes)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (feeds.TryDequeue(out var feed))
                yield return feed;
        }

        while (feeds.TryDequeue(out var feed))
            yield return feed;
        if (number == 0)
            yield return new ReadResult.Rejected("", "the list names no feeds");
        await Task.CompletedTask;

        void Take(IReadOnlyList<KeyValuePair<string, string>> attributes)
        {
            var address = attributes.FirstOrDefault(attribute => attribute.Key is "xmlurl").Value;
            if (string.IsNullOrWhiteSpace(address))
                return;
            var title = attributes.FirstOrDefault(attribute => attribute.Key is "text" or "title").Value;
            feeds.Enqueue(new ReadResult.Noted(FormattableString.Invariant($"feed {++number}"),
                $"{(string.IsNullOrWhiteSpace(title) ? "a feed" : title.Trim())}: {address.Trim()} (feeds are listed, not fetched)"));
        }
    }
}
