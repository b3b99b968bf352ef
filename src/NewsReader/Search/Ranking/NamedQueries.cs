using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Articles;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Language;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Finds the articles of sections, sources and tags by the names that these are shown under.</summary>
internal sealed class NamedQueries(IndexReader reader, LabelTable labels)
{
    // More sections or sources than so many are not looked through.
    private const int MaxLooked = 5_000;

    /// <summary>The articles of what is called so; where nothing is, of what has what was typed as words of its name, or null.</summary>
    public Query? Find(QueryField field, string typed) => field switch
    {
        QueryField.Section => OfColumn(LabelKind.Section, IndexFields.SectionValue, typed, static columns => columns.Sections),
        QueryField.Source => OfColumn(LabelKind.Source, IndexFields.SourceValue, typed, static columns => columns.Sources),
        QueryField.Tag when labels.HasEdits(LabelKind.Tag) => OfTags(typed),
        _ => null,
    };

    private ConstantScoreQuery? OfColumn(LabelKind kind, string field, string typed, Func<SegmentColumns, ValueColumn> column)
    {
        var values = reader.Leaves.SelectMany(leaf => column(SegmentColumns.For(leaf)).Values).Distinct(StringComparer.Ordinal)
            .Take(MaxLooked).ToList();
        var (name, key) = (labels.Find(kind, typed).Name, TitleKey.Of(typed));
        var found = values.Where(value => labels.IsIn(kind, value, name)).ToArray();
        if (found.Length == 0)
            found = [.. values.Where(value => labels.Chain(kind, value).Any(one => one != value && HasWords(labels.Find(kind, one), key)))];
        return found.Length == 0 ? null : new ConstantScoreQuery(new FieldCacheTermsFilter(field, found));
    }

    private BooleanQuery? OfTags(string typed)
    {
        var all = new BooleanQuery();
        foreach (var tag in labels.EditedInto(LabelKind.Tag, labels.Find(LabelKind.Tag, typed).Name))
        {
            var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(tag));
            if (tokens.Count > 0)
                all.Add(NodeQueries.EachField(tokens, [(IndexFields.TagStems, 1)]).Single(), Occur.SHOULD);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    private static bool HasWords(Label label, string key) =>
        key.Length > 0 && (HasWords(label.Name, key) || (label.English != label.Name && HasWords(label.English, key)));

    // Whether words side by side of a name are those of a key.
    private static bool HasWords(string name, string key)
    {
        var words = Array.ConvertAll(name.Split(' ', '/'), TitleKey.Of);
        for (var from = 0; from < words.Length; from++)
        {
            var run = "";
            for (var at = from; at < words.Length && run.Length < key.Length; at++)
                run += words[at];
            if (run == key)
                return true;
        }

        return false;
    }
}
