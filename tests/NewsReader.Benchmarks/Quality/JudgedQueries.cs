using System.Text.Json;

namespace NewsReader.Benchmarks.Quality;

/// <summary>A query and the articles that were judged relevant to it.</summary>
internal sealed record JudgedQuery(string Query, IReadOnlySet<string> Relevant);

/// <summary>How well a query was answered.</summary>
/// <param name="Half">The fold it belongs to, by its own letters.</param>
internal sealed record JudgedAnswer(string Query, string Half, double AveragePrecision, double Precision10, double Ndcg20);

/// <summary>How well judged queries were answered.</summary>
internal sealed record JudgedResult(string Engine, IReadOnlyList<JudgedAnswer> Answers);

/// <summary>Ad-hoc retrieval: queries with judgments, which are complete for the articles that are indexed.</summary>
internal static class JudgedQueries
{
    private const int Depth = 1000;

    /// <summary>The queries of a JSON Lines file; relevant articles that are not indexed are left out.</summary>
    public static List<JudgedQuery> Read(string file, Func<string, string> keyOf, IReadOnlySet<string> indexed) =>
    [
        .. File.ReadLines(file).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            var relevant = row.RootElement.GetProperty("relevant_ids").EnumerateArray().Select(id => keyOf(id.GetString()!))
                .Where(indexed.Contains);
            return new JudgedQuery(row.RootElement.GetProperty("query").GetString()!, relevant.ToHashSet(StringComparer.Ordinal));
        }).Where(query => query.Relevant.Count > 0),
    ];

    public static async Task<JudgedResult> RunAsync(Engine engine, IReadOnlyList<JudgedQuery> queries)
    {
        var answers = new List<JudgedAnswer>();
        foreach (var query in queries)
        {
            var hits = (await engine.Find(query.Query, Depth)).Select(query.Relevant.Contains).ToArray();
            answers.Add(new JudgedAnswer(query.Query, KnownItems.HalfOf(query.Query), AveragePrecision(hits, query.Relevant.Count),
                hits.Take(10).Count(hit => hit) / 10.0, Ndcg(hits, query.Relevant.Count, 20)));
        }

        return new JudgedResult(engine.Name, answers);
    }

    private static double AveragePrecision(bool[] hits, int relevant)
    {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i])
                sum += ++found / (i + 1.0);
        }

        return sum / relevant;
    }

    // Judgments are yes or no: every relevant article gains 1.
    private static double Ndcg(bool[] hits, int relevant, int depth) =>
        hits.Take(depth).Select((hit, i) => hit ? Discount(i) : 0).Sum() / Enumerable.Range(0, Math.Min(relevant, depth)).Sum(Discount);

    private static double Discount(int index) => 1 / Math.Log2(index + 2);
}
