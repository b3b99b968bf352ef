using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Everything that was measured, for the table and for the JSON file.</summary>
internal sealed record QualityReport
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required DateTimeOffset Measured { get; init; }

    public required string Corpus { get; init; }

    public required int Articles { get; init; }

    public required int Seed { get; init; }

    public List<VectorResult> Vectors { get; } = [];

    public List<KnownItemResult> KnownItems { get; } = [];

    public List<JudgedResult> Judged { get; } = [];

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Format));

    public void Print(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{Articles:N0} articles of {Corpus}, seed {Seed}"));
        PrintVectors(output);
        PrintKnownItems(output);
        PrintJudged(output);
    }

    private void PrintVectors(TextWriter output)
    {
        if (Vectors.Count == 0)
            return;
        output.WriteLine();
        var engines = string.Concat(Engines(Vectors.Select(row => row.Engine)).Select(name => $"{name,20}"));
        output.WriteLine($"{"vectors, right of all",-26}{engines}");
        foreach (var kind in Vectors.GroupBy(row => row.Kind))
            output.WriteLine($"{kind.Key,-26}{string.Concat(kind.Select(row => $"{Share(row.Right, row.Cases),20}"))}");
        foreach (var (name, isNegative) in new[] { ("all that should match", false), ("all that should not", true) })
        {
            var rows = Vectors.Where(row => row.Kind == "negative" == isNegative).GroupBy(row => row.Engine);
            var shares = rows.Select(engine => Share(engine.Sum(row => row.Right), engine.Sum(row => row.Cases)));
            output.WriteLine($"{name,-26}{string.Concat(shares.Select(share => $"{share,20}"))}");
        }
    }

    private static string Share(int right, int cases) => FormattableString.Invariant($"{right} of {cases} {100.0 * right / cases,5:F1} %");

    private void PrintKnownItems(TextWriter output)
    {
        foreach (var group in KnownItems.GroupBy(row => (row.TitlesIndexed, row.Half)))
        {
            output.WriteLine();
            output.WriteLine($"known items, {(group.Key.TitlesIndexed ? "titles indexed" : "bodies alone")}, {group.Key.Half} half, "
                + $"{group.First().Titles} titles: success@1, success@10, MRR@10");
            output.WriteLine($"{"",-26}{string.Concat(Engines(group.Select(row => row.Engine)).Select(name => $"{name,24}"))}");
            foreach (var spelling in group.GroupBy(row => row.Spelling))
            {
                var figures = spelling.Select(row =>
                    FormattableString.Invariant($"{row.Success1,10:F3}{row.Success10,7:F3}{row.Mrr10,7:F3}"));
                output.WriteLine($"{spelling.Key,-26}{string.Concat(figures)}");
            }
        }
    }

    private void PrintJudged(TextWriter output)
    {
        if (Judged.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{Judged[0].Queries} judged queries      MAP   P@10 nDCG@20");
        foreach (var row in Judged)
            output.WriteLine(FormattableString.Invariant($"{row.Engine,-22}{row.Map,7:F4}{row.Precision10,7:F3}{row.Ndcg20,8:F4}"));
    }

    private static IEnumerable<string> Engines(IEnumerable<string> names) => names.Distinct();
}
