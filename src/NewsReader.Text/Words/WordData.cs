using System.Reflection;

namespace NewsReader.Text.Words;

/// <summary>Word tables embedded in the assembly: one entry a line in folded letters; a line that begins with # is a remark.</summary>
internal static class WordData
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsReader.Text.Words.Data." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its word table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
