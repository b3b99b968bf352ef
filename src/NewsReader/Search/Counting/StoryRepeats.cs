using Lucene.Net.Index;
using NewsReader.Articles;
using NewsReader.Search.Labels;
using NewsReader.Search.Ranking;

namespace NewsReader.Search.Counting;

/// <summary>What repeats of stories change in lists and their counts: a story is in each list that any of its articles is in, and once in
/// each.</summary>
internal sealed class StoryRepeats
{
    public static readonly StoryRepeats None = new();

    private readonly Dictionary<string, int>[] surplus = Array.ConvertAll(Enum.GetValues<ListKind>(),
        _ => new Dictionary<string, int>(StringComparer.Ordinal));

    private readonly Dictionary<string, List<ListCursor>>[] standing = Array.ConvertAll(Enum.GetValues<ListKind>(),
        _ => new Dictionary<string, List<ListCursor>>(StringComparer.Ordinal));

    /// <summary>By the names that are shown, how many articles that have one are of a story that is counted for it by another.</summary>
    public IReadOnlyDictionary<string, int> Surplus(ListKind kind) => surplus[(int)kind];

    /// <summary>The repeats that are listed under a name because the article that stands for their story has not that name.</summary>
    public IReadOnlyList<ListCursor> Standing(ListKind kind, string name) => standing[(int)kind].GetValueOrDefault(name) ?? [];

    /// <summary>Those of all parts of an index.</summary>
    public static StoryRepeats Find(IList<AtomicReaderContext> leaves, bool withSeeds, LabelTable labels)
    {
        if (leaves.All(leaf => SegmentColumns.For(leaf).Repeats.Documents.Length == 0))
            return None;
        var (repeats, values) = (new StoryRepeats(), new ListedValues(leaves, labels));
        var members = new StoryFolder(leaves).InStories(Visible(leaves, withSeeds))
            .ConvertAll(member => (member.Document, member.Story, Place: PlaceOf(leaves, member.Document)));
        // The article that stands for the story comes first.
        members.Sort((one, other) => (one.Place.Id != one.Story, one.Place.Id).CompareTo((other.Place.Id != other.Story, other.Place.Id)));
        foreach (var kind in Enum.GetValues<ListKind>())
            repeats.Take(kind, members, values);
        return repeats;
    }

    private void Take(ListKind kind, List<(int Document, long Story, ListCursor Place)> members, ListedValues values)
    {
        var seen = new HashSet<(long Story, string Value)>();
        foreach (var (document, story, place) in members)
        {
            foreach (var name in values.Names(FacetOf(kind), document))
            {
                if (!seen.Add((story, name)))
                    surplus[(int)kind][name] = surplus[(int)kind].GetValueOrDefault(name) + 1;
                else if (place.Id != story)
                    Listed(kind, name).Add(place);
            }
        }
    }

    private static Facet FacetOf(ListKind kind) => kind switch
    {
        ListKind.Source => Facet.Source,
        ListKind.Section => Facet.Section,
        ListKind.Language => Facet.Language,
        _ => Facet.Tag,
    };

    private List<ListCursor> Listed(ListKind kind, string name)
    {
        if (!standing[(int)kind].TryGetValue(name, out var listed))
            standing[(int)kind][name] = listed = [];
        return listed;
    }

    private static ListCursor PlaceOf(IList<AtomicReaderContext> leaves, int document)
    {
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var columns = SegmentColumns.For(leaf);
        return new ListCursor(columns.SortKeys[document - leaf.DocBase], columns.Ids[document - leaf.DocBase]);
    }

    private static List<int> Visible(IList<AtomicReaderContext> leaves, bool withSeeds)
    {
        var documents = new List<int>();
        foreach (var leaf in leaves)
        {
            var (live, columns) = (leaf.AtomicReader.LiveDocs, SegmentColumns.For(leaf));
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live?.Get(document) != false && (withSeeds || !columns.Seeds[document]))
                    documents.Add(leaf.DocBase + document);
            }
        }

        return documents;
    }
}
