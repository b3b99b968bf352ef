using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Everything that was measured, for the table and for the JSON file.</summary>
internal sealed record QualityReport
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Func<JudgedAnswer, double>[] Measures =
        [answer => answer.AveragePrecision, answer => answer.Precision10, answer => answer.Ndcg20];

    public required DateTimeOffset Measured { get; init; }

    public required string Corpus { get; init; }

    public required int Articles { get; init; }

    public required int Seed { get; init; }

    public List<VectorResult> Vectors { get; } = [];

    public List<KnownItemResult> KnownItems { get; } = [];

    public List<JudgedResult> Judged { get; } = [];

    public List<LearntWeights> Learnt { get; } = [];

    public List<WrittenFormResult> WrittenForms { get; } = [];

    public List<CorrectionResult> Corrections { get; } = [];

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Format));

    /// <summary>Markdown.</summary>
    public override string ToString() => MeasuredReport.Paragraphs(
        FormattableString.Invariant($"{Articles:N0} articles{string.Concat(Halves())}."), VectorTable(),
        KnownTable("MRR@10", row => row.Mrr10),
        KnownTable("success@1", row => row.Success1), KnownTable("success@10", row => row.Success10),
        KnownDifferences(), JudgedTable(), JudgedDifferences(), LearntTable(), FormTable(),
        CorrectionTable());

    private string VectorTable()
    {
        if (Vectors.Count == 0)
            return "";
        var kinds = Vectors.GroupBy(row => row.Kind).Select(kind => $"{kind.Key} | {Shares(kind)}");
        return MeasuredReport.Table($"examples, right of all | {Columns(Vectors.Select(row => row.Engine).Distinct())}",
            [.. kinds, $"all | {Shares(Vectors)}"]);
    }

    // What each engine got right.
    private static string Shares(IEnumerable<VectorResult> rows) => Columns(rows.GroupBy(row => row.Engine)
        .Select(engine => (Right: engine.Sum(row => row.Right), All: engine.Sum(row => row.Cases)))
        .Select(sum => FormattableString.Invariant($"{sum.Right} of {sum.All}, {100.0 * sum.Right / sum.All:F1} %")));

    private string KnownTable(string name, Func<KnownItemResult, double> figure)
    {
        if (KnownItems.Count == 0)
            return "";
        // Each engine in each archive and half is a column; the first of a pair names both.
        var first = KnownItems.GroupBy(row => row.Spelling).First().ToList();
        var columns = first.Select((row, i) => i > 0 && Place(first[i - 1]) == Place(row) ? "the peer" : Place(row));
        return MeasuredReport.Table($"titles typed, {name} | {Columns(columns)}", KnownItems.GroupBy(row => row.Spelling)
            .Select(spelling => $"{spelling.Key} | {Columns(spelling.Select(row => FormattableString.Invariant($"{figure(row):F3}")))}"));
    }

    private static string Place(KnownItemResult row) => $"{(row.TitlesIndexed ? "indexed" : "bodies alone")}, {row.Half}";

    private IEnumerable<string> Halves() => KnownItems.GroupBy(row => row.Half)
        .Select(half => FormattableString.Invariant($", {half.First().Ranks.Count} titles of the {half.Key} half"));

    // How far the differences between the two of a pair may be chance.
    private string KnownDifferences() => KnownItems.Count == 0 ? "" : MeasuredReport.Table(
        $"titles typed, success@1 above the peer | {Columns(KnownItems.Select(Place).Distinct())}", KnownItems.GroupBy(row => row.Spelling)
            .Select(spelling => $"{spelling.Key} | {Columns(spelling.GroupBy(Place)
                .Select(pair => Above(First(pair.First()), First(pair.Last()))))}"));

    private static List<double> First(KnownItemResult row) => [.. row.Ranks.Select(rank => rank == 1 ? 1.0 : 0)];

    private string Above(IReadOnlyList<double> ours, IReadOnlyList<double> theirs) => PairedBootstrap.Of(ours, theirs, Seed).ToString();

    private string JudgedTable() => Judged.Count == 0 ? "" : MeasuredReport.Table(
        FormattableString.Invariant($"{Judged[0].Answers.Count} judged queries | MAP | P@10 | nDCG@20"), Judged.Select(row =>
            $"{row.Engine} | {Columns(Measures.Select(measure => FormattableString.Invariant($"{row.Answers.Average(measure):F3}")))}"));

    private string JudgedDifferences() => Judged.Count == 0 ? "" : MeasuredReport.Table(
        "NewsReader above | queries | MAP | P@10 | nDCG@20", Judged.Skip(1).SelectMany(peer => new[] { null, "development", "held-out" }
            .Select(half => $"{peer.Engine} | {Fold(Judged[0], half).Count} {half} | {Columns(Measures.Select(measure =>
                Above([.. Fold(Judged[0], half).Select(measure)], [.. Fold(peer, half).Select(measure)])))}")));

    private string LearntTable() => Learnt.Count == 0 ? "" : MeasuredReport.Table(
        "learnt weights | learnt on | near | rare form | whole | there | on the other half | shipped there | above the shipped",
        Learnt.Select(row => $"{row.Measure} | {row.Half} | {Columns(((float[])[row.Weights.Near, row.Weights.RareForm, row.Weights.Whole])
            .Select(weight => FormattableString.Invariant($"{weight:0.##}")))} | {Columns(
                ((double[])[row.Taught, row.Learnt.Average(), row.Shipped.Average()])
                .Select(mean => FormattableString.Invariant($"{mean:F3}")))} | {Above(row.Learnt, row.Shipped)}"));

    private static List<JudgedAnswer> Fold(JudgedResult row, string? half) =>
        [.. row.Answers.Where(answer => half is null || answer.Half == half)];

    private string CorrectionTable() => Corrections.Count == 0 ? "" : MeasuredReport.Table(
        "corrections | half | words | replaced | offered | replaced wrongly | nothing", Corrections.Select(row =>
            FormattableString.Invariant($"{row.Part} | {row.Half} | {row.Words} | {row.Replaced} | {row.Offered} | {row.Wrong}")
                + FormattableString.Invariant($" | {row.Nothing}")));

    private string FormTable() => WrittenForms.Count == 0 ? "" : MeasuredReport.Table(
        "written forms | half | words | right | share", WrittenForms.Select(row => FormattableString.Invariant(
            $"{row.Part} | {row.Half} | {row.Words} | {row.Right} of {row.Possible} | {100.0 * row.Right / row.Possible:F1} %")));

    private static string Columns(IEnumerable<string> cells) => string.Join(" | ", cells);
}
