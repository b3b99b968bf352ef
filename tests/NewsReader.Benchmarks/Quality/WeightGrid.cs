using NewsReader.Search.Ranking;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Weights that one half taught, and how they do on the other beside those that ship.</summary>
/// <param name="Taught">The mean over the half they were learnt on.</param>
/// <param name="Learnt">Of each query or title of the other half with them.</param>
/// <param name="Shipped">The same with the weights that ship.</param>
internal sealed record LearntWeights(
    string Measure, string Half, RankingWeights Weights, double Taught, IReadOnlyList<double> Learnt, IReadOnlyList<double> Shipped);

/// <summary>Learns the weights of the ranking on one half and asks how they do on the other: a grid over a few of each.</summary>
internal static class WeightGrid
{
    private static readonly float[] Factors = [0.5f, 1, 2];

    /// <param name="measure">What each query or title of either half is worth with the weights in force.</param>
    public static async Task<List<LearntWeights>> RunAsync(string name, Func<Task<List<(string Half, double Worth)>>> measure)
    {
        var shipped = RankingWeights.Current;
        var grid = from near in Factors
                   from form in Factors
                   from whole in Factors
                   select new RankingWeights(shipped.Near * near, shipped.RareForm * form, shipped.Whole * whole);
        var tried = new List<(RankingWeights Weights, List<(string Half, double Worth)> Worths)>();
        try
        {
            foreach (var weights in grid)
            {
                RankingWeights.Current = weights;
                tried.Add((weights, await measure()));
            }
        }
        finally
        {
            RankingWeights.Current = shipped;
        }

        var own = tried.Find(one => one.Weights == shipped).Worths;
        return [.. new[] { KnownItems.Development, KnownItems.HeldOut }.Select(half => Learn(half))];

        LearntWeights Learn(string half)
        {
            var (weights, worths) = tried.MaxBy(one => On(one.Worths, half).Average());
            var other = half == KnownItems.Development ? KnownItems.HeldOut : KnownItems.Development;
            return new LearntWeights(name, half, weights, On(worths, half).Average(), On(worths, other), On(own, other));
        }
    }

    private static List<double> On(List<(string Half, double Worth)> worths, string half) =>
        [.. worths.Where(one => one.Half == half).Select(one => one.Worth)];
}
