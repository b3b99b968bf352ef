using System.Buffers.Binary;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Articles whose source was gone when a run began: what comes in under another name may be one of them, from a file that was
/// renamed or moved.</summary>
internal sealed class GoneArticles
{
    // The last that went; of more, those before them are not met again under their ids.
    private const int Most = 100_000;

    private const string Gone = "(a.RemovedAt IS NOT NULL OR f.RemovedAt IS NOT NULL)";

    private const string All =
        """
        SELECT a.Id, a.ContentHash, a.TextKey, f.Path FROM Files f JOIN Articles a ON a.FileId = f.Id
        WHERE f.RemovedAt IS NOT NULL ORDER BY f.RemovedAt DESC LIMIT ?1
        """;

    private const string OfFilesThatAreThere =
        """
        SELECT a.Id, a.ContentHash, a.TextKey, f.Path FROM Articles a JOIN Files f ON f.Id = a.FileId AND f.RemovedAt IS NULL
        WHERE a.RemovedAt IS NOT NULL ORDER BY a.RemovedAt DESC LIMIT ?1
        """;

    private const string IsStillGone =
        $"SELECT 1 FROM Articles a LEFT JOIN Files f ON f.Id = a.FileId WHERE a.Id = ?1 AND {Gone}";

    private readonly Dictionary<UInt128, List<long>> byBytes = [];
    private readonly Dictionary<(long TextKey, string FileName), List<long>> byWordsAndName = [];

    private GoneArticles()
    {
    }

    /// <summary>What is gone now.</summary>
    public static GoneArticles Load(PreparedCommands commands)
    {
        var gone = new GoneArticles();
        foreach (var sql in (string[])[All, OfFilesThatAreThere])
        {
            foreach (var (id, hash, textKey, path) in commands.Rows(
                sql, row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2), row.GetString(3)), Most))
                gone.Add(id, hash, textKey, path);
        }

        return gone;
    }

    /// <summary>The one that an article is: the same bytes, or the same words in a file of the same name; null when it is new.</summary>
    /// <param name="isTaken">Whether the run has met an article already.</param>
    public long? Find(PreparedCommands commands, byte[] hash, long textKey, string path, Func<long, bool> isTaken)
    {
        var candidates = (KeyOf(hash) is { } key ? byBytes.GetValueOrDefault(key) ?? [] : [])
            .Concat(byWordsAndName.GetValueOrDefault((textKey, Path.GetFileName(path))) ?? []);
        foreach (var id in candidates)
        {
            if (!isTaken(id) && commands.Number(IsStillGone, id) is not null)
                return id;
        }

        return null;
    }

    private static UInt128? KeyOf(byte[] hash) => hash.Length < 16 ? null : BinaryPrimitives.ReadUInt128LittleEndian(hash);

    private void Add(long id, byte[] hash, long textKey, string path)
    {
        if (KeyOf(hash) is { } key)
            Add(byBytes, key, id);
        if (textKey != 0)
            Add(byWordsAndName, (textKey, Path.GetFileName(path)), id);
    }

    private static void Add<TKey>(Dictionary<TKey, List<long>> ids, TKey key, long id)
        where TKey : notnull
    {
        if (ids.TryGetValue(key, out var there))
            there.Add(id);
        else
            ids[key] = [id];
    }
}
