using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>What the tables of a dump say of its articles beside the rows of these: those of Drupal, and those of anybody whose columns
/// name rows of others.</summary>
internal sealed class DumpTables
{
    // What of other tables may be held in memory for the articles, by what one of them may be.
    private const int HeldToArticle = 4;

    private readonly DrupalTables drupal;
    private readonly RelatedTables related;

    public DumpTables(FieldMap fields, ReadingOptions limits)
    {
        var most = (long)limits.MaxArticleBytes * HeldToArticle;
        (drupal, related) = (new DrupalTables(most), new RelatedTables(fields, most));
    }

    /// <summary>Whether anything is to be learnt from the rows of a table.</summary>
    public bool Wants(string table, IReadOnlyList<string> columns) => related.Wants(table, columns);

    /// <summary>Takes a row of the first reading.</summary>
    public void Learn(string table, IReadOnlyList<string> columns, JsonElement row)
    {
        drupal.Learn(table, row);
        related.Learn(table, columns, row);
    }

    /// <summary>Ends the first reading.</summary>
    public void Link() => related.Link();

    /// <summary>Whether the rows of a table are those of articles, though it may not have their texts.</summary>
    public bool IsOfArticles(string table) => drupal.IsAny ? DrupalTables.IsOfNodes(table) : related.IsAny && related.IsOfArticles(table);

    /// <summary>What a row is in the second reading: that of an article with all that is of it, itself where it is of another thing, and
    /// null where an article has it.</summary>
    /// <param name="kind">One of <see cref="LeftOutKind"/>, or null.</param>
    public JsonElement? Joined(string table, JsonElement row, out string? kind)
    {
        kind = null;
        if (drupal.IsAny)
            return drupal.Joined(table, row, out kind);
        if (!related.IsAny)
            return row;
        kind = related.KindOf(table);
        return related.Joined.Contains(table) ? null : related.Row(table, row);
    }
}
