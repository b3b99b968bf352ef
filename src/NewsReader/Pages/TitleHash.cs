using System.Text;
using NewsReader.Text.Words;

namespace NewsReader.Pages;

/// <summary>A number that a title always has, in whatever spelling: FNV-1a of its folded letters, its bits mixed.</summary>
/// <remarks>FNV-1a: draft-eastlake-fnv; the mixing constants are of the lowbias32 family.</remarks>
internal static class TitleHash
{
    private const uint Basis = 0x811C9DC5;
    private const uint Prime = 0x01000193;
    private const uint Mixer = 0x2C1B3C6D;

    public static uint Compute(string title)
    {
        var hash = Basis;
        foreach (var octet in Encoding.UTF8.GetBytes(TitleKey.Of(title)))
            hash = unchecked((hash ^ octet) * Prime);
        hash = unchecked((hash ^ (hash >> 15)) * Mixer);
        return hash ^ (hash >> 13);
    }
}
