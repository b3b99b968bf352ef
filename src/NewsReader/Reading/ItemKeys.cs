using System.Globalization;

namespace NewsReader.Reading;

/// <summary>
/// Keys of the items of one file: its path and the id the item gives, because feeds of different sites use the same ids, and broken ones
/// the same id for every item.
/// </summary>
internal sealed class ItemKeys(string path)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The key of the next item.</summary>
    /// <param name="id">What the item says it is, or null.</param>
    /// <param name="number">The number of the item, from 1.</param>
    public string For(string? id, int number)
    {
        var key = path + "#" + (string.IsNullOrWhiteSpace(id) ? number.ToString(CultureInfo.InvariantCulture) : id.Trim());
        var times = seen[key] = seen.GetValueOrDefault(key) + 1;
        return times == 1 ? key : FormattableString.Invariant($"{key}~{times}");
    }
}
