using System.Globalization;
using NewsReader.Text.Words;

namespace NewsReader.Search.Indexing;

/// <summary>What the index remembers in its own commit: how far it has come, of which store, and how it was made.</summary>
/// <param name="Sequence">The number of the last change that is in the index.</param>
/// <param name="Store">The identity of the store that was followed.</param>
/// <param name="FormatVersion">Versions of analyser and layout; an index made otherwise is of no use.</param>
/// <param name="LastId">The highest id of an article that ever was in the index.</param>
internal sealed record IndexState(long Sequence, string Store, string FormatVersion, long LastId)
{
    /// <summary>Changes whenever fields are added or kept otherwise.</summary>
    private const int LayoutVersion = 5;

    /// <summary>How this program makes an index.</summary>
    public static readonly string CurrentFormatVersion = string.Create(
        CultureInfo.InvariantCulture, $"analyser {TextAnalyzer.Version}, layout {LayoutVersion}");

    public static IndexState Read(IDictionary<string, string> data) => new(
        Number(data, "sequence") ?? 0,
        data.TryGetValue("store", out var store) ? store : "",
        data.TryGetValue("format", out var format) ? format : "",
        Number(data, "last id") ?? (Number(data, "sequence") > 0 ? long.MaxValue : 0));

    public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
        ["store"] = Store,
        ["format"] = FormatVersion,
        ["last id"] = LastId.ToString(CultureInfo.InvariantCulture),
    };

    private static long? Number(IDictionary<string, string> data, string name) =>
        data.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
