using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Tables of one dump whose rows name each other by their ids: who wrote an article, its tags, its text in a table of its own or
/// in several languages. They are joined to the article.</summary>
/// <param name="most">Letters of all rows that are held at the most; beyond it nothing is joined.</param>
internal sealed class RelatedTables(FieldMap fields, long most)
{
    private readonly Dictionary<string, RelatedTable> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TableLink>> links = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> joined = new(StringComparer.OrdinalIgnoreCase);
    private long held;

    /// <summary>Whether rows of some table belong to those of another one; to be asked after all have been learnt.</summary>
    public bool IsAny => held <= most && tables.Count > 1;

    /// <summary>Tables whose rows are told of with the articles that they are of.</summary>
    public IReadOnlySet<string> Joined => joined;

    public IReadOnlyDictionary<string, RelatedTable> Tables => tables;

    /// <summary>Whether the rows of a table are to be learnt: those of articles need not be.</summary>
    public bool Wants(string name, IEnumerable<string> columns)
    {
        if (held > most)
            return false;
        if (!tables.TryGetValue(name, out var table))
            tables[name] = table = new RelatedTable(name, columns);
        return !IsOfArticles(table) || table.LanguageColumn is not null || TableNames.IsOfRevisions(table.Words);
    }

    /// <summary>Takes a row.</summary>
    public void Learn(string name, IEnumerable<string> columns, JsonElement row)
    {
        if (!tables.TryGetValue(name, out var table))
            tables[name] = table = new RelatedTable(name, columns);
        table.Know(row);
        if (!Wants(name, columns))
            return;
        held += row.GetRawText().Length;
        table.Add(row);
    }

    /// <summary>Finds out which tables belong to which; to be called when all rows are known.</summary>
    public void Link()
    {
        var bases = tables.Values.Where(table => table.IdColumn is not null && !TableNames.IsOfComments(table.Words)).ToList();
        foreach (var table in bases)
            links[table.Name] = [.. Owned(table, bases).Concat(Named(table)).Concat(Paired(table))];
        // Only what is an article, or becomes one, has something joined to it.
        foreach (var table in bases.Where(table => !IsArticle(table)))
            links.Remove(table.Name);
        foreach (var owned in links.Values.SelectMany(list => list).OfType<OwnedRows>().SelectMany(link => link.Tables).ToList())
            links.Remove(owned.Name);
        foreach (var link in links.Values.SelectMany(list => list))
            joined.UnionWith(link.Tables.Select(table => table.Name));
        joined.ExceptWith(links.Keys);
    }

    /// <summary>Whether the rows of a table are those of articles, with all that is joined to them.</summary>
    public bool IsOfArticles(string name) => links.ContainsKey(name);

    /// <summary>What rows of a table are that are none of an article: one of <see cref="LeftOutKind"/>; null of articles and of all that
    /// nobody knows.</summary>
    public string? KindOf(string name)
    {
        if (!tables.TryGetValue(name, out var table) || !table.References.Any(one => Target(one.Reference, table) is not null))
            return null;
        if (TableNames.IsOfComments(table.Words))
            return LeftOutKind.Comment;
        return TableNames.IsOfRevisions(table.Words) && !joined.Contains(name) ? LeftOutKind.Revision : null;
    }

    /// <summary>A row of an article with what is joined to it.</summary>
    public JsonElement Row(string name, JsonElement row)
    {
        if (!links.TryGetValue(name, out var all) || all.Count == 0 || JsonSerializer.SerializeToNode(row) is not JsonObject whole)
            return row;
        foreach (var link in all)
            link.Add(row, whole);
        return JsonSerializer.SerializeToElement(whole);
    }

    private bool IsArticle(RelatedTable table) => IsOfArticles(table) || links[table.Name].Exists(link => link is OwnedRows);

    private bool IsOfArticles(RelatedTable table) => Has(table, "title") && Has(table, "body");

