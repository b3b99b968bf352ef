namespace NewsReader.Queries;

/// <summary>Levels of days by how many articles they have, so that each of the four holds about a quarter of the days that have
/// any.</summary>
internal sealed class HeatLevels
{
    public const int MaxLevel = 4;

    // When all days are alike none stands out.
    private const int OnlyLevel = 2;

    private readonly int[] bounds;

    private HeatLevels(int[] bounds) => this.bounds = bounds;

    /// <summary>From how many articles on a day is of the highest level; 0 when no day is.</summary>
    public int HighestFrom => bounds.Length == 0 ? 0 : bounds[^1];

    /// <summary>The levels of the counts of some days; days without articles do not matter.</summary>
    public static HeatLevels From(IEnumerable<int> counts)
    {
        var sorted = counts.Where(count => count > 0).Order().ToArray();
        if (sorted.Length == 0 || sorted[0] == sorted[^1])
            return new HeatLevels([]);
        // A level begins above what a quarter, a half and three quarters of the days have; the fullest day is always of the highest.
        var quarters = Enumerable.Range(1, MaxLevel - 1).Select(quarter => sorted[(sorted.Length - 1) * quarter / MaxLevel] + 1);
        return new HeatLevels([.. quarters.Select(bound => Math.Min(bound, sorted[^1]))]);
    }

    /// <summary>0 for none, 1 to 4 for more and more.</summary>
    public int Level(int count)
    {
        if (count <= 0)
            return 0;
        return bounds.Length == 0 ? OnlyLevel : 1 + bounds.Count(bound => count >= bound);
    }
}
