using NewsReader.Text.Characters;

namespace NewsReader.Benchmarks.Learning;

/// <summary>What people added to the learnt lists or refused from them.</summary>
internal static class Reviewed
{
    /// <summary>The lines of a reviewed list, folded; none when there is no such list.</summary>
    public static List<string> Words(string name)
    {
        using var stream = typeof(Reviewed).Assembly.GetManifestResourceStream(name + ".txt");
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => line.Contains('+', StringComparison.Ordinal)
                ? [line.Replace('+', ' ')] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => Folding.Fold(line.Trim()))];
    }
}
