using CsCheck;
using NewsReader.Search.Ranking;

namespace NewsReader.Tests.Search;

public sealed class HitCollectorTests
{
    private const int Wanted = 5;

    private static readonly QueryPlan Plan = new()
    {
        Slots = [.. Enumerable.Range(0, 3).Select(_ => new Slot { IsTelling = true, Admits = true })],
        Clauses = [],
        Pairs = [],
        Stems = new HashSet<string>(),
        Notes = [],
        MissingWords = [],
    };

    private static readonly Gen<(ulong Slots, float Score)[]> Hits = Gen.Select(
        Gen.ULong[1, 7], Gen.Int[0, 9], static (slots, score) => (slots, (float)score)).Array[0, 60];

    /// <summary>However an index is divided, and in whatever order its parts are searched, the result is the same.</summary>
    [Fact]
    public void What_was_found_in_parts_is_what_is_found_in_the_whole() => Gen.Select(Hits, Gen.Int[1, 9]).Sample((hits, parts) =>
    {
        var whole = new HitCollector(Plan, Wanted);
        for (var document = 0; document < hits.Length; document++)
            whole.Add(document, hits[document].Slots, hits[document].Score);

        var joined = new HitCollector(Plan, Wanted);
        var size = (hits.Length / parts) + 1;
        for (var from = 0; from < hits.Length; from += size)
        {
            var part = new HitCollector(Plan, Wanted);
            for (var document = from; document < Math.Min(from + size, hits.Length); document++)
                part.Add(document, hits[document].Slots, hits[document].Score);
            joined.Take(part);
        }

        Assert.Equal(whole.Best(), joined.Best());
        Assert.Equal(whole.Full, joined.Full);
        Assert.Equal((whole.PartialTotal, whole.HasAll, whole.MaxTelling), (joined.PartialTotal, joined.HasAll, joined.MaxTelling));
    });

    [Fact]
    public void Of_equally_good_articles_those_that_came_first_are_kept()
    {
        var best = new BestArticles(2);
        foreach (var document in new[] { 7, 3, 9, 1 })
            best.Offer(document, 1, 0.5f);
        Assert.Equal([1, 3], best.All.Select(one => one.Document).Order());
    }
}
