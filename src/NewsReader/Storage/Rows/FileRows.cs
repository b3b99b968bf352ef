using NewsReader.Articles;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Remembers which files were read, within the transaction of its caller.</summary>
/// <param name="readersVersion">The version of the readers that read now.</param>
internal sealed class FileRows(PreparedCommands commands, int collectionId, int readersVersion)
{
    /// <summary>The place of the note that ids of a file are not one article each.</summary>
    public const string SharedIds = "ids";

    /// <summary>Whether a file that is marked as gone stays so: what is read is not the file but what the store has of it.</summary>
    public bool LeavesRemoved { get; init; }

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>The number of a file of the collection, given to it when it has none.</summary>
    public int Id(string path)
    {
        if (ids.TryGetValue(path, out var known))
            return known;
        commands.Run(
            """
            INSERT INTO Files (CollectionId, Path, Length, ModifiedAt, ReadAt, ReadersVersion, Articles, Rejected)
            VALUES (?1, ?2, -1, 0, 0, ?3, 0, 0)
            ON CONFLICT (CollectionId, Path) DO UPDATE SET RemovedAt = CASE WHEN ?4 THEN RemovedAt END
            """, collectionId, path, readersVersion, LeavesRemoved);
        return ids[path] = (int)commands.Number("SELECT Id FROM Files WHERE CollectionId = ?1 AND Path = ?2", collectionId, path)!.Value;
    }

    /// <summary>Notes that a file was read, instead of what was noted of it before.</summary>
    public void Save(FileOutcome reading)
    {
        if (!reading.IsComplete)
        {
            commands.Run("UPDATE Files SET Length = -1, Rejected = ?2 WHERE Id = ?1", Id(reading.Path), reading.Rejected);
            return;
        }

        commands.Run(
            "UPDATE Files SET Length = ?2, ModifiedAt = ?3, ReadAt = ?4, ReadersVersion = ?5, Articles = ?6, Rejected = ?7 WHERE Id = ?1",
            Id(reading.Path), reading.Length, reading.ModifiedAt, reading.ReadAt, readersVersion, reading.Articles, reading.Rejected);
    }

    /// <summary>Adds rejects and warnings of a file to a run; those of earlier runs are over.</summary>
    public void Note(long runId, FileOutcome reading, IEnumerable<FileNote> notes)
    {
        commands.Run("UPDATE Notes SET IsOpen = 0 WHERE FileId = ?1 AND IsOpen", Id(reading.Path));
        foreach (var note in notes)
        {
            commands.Run(
                "INSERT INTO Notes (RunId, FileId, IsReject, IsOpen, Path, Location, Reason) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6)",
                runId, Id(reading.Path), note.IsReject, reading.FullPath, note.Location, note.Reason);
        }
    }

    /// <summary>Articles last read from a file that are not marked as gone.</summary>
    public List<long> ArticlesOf(int id) =>
        commands.Rows("SELECT Id FROM Articles WHERE FileId = ?1 AND RemovedAt IS NULL", row => row.GetInt64(0), id);
}
