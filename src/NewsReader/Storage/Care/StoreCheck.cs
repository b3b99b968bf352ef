using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>Looks through a whole store: its pages, what refers to what, and whether all is there and as it was written.</summary>
internal static class StoreCheck
{
    private const int MaxIds = 10_000;

    private const string Heading = "*** in database main ***";

    private const string ArticlesTable = "Articles";

    /// <summary>A condition on an article a.</summary>
    public const string WithoutText = "NOT EXISTS (SELECT 1 FROM Bodies b WHERE b.ArticleId = a.Id)";

    /// <inheritdoc cref="WithoutText"/>
    public const string WithoutOriginal = "NOT EXISTS (SELECT 1 FROM Revisions r WHERE r.ArticleId = a.Id AND r.Number = a.RevisionCount)";

    /// <summary>What is wrong with the file itself; with nothing found the rest can be looked at.</summary>
    public static IReadOnlyList<StoreFinding> Pages(string store, CancellationToken cancellationToken)
    {
        try
        {
            if (StoreSchema.IsEmptied(store))
            {
                const string Emptied = "store: it is empty, though the index beside it was made of articles";
                return [new StoreFinding(Emptied, Remedy.Backup) { File = store }];
            }

            using var connection = StoreFile.Open(store);
            using var stop = StoreFile.InterruptWhen(connection, cancellationToken);
            var damage = StoreFile.Damage(connection);
            if (damage.All(IsOfIndex))
                return [.. damage.Select(line => new StoreFinding($"store: {line}", Remedy.Reindex) { File = store })];
            // A store of another schema is for the program that wrote it.
            if (!StoreSchema.IsOfThisProgram(connection))
                return [.. damage.Select(line => new StoreFinding($"store: {line}", Remedy.Backup) { File = store })];
            return
            [
                .. Located(connection, damage),
                .. UnreadableRows(connection, cancellationToken),
            ];
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException exception) when (StoreFailure.From(exception) is { Kind: StoreFailureKind.Damaged } failure)
        {
            return [new StoreFinding($"store: {failure.Reason}", Remedy.Backup) { File = store }];
        }
    }

    /// <summary>What is wrong with what the store says; it must be of this program's schema and its pages whole.</summary>
    public static IReadOnlyList<StoreFinding> Content(string store, CancellationToken cancellationToken)
    {
        using var connection = StoreFile.Open(store);
        IEnumerable<Found> found = [.. Orphans(connection), .. Missing(connection), .. Counter(connection)];
        return
        [
            .. found.Select(one => new StoreFinding(one.What, one.Remedy) { File = store, Table = one.Table, Ids = one.Ids }),
            .. RotCheck.Find(connection, cancellationToken),
        ];
    }

    private static List<StoreFinding> UnreadableRows(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var found = new List<StoreFinding>();
        var limits = new RowLimits(connection);
        foreach (var table in TableShape.ReadAll(connection))
        {
            var scan = new TableScan(connection, table, limits.LastOf(table.Name, table.Parent, known: 0));
            scan.Run(_ => cancellationToken.ThrowIfCancellationRequested());
            if (!scan.IsDamaged)
                continue;
            var numbers = table.IsOfArticles ? "articles" : "numbers";
            var which = scan.Gaps.Count == 0 ? "" : $" ({numbers} {TableCopy.Join(scan.Gaps)})";
            found.Add(new StoreFinding($"store: rows of {table.Name} cannot be read{which}", Remedy.Rebuild)
            {
                File = connection.DataSource,
                Table = table.Name,
                Ids = [.. scan.Gaps.SelectMany(gap => Numbers(gap.From, gap.To)).Take(MaxIds)],
            });
        }

        return found;
    }

    private static IEnumerable<long> Numbers(long from, long to)
    {
        for (var number = from; number <= to; number++)
            yield return number;
    }

    // Of some damage the engine says no more than that there is some.
    private static IEnumerable<StoreFinding> Located(SqliteConnection connection, IReadOnlyList<string> damage)
    {
        List<StoreFinding> named = [.. damage.Select(line => Named(connection, line))];
        var places = named.TrueForAll(finding => finding.Table is null) ? BrokenIndexes(connection).ToList() : [];
        return places.Count == 0 || named.Count == 0
            ? named
            : places.Select(place => Finding(connection, $"the index {place.Index} of the table {place.Table}", place.Table, damage[0]));
    }

