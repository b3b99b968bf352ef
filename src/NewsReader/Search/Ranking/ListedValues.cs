using Lucene.Net.Index;
using NewsReader.Articles;
using NewsReader.Search.Labels;

namespace NewsReader.Search.Ranking;

/// <summary>What an article of the index is listed under, by the names that are shown.</summary>
internal sealed class ListedValues(IList<AtomicReaderContext> leaves, LabelTable labels)
{
    /// <summary>Each once.</summary>
    /// <param name="document">Its number in the whole reader.</param>
    public IEnumerable<string> Names(Facet kind, int document)
    {
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var (columns, at) = (SegmentColumns.For(leaf), document - leaf.DocBase);
        return kind switch
        {
            Facet.Source => NamesOf(LabelKind.Source, columns.Sources, at),
            Facet.Section => NamesOf(LabelKind.Section, columns.Sections, at),
            Facet.Language => columns.Languages[at] is >= 0 and var language ? [columns.Languages.Values[language]] : [],
            Facet.Tag => labels.NamesOf(LabelKind.Tag, columns.Tags.Of(at)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a list."),
        };
    }

    private IEnumerable<string> NamesOf(LabelKind kind, ValueColumn column, int document) =>
        column[document] is >= 0 and var ordinal ? labels.Chain(kind, column.Values[ordinal]) : [];
}
