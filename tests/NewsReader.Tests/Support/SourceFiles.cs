using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using NewsReader.Reading;

namespace NewsReader.Tests.Support;

/// <summary>Reads bytes as a file of some name, through the readers alone.</summary>
internal static class SourceFiles
{
    /// <summary>What the readers find in a file; null in place of the results when no reader takes it.</summary>
    public static async Task<IReadOnlyList<ReadResult>?> ReadAsync(string name, byte[] bytes, ReadingOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-reading-");
        try
        {
            var path = Path.Combine(folder.FullName, Path.GetFileName(name));
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            var limits = options ?? new ReadingOptions();
            var file = new SourceFile(path, name) { Limits = limits };
            if (new ArticleReaders(Options.Create(limits)).For(file) is not { } reader)
                return null;
            var results = new List<ReadResult>();
            await foreach (var result in reader.ReadAsync(file, TestContext.Current.CancellationToken))
                results.Add(result);
            return results;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The keys of the articles.</summary>
    public static IEnumerable<string> Keys(this IEnumerable<ReadResult>? results) =>
        (results ?? []).OfType<ReadResult.Found>().Select(found => found.Draft.Key);

    /// <summary>The rejects as lines.</summary>
    public static IEnumerable<string> Rejects(this IEnumerable<ReadResult>? results) =>
        (results ?? []).OfType<ReadResult.Rejected>().Select(rejected => $"{rejected.Location}: {rejected.Reason}");

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params ReadOnlySpan<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var data = new MemoryStream(bytes);
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data });
            }
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
