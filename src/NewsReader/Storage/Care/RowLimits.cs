using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>The highest numbers that rows of a damaged store may have.</summary>
internal sealed class RowLimits
{
    // Of a table that nothing is known about; those are the small ones.
    private const long Unknown = 10_000;

    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);

    public RowLimits(SqliteConnection store)
    {
        try
        {
            foreach (var (name, number) in StoreFile.Rows(
                store, "SELECT name, seq FROM sqlite_sequence", row => (row.GetString(0), row.GetInt64(1))))
                last[name] = number;
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            // What the indexes know has to do.
        }
    }

    /// <summary>Whether the store itself tells how far the numbers of a table go.</summary>
    public bool Knows(string table, string? parent) => last.ContainsKey(table) || (parent is not null && last.ContainsKey(parent));

    /// <param name="known">A number that a row is known to have.</param>
    /// <param name="parent">The table whose rows have the same numbers; null where none has.</param>
    public long LastOf(string table, string? parent, long known) =>
        Math.Max(known, last.TryGetValue(table, out var own) || (parent is not null && last.TryGetValue(parent, out own))
            ? own
            : known + Unknown);

    /// <summary>Has no number that was given once be given again.</summary>
    public void Keep(SqliteConnection target)
    {
        foreach (var (name, number) in last)
            StoreFile.Run(target, string.Create(CultureInfo.InvariantCulture,
                $"UPDATE sqlite_sequence SET seq = MAX(seq, {number}) WHERE name = '{name}'; ")
                + string.Create(CultureInfo.InvariantCulture, $"INSERT INTO sqlite_sequence (name, seq) SELECT '{name}', {number} ")
                + $"WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE name = '{name}') "
                + $"AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '{name}')");
    }
}
