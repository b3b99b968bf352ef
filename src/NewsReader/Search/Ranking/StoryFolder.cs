using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace NewsReader.Search.Ranking;

/// <summary>Lets one article stand for all repeats of its story that were found.</summary>
internal sealed class StoryFolder(IList<AtomicReaderContext> leaves)
{
    private const int FilterWords = 1024;
    private const int FilterBits = 64;

    /// <summary>The articles without those whose story is there before them.</summary>
    public List<RankedArticle> FirstOfEach(List<RankedArticle> articles)
    {
        var seen = new HashSet<long>();
        return articles.FindAll(article =>
        {
            var leaf = leaves[ReaderUtil.SubIndex(article.Document, leaves)];
            return seen.Add(SegmentColumns.For(leaf).StoryOf(article.Document - leaf.DocBase));
        });
    }

    /// <summary>Of each story the article that stands for it, or the first where that one is not among them.</summary>
    /// <param name="documents">Ascending.</param>
    /// <remarks>Most articles stand for themselves, and only the others cost anything: there may be half a million.</remarks>
    public List<int> OneOfEach(List<int> documents)
    {
        var repeats = Repeats(documents);
        if (repeats.Count == 0)
            return documents;
        var stories = Among(documents, [.. repeats.Select(repeat => repeat.Story)]);
        var all = CollectionsMarshal.AsSpan(documents);
        var (kept, from) = (new List<int>(documents.Count), 0);
        foreach (var (place, story) in repeats)
        {
            if (stories.Add(story))
                continue;
            kept.AddRange(all[from..place]);
            from = place + 1;
        }

        kept.AddRange(all[from..]);
        return kept;
    }

    /// <summary>The documents whose story has others among them, with it.</summary>
    /// <param name="documents">Ascending.</param>
    public List<(int Document, long Story)> InStories(List<int> documents)
    {
        var repeats = Repeats(documents);
        if (repeats.Count == 0)
            return [];
        var heads = new List<(int Document, long Story)>();
        Among(documents, [.. repeats.Select(repeat => repeat.Story)], heads);
        return [.. heads, .. repeats.Select(repeat => (documents[repeat.Place], repeat.Story))];
    }

    // The places of articles that another one stands for.
    private List<(int Place, long Story)> Repeats(List<int> documents)
    {
        var repeats = new List<(int Place, long Story)>();
        foreach (var leaf in leaves)
        {
            foreach (var (document, story) in SegmentColumns.For(leaf).Repeats.Documents.Zip(SegmentColumns.For(leaf).Repeats.Stories))
            {
                if (documents.BinarySearch(leaf.DocBase + document) is >= 0 and var place)
                    repeats.Add((place, story));
            }
        }

        return repeats;
    }

    // The stories whose own article is among the documents.
    private HashSet<long> Among(List<int> documents, HashSet<long> stories, List<(int Document, long Story)>? heads = null)
    {
        // An id whose bit is not set is none of them, which a set alone would take five times as long to tell.
        var bits = new ulong[FilterWords];
        foreach (var story in stories)
            bits[story / FilterBits % FilterWords] |= 1UL << (int)(story % FilterBits);
        var (found, at) = (new HashSet<long>(), 0);
        foreach (var leaf in leaves)
        {
            var ids = SegmentColumns.For(leaf).Ids;
            for (var end = leaf.DocBase + leaf.Reader.MaxDoc; at < documents.Count && documents[at] < end; at++)
            {
                var id = ids[documents[at] - leaf.DocBase];
                if ((bits[id / FilterBits % FilterWords] >> (int)(id % FilterBits) & 1) != 0 && stories.Contains(id) && found.Add(id))
                    heads?.Add((documents[at], id));
            }
        }

        return found;
    }
}
