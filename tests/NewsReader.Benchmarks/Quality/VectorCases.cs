using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;

namespace NewsReader.Benchmarks.Quality;

/// <summary>A text, a query, and whether the query has to find the text.</summary>
internal sealed record VectorCase(string Kind, string Key, string Text, string Query, bool ShouldMatch);

/// <summary>How many cases of a kind an engine got right.</summary>
internal sealed record VectorResult(string Engine, string Kind, int Right, int Cases, IReadOnlyList<string> Wrong);

/// <summary>Search by example: all texts lie in one archive, each query has to find its own text or must not.</summary>
internal static partial class VectorCases
{
    private static readonly string[] Kinds = ["fold", "variant", "compound", "affix", "verb", "name", "phrase", "prefix", "negative"];

    /// <summary>The cases of a tab-separated file: kind, input, query, yes or no.</summary>
    public static List<VectorCase> Read(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(cells => Kinds.Contains(cells[0]))
            .Select((cells, i) => new VectorCase(cells[0], string.Create(CultureInfo.InvariantCulture, $"vector-{i}"), Unescape(cells[1]),
                Unescape(cells[2]), cells[3] == "yes")),
    ];

    /// <summary>The texts as articles without titles.</summary>
    public static List<CorpusDraft> Drafts(IEnumerable<VectorCase> cases) =>
    [
        .. cases.Select(one => new CorpusDraft(one.Key, new ArticleDraft
        {
            Key = one.Key, Title = one.Key, Text = one.Text, Original = Encoding.UTF8.GetBytes(one.Key + one.Text), Reader = "vectors",
                Encoding = "utf-8",
        })),
    ];

    public static async Task<List<VectorResult>> RunAsync(Engine engine, IReadOnlyList<VectorCase> cases)
    {
        var results = new List<VectorResult>();
        foreach (var kind in cases.GroupBy(one => one.Kind).OrderBy(kind => Array.IndexOf(Kinds, kind.Key)))
        {
            var wrong = new List<string>();
            foreach (var one in kind)
            {
                if (await engine.Matches(one.Key, one.Query) != one.ShouldMatch)
                    wrong.Add($"{one.Text} / {one.Query}");
            }

            results.Add(new VectorResult(engine.Name, kind.Key, kind.Count() - wrong.Count, kind.Count(), wrong));
        }

        return results;
    }

    private static string Unescape(string text) =>
        Escape().Replace(text.Replace("\\n", "\n", StringComparison.Ordinal),
            match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
