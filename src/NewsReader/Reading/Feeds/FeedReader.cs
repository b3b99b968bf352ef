using System.Runtime.CompilerServices;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 and CDF, well-formed or not; an article an item, read as a stream.</summary>
internal sealed class FeedReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Roots = ["rss", "rdf", "feed", "channel", "entry", "item"];
    private static readonly string[] Extensions = [".xml", ".rss", ".atom", ".rdf"];
    // What items of feeds have; records of other makes are called items too.
    private static readonly string[] ItemParts = ["<channel", "<pubDate", "<guid", "<dc:", "<description"];
    private static readonly HashSet<string> Wrappers = new(["rss", "rdf", "feed", "channel"], StringComparer.Ordinal);

    public string Name => "feed";

    public bool Accepts(SourceFile file) =>
        !file.Head.IsBinary && (Roots.Contains(file.Head.Root) || (Extensions.Contains(file.Extension) && HoldsFeed(file.Head.Text)));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
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
                continue;
            }

            number++;
            yield return Read(item, feed, keys, text, number);
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the feed has no items");
        await Task.CompletedTask;
    }

    private ReadResult Read(MarkupItem item, FeedDescription feed, ItemKeys keys, TextStream text, int number)
    {
        var place = FormattableString.Invariant($"item {number}, line {item.Line}");
        if (item.IsTooLarge)
            return new ReadResult.Rejected(place, WholeFile.TooLarge(
                limits.MaxArticleBytes).Reason.Replace("file", "item", StringComparison.Ordinal));
        var fields = new FeedItem(item.Element, feed);
        if (FeedComment.Is(item.Element, fields, feed))
            return new ReadResult.LeftOut(place, LeftOutKind.Comment);
        var html = fields.Body(out var lead);
        var title = fields.Title;
        if (title is null && html.Length == 0)
            return new ReadResult.Rejected(place, "the item has neither a title nor a text");
        var tags = fields.Tags;
        return new ReadResult.Found(new()
        {
            Key = keys.For(fields.Id, number),
            Location = place,
            Title = title,
            Lead = lead,
            Author = fields.Author,
            Source = fields.Source,
            Section = tags.Count == 1 ? tags[0] : null,
            Language = fields.Language,
            Url = fields.Url,
            Image = fields.Image,
            Published = fields.Published,
            Tags = tags,
            Related = fields.Related,
            Html = html,
            Original = text.Bytes(item.Source),
            Reader = Name,
            Encoding = text.EncodingName,
            Dropped = fields.Dropped,
            Warnings = [.. fields.Warnings, .. text.Warnings(item.Source)],
        });
    }

    private static bool HoldsFeed(string text) =>
        text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("<item>", StringComparison.OrdinalIgnoreCase) && ItemParts.Any(
                part => text.Contains(part, StringComparison.OrdinalIgnoreCase)));
}
