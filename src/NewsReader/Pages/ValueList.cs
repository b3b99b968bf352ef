using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>Values of a kind with how many articles each has, as a list of bars.</summary>
/// <param name="Chosen">The value whose page this is.</param>
internal sealed record ValueList(ListKind Kind, IReadOnlyList<ValueCount> Values, string? Chosen = null)
{
    public ValueList(ListKind kind, IEnumerable<ValueCount> values)
        : this(kind, [.. values])
    {
    }

    public int MaxCount => Values.Max(value => value.Count);
}
