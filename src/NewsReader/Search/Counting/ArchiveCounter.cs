using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Microsoft.Extensions.Options;
using NewsReader.Hosting;
using NewsReader.Queries;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;

namespace NewsReader.Search.Counting;

/// <summary>Counts the archive from the columns of the index.</summary>
/// <remarks>
/// A segment never changes but by deletions, which make a new reader of it; so each is walked once, and a new state of the index
/// costs only what came in since.
/// </remarks>
internal sealed class ArchiveCounter(ArticleIndex index, IOptions<NewsReaderOptions> options)
{
    private readonly ConditionalWeakTable<IndexReader, ArchiveTally> tallies = [];
    private readonly ConditionalWeakTable<IndexReader, ArchiveCounts> counts = [];

    /// <summary>The counts of what can be searched now; none while there is no index.</summary>
    public ArchiveCounts Now()
    {
        using var lease = index.Acquire();
        return lease is null ? ArchiveCounts.None : counts.GetValue(lease.Searcher.IndexReader, Count);
    }

    /// <summary>The places of the articles that have a tag, in the order of lists.</summary>
    public IReadOnlyList<ListPlace> Tagged(string tag)
    {
        using var lease = index.Acquire();
        return lease is null
            ? []
            : [.. lease.Searcher.IndexReader.Leaves.SelectMany(leaf => Tagged(leaf, tag)).OrderByDescending(place => place.SortKey).ThenBy(place => place.Id)];
    }

    private IEnumerable<ListPlace> Tagged(AtomicReaderContext leaf, string tag)
    {
        var columns = SegmentColumns.Of(leaf);
        return columns.Tags.Find(tag) is >= 0 and var ordinal
            ? SegmentTally.Shown(leaf.AtomicReader, columns, options.Value.Seeds).Where(document => columns.Tags.Of(document).Contains(ordinal))
                .Select(document => new ListPlace(columns.SortKeys[document], columns.Ids[document]))
            : [];
    }

    private ArchiveCounts Count(IndexReader reader) =>
        new([.. reader.Leaves.Select(leaf => tallies.GetValue(leaf.Reader, _ => SegmentTally.Of(leaf, options.Value.Seeds)))]);
}
