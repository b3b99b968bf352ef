namespace NewsReader.Storage;

/// <summary>Numbers the changes of one transaction.</summary>
internal sealed class ChangeNumbers(StoreSession session)
{
    private long last = session.Number("SELECT Last FROM ChangeCounters")!.Value;

    public long Next() => ++last;

    public void Save() => session.Run("UPDATE ChangeCounters SET Last = ?1", last);
}
