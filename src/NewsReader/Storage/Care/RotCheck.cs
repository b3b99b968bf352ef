using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Articles;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage.Care;

/// <summary>Finds rows that are not as they were written, by their checksums: what changed on the disk where SQLite does not see
/// it.</summary>
internal static class RotCheck
{
    // So many ids are enough to see which they are.
    private const int MaxTold = 10;

    private static readonly (Type Type, string Owner)[] OfArticles =
    [
        (typeof(Article), nameof(Article.Id)), (typeof(ArticleBody), nameof(ArticleBody.ArticleId)),
        (typeof(RelatedLink), nameof(RelatedLink.ArticleId)),
    ];

    /// <summary>Every row of articles, texts, originals and links is read.</summary>
    public static IReadOnlyList<StoreFinding> Find(SqliteConnection connection, CancellationToken cancellationToken)
    {
        using var context = SqliteDatabase.Model();
        var articles = new SortedSet<long>();
        foreach (var (type, owner) in OfArticles)
            articles.UnionWith(Rotten(connection, context.Model.FindEntityType(type)!, owner, "", cancellationToken));
        var originals = Rotten(connection, context.Model.FindEntityType(typeof(Revision))!, nameof(Revision.Id), "", cancellationToken);
        var texts = Rotten(
            connection, context.Model.FindEntityType(typeof(RevisionText))!, nameof(RevisionText.RevisionId), "", cancellationToken);
        return
        [
            .. Finding(connection, "Articles", "articles are not as they were written", Remedy.Restore, [.. articles]),
            .. Finding(connection, "Revisions", "originals are not as they were written", Remedy.DropRevisions, originals),
            .. Finding(
                connection, "RevisionTexts", "texts of earlier versions are not as they were written", Remedy.DropTexts, texts),
        ];
    }

    /// <summary>Which of some articles are not as they were written: themselves, their texts, the titles that they list.</summary>
    public static IReadOnlySet<long> FindArticles(NewsDbContext db, IReadOnlyCollection<long> ids)
    {
        var found = new HashSet<long>();
        foreach (var (type, owner) in OfArticles)
            found.UnionWith(Rotten(db, type, owner, Among(owner, ids)));
        return found;
    }

    /// <summary>Which of some articles have an original or an earlier text that is not as it was written.</summary>
    public static IReadOnlySet<long> FindOriginals(NewsDbContext db, IReadOnlyCollection<long> ids)
    {
        const string Owner = $"(SELECT {nameof(Revision.ArticleId)} FROM Revisions r WHERE r.Id = {nameof(RevisionText.RevisionId)})";
        return Rotten(db, typeof(Revision), nameof(Revision.ArticleId), Among(nameof(Revision.ArticleId), ids))
            .Union(Rotten(db, typeof(RevisionText), Owner, $" WHERE RevisionId IN (SELECT Id FROM Revisions{Among("ArticleId", ids)})"))
            .ToHashSet();
    }

    // A connection that is open stays so.
    private static List<long> Rotten(NewsDbContext db, Type type, string owner, string condition)
    {
        db.Database.OpenConnection();
        try
        {
            return Rotten((SqliteConnection)db.Database.GetDbConnection(), db.Model.FindEntityType(type)!, owner, condition);
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    private static string Among(string column, IEnumerable<long> values) =>
        $" WHERE {column} IN ({string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)))})";

    private static IEnumerable<StoreFinding> Finding(
        SqliteConnection connection, string table, string what, Remedy remedy, List<long> rows)
    {
        if (rows.Count == 0)
            yield break;
        var told = string.Join(", ", rows.Take(MaxTold));
        yield return new StoreFinding(
            FormattableString.Invariant($"{rows.Count:N0} {what} (numbers {told}{(rows.Count > MaxTold ? ", …" : "")})"), remedy)
        {
            File = connection.DataSource,
            Table = table,
            Ids = rows,
        };
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the schema.")]
    private static List<long> Rotten(
        SqliteConnection connection, IEntityType type, string owner, string condition, CancellationToken cancellationToken = default)
    {
        var checksum = RowChecksum.Of(type);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", checksum.Columns.Select(column => $"\"{column}\""))}, "
            + $"{nameof(ICheckedRow.Checksum)}, {owner} FROM {type.GetTableName()}{condition}";
        using var rows = command.ExecuteReader();
        var rotten = new List<long>();
        var last = rows.FieldCount - 1;
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.GetValue(last - 1) is not long written || checksum.Compute(rows) != written)
                rotten.Add(rows.GetInt64(last));
        }

        return rotten;
    }
}