    private bool Has(RelatedTable table, string field) => table.Columns.Any(column => (field != "title"
        || !column.Equals("name", StringComparison.OrdinalIgnoreCase)) && fields.KnownFieldsOf(column).Contains(field));

    // A text, or a title and a text, that a table has for the rows of one that has none.
    private IEnumerable<TableLink> Owned(RelatedTable owner, List<RelatedTable> bases)
    {
        // Whoever wrote a text is no article that lacks one.
        if (IsOfArticles(owner) || TableNames.IsPerson(owner.Words))
            yield break;
        foreach (var table in bases.Concat(tables.Values.Except(bases)).Where(table => table != owner && table.Rows.Count > 0
            && !TableNames.IsOfComments(table.Words) && !IsSettled(table)))
        {
            if (table.References.FirstOrDefault(one => Target(one.Reference, table) == owner).Column is { } column
                && ((Has(table, "body") && !Has(owner, "body")) || (Has(table, "title") && !Has(owner, "title"))))
                yield return new OwnedRows(owner, table, column);
        }
    }

    // An article of its own that happens to name another one.
    private static bool IsSettled(RelatedTable table) => table.Columns.Any(column =>
        FieldNameComparer.Instance.Equals(column, "url") || FieldNameComparer.Instance.Equals(column, "permalink"));

    private IEnumerable<TableLink> Named(RelatedTable table)
    {
        foreach (var column in table.Columns.Where(column => column != table.IdColumn && !TableNames.IsOtherPart(column)))
        {
            var reference = TableNames.Reference(column);
            var words = reference ?? TableNames.Words(column);
            if (reference is null && !fields.FieldsOf(column).Any(field => field is "author" or "section" or "tags" or "source")
                && column is not ("created_by" or "createdBy" or "user" or "uid"))
                continue;
            if (Target(words, table) is { } target && !IsOfArticles(target) && target.Rows.Any(row => RelatedTable.NameOf(row) is not null))
                yield return new NamedRow(target, column, reference is null ? column : FieldOf(words, target));
        }
    }

    private string FieldOf(List<string> reference, RelatedTable target)
    {
        if (TableNames.IsPerson(reference) || (TableNames.IsPerson(target.Words) && !fields.IsKnown(reference[^1])))
            return "author";
        var name = string.Join('_', reference);
        return fields.IsKnown(name) ? name : TableNames.FieldOf(target.Words, null);
    }

    private IEnumerable<TableLink> Paired(RelatedTable table)
    {
        foreach (var pairs in tables.Values.Where(pairs => pairs != table && pairs.Rows.Count > 0 && pairs.IsOfPairs))
        {
            var own = pairs.References.FirstOrDefault(one => Target(one.Reference, pairs) == table).Column;
            if (own is null)
                continue;
            foreach (var (column, reference) in pairs.References.Where(one => one.Column != own))
            {
                if (Target(reference, pairs) is { } target && target != table && !IsOfArticles(target))
                    yield return new PairedRows(table, new TablePairs(pairs, own, column), target, Next(target));
            }
        }
    }

    // What a row is called may stand in a third table.
    private NamedRow? Next(RelatedTable table)
    {
        foreach (var (column, reference) in table.References)
        {
            if (Target(reference, table) is { } target)
                return new NamedRow(target, column, "name");
        }

        return null;
    }

    // An object, an entry and the like is the one table of articles.
    private RelatedTable? Target(List<string> reference, RelatedTable from)
    {
        var best = tables.Values.Where(table => table != from && table.IdColumn is not null)
            .Select(table => (Table: (RelatedTable?)table, Match: TableNames.Match(reference, table.Words)))
            .DefaultIfEmpty().MaxBy(one => one.Match);
        if (best.Match > 0)
            return best.Table;
        if (!TableNames.IsArticle(reference))
            return null;
        var all = tables.Values.Where(table => table != from && table.IdColumn is not null
            && IsOfArticles(table) && !TableNames.IsOfComments(table.Words)).Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }
}
