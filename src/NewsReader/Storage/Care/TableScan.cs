using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>Reads a table of a damaged store as far as it can be read: from its beginning to the damage, from its end back to it, and what
/// is
/// between by halving the numbers of the rows until each is read or known not to be.</summary>
/// <param name="limit">No row has a higher number.</param>
internal sealed class TableScan(SqliteConnection store, TableShape table, long limit)
{
    private readonly string columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
    private Action<SqliteDataReader> take = _ => { };

    /// <summary>Whether something of it could not be read.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The numbers of rows that could not be read, from and to; there need not have been one of each number.</summary>
    public List<(long From, long To)> Gaps { get; } = [];

    /// <param name="row">Given each row that can be read, its columns in the order of the table's after the number of the row; some may
    /// come
    /// twice.</param>
    public void Run(Action<SqliteDataReader> row)
    {
        take = row;
        var (first, last) = (0L, limit + 1);
        if (TryRead("", Order(forward: true), ref first))
            return;
        IsDamaged = true;
        TryRead("", Order(forward: false), ref last);
        if (table.HasRowId)
            Halve(first + 1, last - 1);
    }

    /// <summary>Reads an index as far as it can be read.</summary>
    /// <param name="row">Given the number of each row and the columns of the index; some may come twice.</param>
    public static void ReadIndex(SqliteConnection store, TableShape table, IndexShape index, Action<SqliteDataReader> row)
    {
        var names = string.Concat(index.Columns.Select(column => $", \"{column}\""));
        var sql = $"SELECT {(table.HasRowId ? "rowid" : "0")}{names} FROM \"{table.Name}\" INDEXED BY \"{index.Name}\"{index.Condition}";
        var number = 0L;
        if (!TryRead(store, sql, row, ref number))
            TryRead(store, $"{sql} ORDER BY {string.Join(", ", index.Order.Select(Reverse))}", row, ref number);
    }

    /// <summary>The numbers that rows of a table have, those that cannot be read among them as far as an index knows them.</summary>
    public static IReadOnlyList<long> Numbers(SqliteConnection store, string name)
    {
        var table = TableShape.ReadAll(store).Single(one => one.Name == name);
        var numbers = new SortedSet<long>();
        foreach (var index in table.Indexes)
            ReadIndex(store, table, index, row => numbers.Add(row.GetInt64(0)));
        new TableScan(store, table, new RowLimits(store).LastOf(name, table.Parent, numbers.Max)).Run(row => numbers.Add(row.GetInt64(0)));
        return [.. numbers];
    }

    private string Order(bool forward) => " ORDER BY " + string.Join(", ", table.Key.Select(column => forward ? column : Reverse(column)));

    private static string Reverse(string column) => column.EndsWith(" DESC", StringComparison.Ordinal)
        ? column.Replace(" DESC", " ASC", StringComparison.Ordinal)
        : column.Replace(" ASC", "", StringComparison.Ordinal) + " DESC";

    private void Halve(long from, long to)
    {
        while (from <= to)
        {
            var last = from - 1;
            if (TryRead(FormattableString.Invariant($" WHERE rowid BETWEEN {from} AND {to}"), Order(forward: true), ref last))
                return;
            from = last + 1;
            if (from == to)
                Lose(from);
            if (from >= to)
                return;

            var middle = from + ((to - from) / 2);
            Halve(from, middle);
            from = middle + 1;
        }
    }

    private void Lose(long row)
    {
        if (Gaps is [.., var end] && end.To == row - 1)
            Gaps[^1] = end with { To = row };
        else
            Gaps.Add((row, row));
    }

    private bool TryRead(string condition, string order, ref long last) => TryRead(
        store, $"SELECT {(table.HasRowId ? "rowid" : "0")}, {columns} FROM \"{table.Name}\" NOT INDEXED{condition}{order}", take, ref last);

    // The last row's number is told also where the next one cannot be read.
    private static bool TryRead(SqliteConnection store, string sql, Action<SqliteDataReader> take, ref long last)
    {
        try
        {
            using var command = store.CreateCommand();
#pragma warning disable CA2100 // The names are those of the schema.
            command.CommandText = sql;
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                take(reader);
                last = reader.GetInt64(0);
            }

            return true;
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            return false;
        }
    }
}
