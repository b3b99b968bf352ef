using NewsReader.Articles;

namespace NewsReader.Search.Ranking;

/// <summary>How new an article is, from 0 (old or undated) to 1, and what that is worth.</summary>
internal static class Recency
{
    // Years since 1970 at which recency counts nothing and all; articles outside are as old or new as these.
    private const double OldestYear = 0;
    private const double NewestYear = 80;
    private const double SecondsAYear = 31_556_952;

    /// <summary>What the newest articles gain over equally good ones of long ago.</summary>
    private const float Gain = 0.1f;

    public static float Of(long sortKey) =>
        sortKey == Article.Undated ? 0 : (float)Math.Clamp(((sortKey / SecondsAYear) - OldestYear) / (NewestYear - OldestYear), 0, 1);

    public static float Boost(float score, float recency) => score * (1 + (Gain * recency));
}
