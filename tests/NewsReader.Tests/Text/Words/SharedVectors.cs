using System.Text.RegularExpressions;

namespace NewsReader.Tests.Text.Words;

/// <summary>One case of the shared vectors: kind, input, query or expectation, and whether they should match.</summary>
internal sealed record Vector(string Kind, string Input, string Query, bool Matches, string Why)
{
    public override string ToString() => $"{Kind}: {Input} / {Query} ({Why})";
}

internal static partial class SharedVectors
{
    /// <summary>The cases of some kinds; skips the test when the file is not beside the repository.</summary>
    public static List<Vector> OfKind(params string[] kinds)
    {
        var vectors = Load();
        if (vectors.Count == 0)
            Assert.Skip("shared/persian/vectors.tsv is not beside the repository");
        return [.. vectors.Where(vector => kinds.Contains(vector.Kind))];
    }

    private static List<Vector> Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "persian", "vectors.tsv");
            if (File.Exists(file))
                return [.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Select(Parse)];
        }

        return [];
    }

    private static Vector Parse(string[] cells) => new(cells[0], Unescape(cells[1]), Unescape(cells[2]), cells[3] == "yes", cells[4]);

    private static string Unescape(string text) =>
        Escape().Replace(text.Replace("\\n", "\n", StringComparison.Ordinal), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
