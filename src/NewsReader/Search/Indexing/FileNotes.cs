using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Lucene.Net.Index;

namespace NewsReader.Search.Indexing;

/// <summary>What is noted of a file when it is committed.</summary>
/// <param name="Checksum">The one at its end.</param>
internal readonly record struct FileEnd(long Length, long Checksum);

/// <summary>A file beside those of the index that says how each of them ended; its last line is its own checksum.</summary>
internal sealed class FileNotes(string folder)
{
    /// <summary>What the engine does not know it leaves alone.</summary>
    public const string Name = "files.sums";

    private readonly string path = Path.Combine(folder, Name);

    public void Write(IEnumerable<KeyValuePair<string, FileEnd>> ends)
    {
        var text = string.Concat(ends.Select(file =>
            string.Create(CultureInfo.InvariantCulture, $"{file.Key} {file.Value.Length} {file.Value.Checksum}\n")));
        var part = path + ".partial";
        File.WriteAllText(part, text + Sum(text));
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Nothing where nothing was noted yet.</summary>
    /// <exception cref="CorruptIndexException">It is not what was written.</exception>
    public Dictionary<string, FileEnd> Read()
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var noted = text.Length == 0 ? "" : text[..(text.LastIndexOf('\n') + 1)];
        if (text.Length > 0 && Sum(noted) != text[noted.Length..])
            throw new CorruptIndexException("it does not have the checksum in its last line");
        return noted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(
            parts => parts[0], parts => new FileEnd(Number(parts[1]), Number(parts[2])), StringComparer.Ordinal);
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Sum(string text) =>
        Crc32.HashToUInt32(Encoding.UTF8.GetBytes(text)).ToString("x8", CultureInfo.InvariantCulture);
}
