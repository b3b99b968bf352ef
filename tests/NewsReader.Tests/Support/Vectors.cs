using System.Text.RegularExpressions;

namespace NewsReader.Tests.Support;

/// <summary>A row of vectors.tsv.</summary>
internal sealed record Vector(string Kind, string Input, string Expected, bool ShouldMatch, string Why)
{
    public static IReadOnlyList<Vector> Of(params string[] kinds) =>
        [.. File.ReadLines(Shared.Require("persian/vectors.tsv")).Skip(1).Select(Parse).Where(vector => kinds.Contains(vector.Kind))];

    private static Vector Parse(string line)
    {
        var fields = line.Split('\t');
        return new Vector(fields[0], Unescape(fields[1]), Unescape(fields[2]), fields[3] == "yes", fields[4]);
    }

    private static string Unescape(string field) =>
        Regex.Replace(field, @"\\u([0-9A-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()).Replace("\\n", "\n", StringComparison.Ordinal);
}