    private static IEnumerable<(string Index, string Table)> BrokenIndexes(SqliteConnection connection)
    {
        foreach (var (table, index) in TableShape.ReadAll(connection).SelectMany(table => table.Indexes.Select(index => (table, index))))
        {
            var isWhole = true;
            try
            {
                StoreFile.Run(connection, $"SELECT COUNT(*) FROM \"{table.Name}\" INDEXED BY \"{index.Name}\"{index.Condition}");
            }
            catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
            {
                isWhole = false;
            }

            if (!isWhole)
                yield return (index.Name, table.Name);
        }
    }

    private static StoreFinding Finding(SqliteConnection connection, string place, string table, string line) =>
        new($"store: a page of {place} is broken ({line})", Remedy.Rebuild)
        {
            File = connection.DataSource,
            Table = table,
        };

    // "*** in database main ***\nTree 51 page 60: btreeInitPage() returns error code 11": the engine names a table or an index by its
    // first page.
    private static StoreFinding Named(SqliteConnection connection, string said)
    {
        var words = said.Replace(Heading, "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        var tree = Array.IndexOf(words, "Tree");
        var place = tree >= 0 && tree + 1 < words.Length && long.TryParse(words[tree + 1].TrimEnd(':'), CultureInfo.InvariantCulture,
            out var root)
            ? StoreFile.Rows(connection,
                FormattableString.Invariant($"SELECT type, name, tbl_name FROM sqlite_master WHERE rootpage = {root}"),
                row => (Type: row.GetString(0), Name: row.GetString(1), Table: row.GetString(2))).FirstOrDefault()
            : default;
        if (place.Table is null)
            return new StoreFinding($"store: {line}", Remedy.Rebuild) { File = connection.DataSource };
        var index = place.Type == "index" ? $"the index {place.Name} of " : "";
        return Finding(connection, $"{index}the table {place.Table}", place.Table, line);
    }

    // "row 12 missing from index X", "wrong # of entries in index X", "non-unique entry in index X".
    private static bool IsOfIndex(string line) =>
        line.Contains("missing from index", StringComparison.Ordinal) || line.Contains("entries in index", StringComparison.Ordinal);

    private static IEnumerable<Found> Orphans(SqliteConnection connection) =>
        StoreFile.Rows(connection, "PRAGMA foreign_key_check",
            row => (Table: row.GetString(0), Id: row.IsDBNull(1) ? 0 : row.GetInt64(1), Parent: row.GetString(2)))
            .GroupBy(row => (row.Table, row.Parent), row => row.Id)
            .Select(group => new Found(FormattableString.Invariant(
                $"{group.Count():N0} rows of {group.Key.Table} refer to {group.Key.Parent} that are not there"), Remedy.DropOrphans,
                group.Key.Table, [.. group]));

    private static IEnumerable<Found> Missing(SqliteConnection connection)
    {
        if (Articles(connection, WithoutText) is { Count: > 0 } texts)
            yield return new Found(FormattableString.Invariant($"{texts.Count:N0} articles have no text"), Remedy.Restore, ArticlesTable,
                texts);
        if (Articles(connection, WithoutOriginal) is { Count: > 0 } originals)
            yield return new Found(FormattableString.Invariant($"{originals.Count:N0} articles have no original"), Remedy.ReadAgain,
                ArticlesTable, originals);
    }

    private static List<long> Articles(SqliteConnection connection, string condition) =>
        StoreFile.Rows(connection, $"SELECT a.Id FROM Articles a WHERE {condition} ORDER BY a.Id", row => row.GetInt64(0));

    private static IEnumerable<Found> Counter(SqliteConnection connection)
    {
        if (StoreFile.Number(connection,
            "SELECT (SELECT COALESCE(MAX(ChangeNumber), 0) FROM Articles) > (SELECT Last FROM ChangeCounters)") != 0)
            yield return new Found("changes have higher numbers than the last one that is known", Remedy.Count, "ChangeCounters", []);
    }

    private sealed record Found(string What, Remedy Remedy, string Table, IReadOnlyList<long> Ids);
}
