using System.Collections.Concurrent;

namespace NewsReader.Reading.Structured;

/// <summary>What names of fields say, kept by name: those of any one file are few, and what they say is found by taking them
/// apart.</summary>
internal sealed class NameCache<T>(Func<string, T> find)
{
    // Names that files made up.
    private const int Max = 10_000;

    private readonly ConcurrentDictionary<string, T> kept = new(StringComparer.Ordinal);

    /// <summary>What a name says.</summary>
    public T this[string name]
    {
        get
        {
            if (kept.TryGetValue(name, out var said))
                return said;
            said = find(name);
            if (kept.Count < Max)
                kept.TryAdd(name, said);
            return said;
        }
    }
}
