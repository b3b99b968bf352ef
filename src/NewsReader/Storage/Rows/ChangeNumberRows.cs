using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Numbers the changes of one transaction.</summary>
internal sealed class ChangeNumberRows(PreparedCommands commands)
{
    private readonly long first = commands.Number("SELECT Last FROM ChangeCounters")!.Value;
    private long? last;

    public long Next() => (last = (last ?? first) + 1).Value;

    /// <summary>Whether a number was given within the transaction.</summary>
    public bool IsOwn(long number) => number > first;

    public void Save() => commands.Run("UPDATE ChangeCounters SET Last = ?1", last ?? first);
}
