using NewsReader.Reading;
using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>What files are understood by: the readers, and the settings that decide what is kept of them. What another one has read is
/// read again.</summary>
internal static class ReadingVersion
{
    /// <summary>The version under some settings; it is negative where pictures stay pictures.</summary>
    public static int Compute(NewsReaderOptions options) => options.Images ? -ArticleReaders.Version : ArticleReaders.Version;
}
