namespace NewsReader.Search.Ranking;

/// <summary>What newer articles gain over equally good ones of long ago.</summary>
internal static class RecencyBoost
{
    private const float Gain = 0.1f;

    /// <param name="recency">0 (old or undated) to 1.</param>
    public static float Of(float score, float recency) => score * (1 + (Gain * recency));
}
