namespace NewsReader.Text.Words;

/// <summary>The word lists of the folder Data, which are resources of this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a list without its comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name + ".txt")
            ?? throw new InvalidOperationException($"The word list {name} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
