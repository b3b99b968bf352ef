using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>Looks through a whole store: its pages, what refers to what, and whether all is there and as it was written.</summary>
internal static class StoreCheck
{
    /// <summary>A condition on an article a.</summary>
    public const string WithoutText = "NOT EXISTS (SELECT 1 FROM Bodies b WHERE b.ArticleId = a.Id)";

    /// <inheritdoc cref="WithoutText"/>
    public const string WithoutOriginal = "NOT EXISTS (SELECT 1 FROM Revisions r WHERE r.ArticleId = a.Id AND r.Number = a.RevisionCount)";

    /// <summary>What is wrong with the file itself; with nothing found the rest can be looked at.</summary>
    public static IReadOnlyList<StoreFinding> Pages(string store)
    {
        try
        {
            using var connection = StoreFile.Open(store);
            return [.. StoreFile.Damage(
                connection).Select(line => new StoreFinding($"store: {line}", IsOfIndex(line) ? Remedy.Reindex : Remedy.Backup))];
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            return [new StoreFinding($"store: {exception.Message}", Remedy.Backup)];
        }
    }

    /// <summary>What is wrong with what the store says; it must be of this program's schema and its pages whole.</summary>
    public static IReadOnlyList<StoreFinding> Content(string store, CancellationToken cancellationToken)
    {
        using var connection = StoreFile.Open(store);
        return [.. Orphans(connection), .. Missing(connection), .. RotCheck.Find(connection, cancellationToken), .. Counter(connection)];
    }

    // "row 12 missing from index X", "wrong # of entries in index X", "non-unique entry in index X".
    private static bool IsOfIndex(string line) =>
        line.Contains("missing from index", StringComparison.Ordinal) || line.Contains("entries in index", StringComparison.Ordinal);

    private static IEnumerable<StoreFinding> Orphans(SqliteConnection connection) =>
        StoreFile.Rows(connection, "PRAGMA foreign_key_check", row => (Table: row.GetString(0), Parent: row.GetString(2)))
            .GroupBy(row => row)
            .Select(group => new StoreFinding(FormattableString.Invariant(
                $"{group.Count():N0} rows of {group.Key.Table} refer to {group.Key.Parent} that are not there"), Remedy.DropOrphans));

    private static IEnumerable<StoreFinding> Missing(SqliteConnection connection)
    {
        if (StoreFile.Number(connection, $"SELECT COUNT(*) FROM Articles a WHERE {WithoutText}") is > 0 and var texts)
            yield return new StoreFinding(FormattableString.Invariant($"{texts:N0} articles have no text"), Remedy.Restore,
                StoreFile.Rows(connection, $"SELECT a.Id FROM Articles a WHERE {WithoutText}", row => row.GetInt64(0)));
        if (StoreFile.Number(connection, $"SELECT COUNT(*) FROM Articles a WHERE {WithoutOriginal}") is > 0 and var originals)
            yield return new StoreFinding(FormattableString.Invariant($"{originals:N0} articles have no original"), Remedy.ReadAgain);
    }

    private static IEnumerable<StoreFinding> Counter(SqliteConnection connection)
    {
        if (StoreFile.Number(connection,
            "SELECT (SELECT COALESCE(MAX(ChangeNumber), 0) FROM Articles) > (SELECT Last FROM ChangeCounters)") != 0)
            yield return new StoreFinding("changes have higher numbers than the last one that is known", Remedy.Count);
    }
}
