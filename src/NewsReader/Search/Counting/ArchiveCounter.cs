using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Microsoft.Extensions.Options;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Ranking;
using NewsReader.Settings;

namespace NewsReader.Search.Counting;

/// <summary>Counts the archive from the columns of the index.</summary>
/// <remarks>
/// A segment never changes but by deletions, which make a new reader of it; so each is walked once, and a new state of the index
/// costs only what came in since.
/// </remarks>
internal sealed class ArchiveCounter(ArticleIndex index, ArchiveLabels labels, IOptions<NewsReaderOptions> options)
{
    private readonly ConditionalWeakTable<IndexReader, ArchiveTally> tallies = [];
    private readonly ConditionalWeakTable<IndexReader, ArchiveCounts> counts = [];

    /// <summary>What is called how in the archive.</summary>
    public ArchiveLabels Labels => labels;

    /// <summary>The counts of what can be searched now; none while there is no index, or none that can be counted.</summary>
    public ArchiveCounts Now()
    {
        using var lease = index.Acquire();
        try
        {
            return lease is null ? ArchiveCounts.None : CountsOf(lease.Searcher.IndexReader);
        }
        catch (Exception exception) when (index.IsSuspectedBy(exception))
        {
            return ArchiveCounts.None;
        }
    }

    /// <summary>Counts a state of the index, and reads what searches of it need, before the first who asks.</summary>
    public void Warm(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
            SegmentColumns.For(leaf).Load();
        CountsOf(reader);
    }

    // The first page after a start waits for all of them, and the first after a name has changed.
    private ArchiveCounts CountsOf(IndexReader reader)
    {
        var table = labels.Now;
        if (counts.TryGetValue(reader, out var known) && ReferenceEquals(known.Labels, table))
            return known;
        known = Count(reader, table);
        counts.AddOrUpdate(reader, known);
        return known;
    }

    private ArchiveCounts Count(IndexReader reader, LabelTable table)
    {
        var leaves = reader.Leaves;
        var tallied = new ArchiveTally[leaves.Count];
        SegmentWork.Run(leaves, () => options.Value.Seeds, (seeds, i) => tallied[i] = TallyOf(leaves[i], seeds, table));
        return new ArchiveCounts(tallied, StoryRepeats.Find(leaves, options.Value.Seeds, table), table);
    }

    private ArchiveTally TallyOf(AtomicReaderContext leaf, bool withSeeds, LabelTable table)
    {
        if (tallies.TryGetValue(leaf.Reader, out var known) && ReferenceEquals(known.Labels, table))
            return known;
        known = SegmentTally.Count(leaf, withSeeds, table);
        tallies.AddOrUpdate(leaf.Reader, known);
        return known;
    }
}
