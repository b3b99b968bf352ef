using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>
/// Finds articles by the bands of their stories. Hashes fall anywhere in the order of the key, and writing a few thousand of them into
/// a large table rewrites most of its pages. So new ones go into a small table, which is merged into the large one in its order when
/// it has grown: what a thousand articles cost stays nearly the same however large the archive is.
/// </summary>
internal sealed class MinHashBandRows(PreparedCommands commands)
{
    /// <summary>Rows of the small table, at the most: 6 MB.</summary>
    private const int MaxRecent = 400_000;

    // A band that more articles share is one of a form, such as a table of prices.
    private const int MaxCandidates = 24;

    public void Add(long articleId, ReadOnlySpan<long> bands)
    {
        foreach (var band in bands)
            commands.Run("INSERT OR IGNORE INTO RecentBands (Hash, ArticleId) VALUES (?1, ?2)", band, articleId);
    }

    public void Remove(long articleId, ReadOnlySpan<long> bands)
    {
        foreach (var band in bands)
        {
            commands.Run("DELETE FROM RecentBands WHERE Hash = ?1 AND ArticleId = ?2", band, articleId);
            commands.Run("DELETE FROM Bands WHERE Hash = ?1 AND ArticleId = ?2", band, articleId);
        }
    }

    /// <summary>Articles that share a band, those that share most of them first.</summary>
    public List<long> Candidates(long articleId, ReadOnlySpan<long> bands)
    {
        var shared = new Dictionary<long, int>();
        foreach (var band in bands)
        {
            var ids = commands.Rows(
                """
                SELECT ArticleId FROM RecentBands WHERE Hash = ?1
                UNION ALL SELECT ArticleId FROM Bands WHERE Hash = ?1 LIMIT 64
                """, row => row.GetInt64(0), band);
            foreach (var id in ids.Where(id => id != articleId))
                shared[id] = shared.GetValueOrDefault(id) + 1;
        }

        return [.. shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxCandidates).Select(pair => pair.Key)];
    }

    /// <summary>Merges the small table into the large one if it has grown enough.</summary>
    public void Settle()
    {
        if (commands.Number("SELECT COUNT(*) FROM RecentBands") < MaxRecent)
            return;
        commands.Run("INSERT OR IGNORE INTO Bands (Hash, ArticleId) SELECT Hash, ArticleId FROM RecentBands ORDER BY Hash, ArticleId");
        commands.Run("DELETE FROM RecentBands");
    }
}
