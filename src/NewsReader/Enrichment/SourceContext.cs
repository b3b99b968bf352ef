namespace NewsReader.Enrichment;

/// <summary>Where a draft lies, and what that means for how it is understood.</summary>
/// <param name="Path">The path of its file, with the folder the collection is in.</param>
/// <param name="Zone">The zone of dates that do not name their own.</param>
/// <param name="FileTime">When the file was last written, where that may date an article.</param>
/// <param name="ReadAt">When it is read; no text or path dates an article later than that.</param>
/// <param name="KeepsImages">Whether pictures stay pictures; otherwise they become links.</param>
internal sealed record SourceContext(string Path, TimeZoneInfo Zone, DateTimeOffset? FileTime = null, DateTimeOffset? ReadAt = null,
    bool KeepsImages = false)
{
    /// <summary>The place of a draft from a file.</summary>
    /// <param name="useFileTime">Whether the file's time may date an article that nothing else dates.</param>
    /// <param name="readAt">Now.</param>
    public static SourceContext From(Reading.SourceFile file, TimeZoneInfo zone, bool useFileTime, DateTimeOffset? readAt = null)
    {
        var folder = System.IO.Path.GetFileName(file.FullPath[..Math.Max(0, file.FullPath.Length - file.RelativePath.Length)]
            .TrimEnd('/', '\\'));
        return new SourceContext(
            $"{folder}/{file.RelativePath}", zone,
            useFileTime && File.Exists(file.FullPath)
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(File.GetLastWriteTimeUtc(file.FullPath), TimeSpan.Zero), zone)
            : null,
            readAt);
    }
}
