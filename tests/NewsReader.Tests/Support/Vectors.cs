using System.Text.RegularExpressions;

namespace NewsReader.Tests.Support;

/// <summary>An example of a text rule, as a row of vectors.tsv or of a file like it.</summary>
internal sealed record Vector(string Kind, string Input, string Expected, bool ShouldMatch, string Why)
{
    /// <summary>Rows of the shared vectors; the test is skipped when they are not beside the repository.</summary>
    public static IReadOnlyList<Vector> Of(params string[] kinds) => In(Shared.Require("persian/vectors.tsv"), kinds);

    /// <summary>Rows of a file of this project's own, beside the tests.</summary>
    public static IReadOnlyList<Vector> Own(string file, params string[] kinds) => In(Path.Combine(AppContext.BaseDirectory, file), kinds);

    public override string ToString() => $"{Kind}: {Input} / {Expected} ({Why})";

    private static Vector[] In(string path, string[] kinds) =>
        [.. File.ReadLines(path).Skip(1).Select(Parse).Where(vector => kinds.Contains(vector.Kind))];

    private static Vector Parse(string line)
    {
        var fields = line.Split('\t');
        return new Vector(fields[0], Unescape(fields[1]), Unescape(fields[2]), fields[3] == "yes", fields[4]);
    }

    private static string Unescape(string field) =>
        Regex.Replace(field, @"\\u([0-9A-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
            .Replace("\\n", "\n", StringComparison.Ordinal);
}
