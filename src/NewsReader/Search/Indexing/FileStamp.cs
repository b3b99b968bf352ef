using NewsReader.Settings;

namespace NewsReader.Search.Indexing;

/// <summary>What tells, without reading it, that a file has been written since.</summary>
/// <param name="ChangedAt">What only the system sets; where it does not tell, when the file was made.</param>
internal readonly record struct FileStamp(long Length, DateTime WrittenAt, long ChangedAt)
{
    /// <summary>Null of a file that is not there.</summary>
    public static FileStamp? Read(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new FileStamp(file.Length, file.LastWriteTimeUtc, FileStatus.ChangeTime(path) ?? file.CreationTimeUtc.Ticks)
            : null;
    }
}
