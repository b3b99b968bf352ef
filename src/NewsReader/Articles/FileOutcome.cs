namespace NewsReader.Articles;

/// <summary>That a file was read, and what of it could not be.</summary>
/// <param name="Path">Path within the collection, separated by "/".</param>
/// <param name="FullPath">Absolute path.</param>
/// <param name="Length">Bytes on the disk when it was opened.</param>
/// <param name="ModifiedAt">When it had last been written, as UTC ticks.</param>
/// <param name="ReadAt">When it was opened, as UTC ticks.</param>
/// <param name="IsComplete">Whether it was read to its end; otherwise it is read again next time.</param>
/// <param name="Notes">The first rejects and warnings.</param>
internal sealed record FileOutcome(
    string Path, string FullPath, long Length, long ModifiedAt, long ReadAt, bool IsComplete, int Articles, int Rejected,
    IReadOnlyList<FileNote> Notes);

/// <summary>A reject or warning of a file.</summary>
/// <param name="Location">Where in the file ("line 12"), or empty for the whole of it.</param>
/// <param name="Reason">What is wrong and what to do, without a full stop.</param>
internal sealed record FileNote(bool IsReject, string Location, string Reason);
