using Lucene.Net.Index;

namespace NewsReader.Search.Ranking;

/// <summary>Lets one article stand for all repeats of its story that were found.</summary>
internal sealed class StoryFolder(IList<AtomicReaderContext> leaves)
{
    /// <summary>The articles without those whose story is there before them.</summary>
    public List<RankedArticle> FirstOfEach(List<RankedArticle> articles)
    {
        var seen = new HashSet<long>();
        return articles.FindAll(article =>
        {
            var leaf = leaves[ReaderUtil.SubIndex(article.Document, leaves)];
            return seen.Add(SegmentColumns.Of(leaf).Stories[article.Document - leaf.DocBase]);
        });
    }

    /// <summary>Of each story the article that stands for it, or the first where that one is not among them.</summary>
    /// <param name="documents">Ascending.</param>
    /// <remarks>Most articles stand for themselves, and only the others cost anything: there may be half a million.</remarks>
    public List<int> OneOfEach(List<int> documents)
    {
        var repeats = new Dictionary<long, int>();
        Walk(documents, (document, id, story) =>
        {
            if (id != story)
                repeats.TryAdd(story, document);
        });
        if (repeats.Count == 0)
            return documents;
        var kept = new List<int>(documents.Count);
        Walk(documents, (_, id, _) => repeats.Remove(id));
        Walk(documents, (document, id, story) =>
        {
            if (id == story || (repeats.TryGetValue(story, out var first) && first == document))
                kept.Add(document);
        });
        return kept;
    }

    private void Walk(List<int> documents, Action<int, long, long> visit)
    {
        var from = 0;
        foreach (var leaf in leaves)
        {
            var columns = SegmentColumns.Of(leaf);
            var (ids, stories) = (columns.Ids, columns.Stories);
            for (var end = leaf.DocBase + leaf.Reader.MaxDoc; from < documents.Count && documents[from] < end; from++)
                visit(documents[from], ids[documents[from] - leaf.DocBase], stories[documents[from] - leaf.DocBase]);
        }
    }
}
