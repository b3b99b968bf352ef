namespace NewsReader.Articles;

/// <summary>
/// MinHash signatures cut into bands (locality-sensitive hashing): of texts that share four fifths of their shingles, 98 % or more
/// share at least one band; of texts that share few, next to none.
/// </summary>
internal static class MinHashBands
{
    /// <summary>Bands of a signature. With three rows a band, the chance to share one is 1 - (1 - J^3)^12 for a Jaccard index J, which is
    /// 2/3 or more here.</summary>
    public const int Count = 12;

    private const int Rows = 3;

    private static readonly ulong[] Factors =
        [.. Enumerable.Range(1, Count * Rows).Select(i => Story.Mix((ulong)i * 0x9E3779B97F4A7C15) | 1)];

    /// <summary>The bands of the shingles of a story, different ones for different places; none when its text is too short.</summary>
    public static long[] Compute(ReadOnlySpan<ulong> shingles)
    {
        if (shingles.Length == 0)
            return [];
        Span<ulong> least = stackalloc ulong[Count * Rows];
        least.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], shingle * Factors[i]);
        }

        var bands = new long[Count];
        for (var band = 0; band < Count; band++)
        {
            var hash = (ulong)band;
            foreach (var value in least.Slice(band * Rows, Rows))
                hash = Story.Mix(hash ^ value);
            bands[band] = (long)hash;
        }

        return bands;
    }
}
