using System.IO.Compression;
using System.Text.Json;

namespace NewsReader.Benchmarks;

/// <summary>The articles of a folder of JSON Lines files packed with gzip.</summary>
internal static class Corpus
{
    /// <summary>Title, lead and body of each article that has a body, a paragraph a line.</summary>
    public static IEnumerable<string> Texts(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(Lines).Select(Text);

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string Text(string line)
    {
        using var article = JsonDocument.Parse(line);
        return string.Join('\n', ((string[])["title", "lead", "body"]).Select(name =>
            article.RootElement.TryGetProperty(name, out var value) ? value.GetString() : ""));
    }
}
