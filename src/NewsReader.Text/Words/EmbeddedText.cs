using System.Reflection;

namespace NewsReader.Text.Words;

/// <summary>The word lists of the folders Data, which are resources of the assembly that uses them.</summary>
public static class EmbeddedText
{
    /// <summary>The lines of a list without its comments.</summary>
    public static IEnumerable<string> Lines(string name, Assembly owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Read(name, owner);
    }

    /// <summary>The lines of a list of this assembly.</summary>
    internal static IEnumerable<string> Lines(string name) => Read(name, typeof(EmbeddedText).Assembly);

    private static IEnumerable<string> Read(string name, Assembly owner)
    {
        using var stream = owner.GetManifestResourceStream(name + ".txt")
            ?? throw new InvalidOperationException($"The word list {name} is not part of {owner.GetName().Name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
