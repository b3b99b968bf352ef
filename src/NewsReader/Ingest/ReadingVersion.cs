using System.Security.Cryptography;
using System.Text;
using NewsReader.Reading;
using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>What files are understood by: the readers, and the settings that decide what is kept of them. What another one has read is
/// read again.</summary>
internal static class ReadingVersion
{
    // More than there will be versions of the readers.
    private const int Settings = 1000;

    /// <summary>The version under some settings; it is negative where pictures stay pictures, and beyond a thousand where fields are
    /// named or drafts are articles.</summary>
    public static int Compute(NewsReaderOptions options, ReadingOptions reading)
    {
        var version = ArticleReaders.Version + Settings * Mark(reading);
        return options.Images ? -version : version;
    }

    // The same for the same settings in every process.
    private static int Mark(ReadingOptions reading)
    {
        if (!reading.Drafts && reading.Fields.Count == 0)
            return 0;
        var told = string.Join('\n', reading.Fields.OrderBy(field => field.Key, StringComparer.OrdinalIgnoreCase)
            .Select(field => $"{field.Key}={field.Value}").Append($"{reading.Drafts}"));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(told));
        return 1 + ((hash[0] << 8) | hash[1]);
    }
}
