using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>Does to a store what the remedies of findings say, all of it or nothing.</summary>
internal static class StoreRepair
{
    public static void Run(string store, IReadOnlyCollection<StoreFinding> findings)
    {
        using var connection = StoreFile.Open(store);
        // Rows are mended one by one, and meanwhile refer to what the next one brings.
        StoreFile.Run(connection, "PRAGMA foreign_keys = OFF");
        using var transaction = connection.BeginTransaction();
        foreach (var remedy in findings.Select(finding => finding.Remedy).Distinct())
        {
            switch (remedy)
            {
                case Remedy.Reindex:
                    StoreFile.Run(connection, "REINDEX");
                    break;
                case Remedy.DropOrphans:
                    DropOrphans(connection);
                    break;
                case Remedy.Restore:
                    foreach (var article in RowsOf(findings, remedy))
                        PrepareRestoring(connection, article);
                    break;
                case Remedy.DropRevisions:
                    DropRevisions(connection, RowsOf(findings, remedy));
                    break;
                case Remedy.DropTexts:
                    foreach (var revision in RowsOf(findings, remedy))
                        StoreFile.Run(connection, FormattableString.Invariant($"DELETE FROM RevisionTexts WHERE RevisionId = {revision}"));
                    break;
                case Remedy.Count:
                    StoreFile.Run(connection, "UPDATE ChangeCounters SET Last = (SELECT MAX(ChangeNumber) FROM Articles)");
                    break;
            }
        }

        ReadAgain(connection);
        transaction.Commit();
    }

    private static IEnumerable<long> RowsOf(IEnumerable<StoreFinding> findings, Remedy remedy) =>
        findings.Where(finding => finding.Remedy == remedy).SelectMany(finding => finding.Ids);

    private static void DropRevisions(SqliteConnection connection, IEnumerable<long> revisions)
    {
        using var mend = new RowMend(connection);
        foreach (var revision in revisions.Where(revision => !mend.TryMendOriginal(revision)).ToList())
            StoreFile.Run(connection, FormattableString.Invariant(
                $"DELETE FROM RevisionTexts WHERE RevisionId = {revision}; DELETE FROM Revisions WHERE Id = {revision}"));
    }

    // What is no valid list or record could not even be loaded to be written anew; and where the original does not help, the file may.
    private static void PrepareRestoring(SqliteConnection connection, long article) => StoreFile.Run(connection,
        FormattableString.Invariant($"UPDATE Articles SET Tags = '[]', AsRead = NULL WHERE Id = {article}; ")
        + FormattableString.Invariant($"UPDATE Bodies SET Origins = '' WHERE ArticleId = {article}; UPDATE Files SET Length = -1, ")
        + FormattableString.Invariant($"ReadersVersion = 0 WHERE Id = (SELECT FileId FROM Articles WHERE Id = {article})"));

    // A row whose column may be empty loses the reference; of one that cannot be without it, and is no article, the reference is all.
    private static void DropOrphans(SqliteConnection connection)
    {
        var orphans = StoreFile.Rows(connection, "PRAGMA foreign_key_check",
            row => (Table: row.GetString(0), Row: row.GetInt64(1), Key: row.GetInt64(3)));
        foreach (var group in orphans.GroupBy(orphan => (orphan.Table, orphan.Key)))
        {
            var (parent, column, onDelete) = StoreFile.Rows(
                connection, $"PRAGMA foreign_key_list(\"{group.Key.Table}\")",
                row => (Id: row.GetInt64(0), Parent: row.GetString(2), Column: row.GetString(3), OnDelete: row.GetString(6)))
                .Where(key => key.Id == group.Key.Key).Select(key => (key.Parent, key.Column, key.OnDelete)).First();
            foreach (var (table, row, _) in group)
                StoreFile.Run(connection, Mend(table, row, parent, column, onDelete));
        }
    }

    private static string Mend(string table, long row, string parent, string column, string onDelete) => (onDelete, parent) switch
    {
        ("SET NULL", _) => FormattableString.Invariant($"UPDATE \"{table}\" SET \"{column}\" = NULL WHERE rowid = {row}"),
        (_, "Collections") => FormattableString.Invariant(
            $"INSERT OR IGNORE INTO Collections (Id, Name, Path, IsSeeds) SELECT \"{column}\", 'found-' || \"{column}\", '', 0 ")
            + FormattableString.Invariant($"FROM \"{table}\" WHERE rowid = {row}"),
        _ => FormattableString.Invariant($"DELETE FROM \"{table}\" WHERE rowid = {row}"),
    };

    // Without its hash an article is not what its file says, and of a file that was not read to its end everything is read.
    private static void ReadAgain(SqliteConnection connection)
    {
        const string Lacking = $"(({StoreCheck.WithoutText}) OR ({StoreCheck.WithoutOriginal}))";
        StoreFile.Run(connection, $"UPDATE Files SET Length = -1 WHERE Id IN (SELECT a.FileId FROM Articles a WHERE {Lacking})");
        StoreFile.Run(connection, $"UPDATE Articles AS a SET ContentHash = x'' WHERE {Lacking}");
        using var mend = new RowMend(connection);
        foreach (var article in StoreFile.Rows(connection,
            "SELECT Id FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM Revisions r WHERE r.ArticleId = a.Id)", row => row.GetInt64(0)))
            mend.ForgetRevisions(article);
        StoreFile.Run(connection,
            $"INSERT INTO Bodies (ArticleId, Html, Checksum) SELECT Id, '', 0 FROM Articles a WHERE {StoreCheck.WithoutText}");
    }
}
