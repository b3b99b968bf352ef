namespace NewsReader.Search.Words;

/// <summary>What stands for what. Not to be changed once it is asked.</summary>
internal sealed class SynonymTable
{
    public static readonly SynonymTable Empty = new();

    private readonly Dictionary<string, List<Synonym>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    /// <summary>How many are told of.</summary>
    public int Count => byKey.Count;

    /// <summary>Has one find the other.</summary>
    public void Add(Synonym typed, Synonym found)
    {
        if (typed.Key == found.Key)
            return;
        if (!byKey.TryGetValue(typed.Key, out var all))
            byKey[typed.Key] = all = [];
        if (!all.Exists(one => one.Key == found.Key))
            all.Add(found);
        longest[typed.Terms[0]] = Math.Max(longest.GetValueOrDefault(typed.Terms[0]), typed.Terms.Count);
    }

    /// <summary>Has each of several find the others.</summary>
    public void AddGroup(IReadOnlyList<Synonym> group)
    {
        foreach (var typed in group)
        {
            foreach (var found in group)
                Add(typed, found);
        }
    }

    /// <summary>What stands for a text of these terms.</summary>
    /// <param name="key">See <see cref="Synonym.Key"/>.</param>
    public IReadOnlyList<Synonym> Find(string key) => byKey.TryGetValue(key, out var found) ? found : [];

    /// <summary>How many terms the longest text has that begins with a term; 0 where none does.</summary>
    public int Longest(string first) => longest.GetValueOrDefault(first);
}
