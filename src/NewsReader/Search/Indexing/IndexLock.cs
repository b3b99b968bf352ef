namespace NewsReader.Search.Indexing;

/// <summary>
/// Says which process writes the index. Lucene's own lock does not keep other processes out on Linux: it locks its file for reading,
/// which many may do at once. This one is exclusive everywhere and the system releases it when the process dies.
/// </summary>
internal sealed class IndexLock(string folder) : IDisposable
{
    private FileStream? file;

    /// <summary>Takes the lock, or finds it taken by this very object.</summary>
    /// <returns>False when another holds it.</returns>
    public bool TryTake()
    {
        if (file is not null)
            return true;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            file = new FileStream(folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }
}
