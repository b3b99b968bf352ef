using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>What the table says that a row of a database in XML is of: phpMyAdmin calls its rows so.</summary>
internal static class TableKind
{
    private static readonly HashSet<string> Waiting = new(["queue", "pending", "unapproved", "submission", "waiting", "صف"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>One of <see cref="LeftOutKind"/>, or null of a row of articles, and of anything else.</summary>
    public static string? OfRow(MarkupItem item) =>
        item.Name == "table" && item.Element.Attribute("name")?.Value is { Length: > 0 } table ? OfTable(table) : null;

    /// <inheritdoc cref="OfRow(MarkupItem)"/>
    public static string? OfTable(string table)
    {
        var words = TableNames.Words(table);
        if (LetterTable.Is(table))
            return LeftOutKind.Private;
        if (TableNames.IsOfComments(words))
            return LeftOutKind.Comment;
        return words.Exists(Waiting.Contains) ? LeftOutKind.Draft : null;
    }
}
