using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>Brings what can be read of a table of a damaged store into a whole one, and makes good what its indexes still know.</summary>
internal sealed class TableCopy(
    SqliteConnection damaged, SqliteConnection target, TableShape table, RowLimits limits, CancellationToken cancellationToken)
{
    private const int MaxTold = 20;

    // What rows cannot be without, where the indexes do not know it; an article or file that has these is restored or read again.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["Articles.Tags"] = "'[]'",
        ["Articles.Language"] = "'und'",
        ["Articles.Key"] = "'found-' || ?1",
        ["Articles.ChangeNumber"] = "(SELECT COALESCE(MAX(ChangeNumber), 0) + 1 FROM Articles)",
        ["Files.Length"] = "-1",
        ["Files.Path"] = "'found-' || ?1",
        ["Collections.Name"] = "'found-' || ?1",
        ["Tags.Name"] = "'' || ?1",
    };

    /// <returns>What is lost for good, a line each.</returns>
    public IEnumerable<string> Run()
    {
        var scan = new TableScan(damaged, table, limits.LastOf(table.Name, table.Parent, Highest()));
        using (var insert = Insert())
        {
            scan.Run(row => Copy(row, insert));
        }

        if (!table.HasRowId)
            return scan.IsDamaged ? CopyFromIndexes() : [];
        return MakeGood([.. Lost().OrderBy(row => row.Key)], scan);
    }

    private string[] MakeGood(List<KeyValuePair<long, Dictionary<string, object>>> lost, TableScan scan)
    {
        switch (table.Name)
        {
            case "Articles" or "Files" or "Collections" or "Tags":
                foreach (var (number, values) in lost)
                    AddStub(number, values);
                return [];
            case "RelatedLinks":
                // A checksum that is wrong has the article restored, and its list with it.
                Mark(lost.Select(row => row.Value.GetValueOrDefault("ArticleId")).OfType<long>());
                return Tell(
                    [.. lost.Where(row => !row.Value.ContainsKey("ArticleId")).Select(row => row.Key)], "titles that articles list");
            case "Bodies":
                // Articles without a text are found by a check.
                return [];
            case "Revisions":
                return Tell([.. lost.Select(row => row.Value.GetValueOrDefault("ArticleId")).OfType<long>()], "originals of articles");
        }

        if (lost.Count > 0)
            return Tell([.. lost.Select(row => row.Key)], $"rows of {table.Name}");
        return scan.Gaps.Count == 0 ? [] : [$"rows of {table.Name}, if there were any with the numbers {Join(scan.Gaps)}"];
    }

    private static string[] Tell(List<long> numbers, string what) => numbers.Count == 0 ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{numbers.Count:N0} {what} ({Join(numbers)})")];

    private static string Join(List<long> numbers) => string.Join(", ", numbers.Take(MaxTold)) + (numbers.Count > MaxTold ? ", …" : "");

    public static string Join(IReadOnlyList<(long From, long To)> gaps) => string.Join(", ", gaps.Take(MaxTold).Select(
        gap => gap.From == gap.To
        ? gap.From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{gap.From} to {gap.To}")))
        + (gaps.Count > MaxTold ? ", …" : "");

    // The highest number that an index knows; only of tables whose numbers nothing else tells.
    private long Highest()
    {
        var highest = 0L;
        if (!table.HasRowId || limits.Knows(table.Name, table.Parent))
            return highest;
        foreach (var index in table.Indexes)
            TableScan.ReadIndex(damaged, table, index, row => highest = Math.Max(highest, row.GetInt64(0)));
        return highest;
    }

    // What the indexes know of the rows that could not be read, by their numbers.
    private Dictionary<long, Dictionary<string, object>> Lost()
    {
        var present = StoreFile.Rows(target, $"SELECT rowid FROM \"{table.Name}\"", row => row.GetInt64(0)).ToHashSet();
        var lost = new Dictionary<long, Dictionary<string, object>>();
        foreach (var index in table.Indexes)
        {
            TableScan.ReadIndex(damaged, table, index, row =>
            {
                var number = row.GetInt64(0);
                if (present.Contains(number))
                    return;
                if (!lost.TryGetValue(number, out var values))
                    lost[number] = values = new Dictionary<string, object>(StringComparer.Ordinal);
                for (var i = 0; i < index.Columns.Count; i++)
                    values[index.Columns[i]] = row.GetValue(i + 1);
            });
        }

        return lost;
    }

    private void Copy(SqliteDataReader row, SqliteCommand insert)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < table.Columns.Count; i++)
            insert.Parameters[i].Value = row.GetValue(i + 1);
        insert.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the schema.")]
    private SqliteCommand Insert()
    {
        var insert = target.CreateCommand();
        var places = Enumerable.Range(1, table.Columns.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")).ToList();
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        insert.CommandText = $"INSERT OR IGNORE INTO \"{table.Name}\" ({names}) "
            + $"VALUES ({string.Join(", ", places)})";
        foreach (var place in places)
            insert.Parameters.Add(new SqliteParameter(place, null));
        return insert;
    }

    // All columns of such a table are those of its key, which each of its indexes has, too.
    private string[] CopyFromIndexes()
    {
        using var insert = Insert();
        foreach (var index in table.Indexes)
        {
            var whole = index with { Columns = [.. table.Columns.Select(column => column.Name)] };
            TableScan.ReadIndex(damaged, table, whole, row => Copy(row, insert));
        }

        return table.Indexes.Count > 0 ? [] : [$"some rows of {table.Name}, by which repeats of a story are found"];
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the schema.")]
    private void AddStub(long number, Dictionary<string, object> values)
    {
        using var insert = target.CreateCommand();
        var needed = table.Columns
            .Where(column => column.Name == table.Number || column.IsNeeded || values.ContainsKey(column.Name)).ToList();
        insert.Parameters.Add(new SqliteParameter("?1", number));
        var places = needed.ConvertAll(column =>
        {
            if (column.Name == table.Number)
                return "?1";
            if (!values.TryGetValue(column.Name, out var value) || (value is DBNull && column.IsNeeded))
                return Defaults.GetValueOrDefault($"{table.Name}.{column.Name}")
                    ?? column.Type switch { "TEXT" => "''", "BLOB" => "x''", _ => "0" };
            var place = string.Create(CultureInfo.InvariantCulture, $"?{insert.Parameters.Count + 1}");
            insert.Parameters.Add(new SqliteParameter(place, value));
            return place;
        });
        insert.CommandText = $"INSERT OR IGNORE INTO \"{table.Name}\" ({string.Join(", ", needed.Select(column => $"\"{column.Name}\""))}) "
            + $"VALUES ({string.Join(", ", places)})";
        insert.ExecuteNonQuery();
    }

    private void Mark(IEnumerable<long> articles)
    {
        foreach (var id in articles.Distinct())
            StoreFile.Run(target,
                string.Create(CultureInfo.InvariantCulture, $"UPDATE Articles SET Checksum = Checksum + 1 WHERE Id = {id}"));
    }
}
