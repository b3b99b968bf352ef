using System.Globalization;
using NewsReader.Text.Words;

namespace NewsReader.Search.Indexing;

/// <summary>What the index remembers in its own commit: how far it has come, of which store, and how it was made.</summary>
/// <param name="Sequence">The number of the last change that is in the index.</param>
/// <param name="Store">The identity of the store that was followed.</param>
/// <param name="Making">Versions of analyser and layout; an index made otherwise is of no use.</param>
internal sealed record IndexState(long Sequence, string Store, string Making)
{
    /// <summary>Changes whenever fields are added or kept otherwise.</summary>
    private const int LayoutVersion = 3;

    /// <summary>How this program makes an index.</summary>
    public static readonly string CurrentMaking = string.Create(CultureInfo.InvariantCulture, $"analyser {TextAnalyzer.Version}, layout {LayoutVersion}");

    public static IndexState Read(IDictionary<string, string> data) => new(
        long.TryParse(data.TryGetValue("sequence", out var sequence) ? sequence : null, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        data.TryGetValue("store", out var store) ? store : "",
        data.TryGetValue("making", out var making) ? making : "");

    public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
        ["store"] = Store,
        ["making"] = Making,
    };
}
