namespace NewsReader.Benchmarks.Speed;

/// <summary>How long one way of answering took, in milliseconds.</summary>
internal sealed class Timings(string name)
{
    private readonly List<double> all = [];

    public string Name => name;

    public void Add(TimeSpan time) => all.Add(time.TotalMilliseconds);

    public int Count => all.Count;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    private double At(double share) => all.Order().ElementAt(Math.Min(all.Count - 1, (int)(share * all.Count)));
}

/// <summary>Medians and 99th percentiles in milliseconds of one kind of query at one size of archive.</summary>
internal sealed record SpeedResult(int Articles, string Kind, string Way, double P50, double P99);
