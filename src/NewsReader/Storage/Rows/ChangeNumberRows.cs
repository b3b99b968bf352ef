using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Numbers the changes of one transaction.</summary>
internal sealed class ChangeNumberRows(PreparedCommands commands)
{
    private long last = commands.Number("SELECT Last FROM ChangeCounters")!.Value;

    public long Next() => ++last;

    public void Save() => commands.Run("UPDATE ChangeCounters SET Last = ?1", last);
}
