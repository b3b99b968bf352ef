namespace NewsReader.Ingest;

/// <summary>Rejects or warnings that say the same but for numbers, counted together: of a hundred broken lines of a dump one is
/// told.</summary>
internal sealed class RejectGroups
{
    // Each of them is another reason; more than there are kinds of faults.
    private const int MaxGroups = 1000;

    private readonly Dictionary<string, (IngestReject First, int Count)> groups = new(StringComparer.Ordinal);

    /// <summary>The first of each, and how many there are, in the order in which they came.</summary>
    public IEnumerable<(IngestReject First, int Count)> All => groups.Values;

    public void Add(IngestReject reject)
    {
        var key = string.Concat(reject.Reason.Where(c => !char.IsDigit(c)));
        if (groups.TryGetValue(key, out var group))
            groups[key] = group with { Count = group.Count + 1 };
        else if (groups.Count < MaxGroups)
            groups[key] = (reject, 1);
    }
}
