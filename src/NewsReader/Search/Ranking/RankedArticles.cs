namespace NewsReader.Search.Ranking;

/// <summary>An article found.</summary>
/// <param name="Document">Its number in the reader that was searched.</param>
/// <param name="IsFirst">Whether it comes before others whatever their scores.</param>
internal readonly record struct RankedArticle(int Document, float Score, bool IsFirst)
{
    /// <summary>The slots of the plan that it has.</summary>
    public ulong Slots { get; init; }
}

/// <summary>What a query found.</summary>
internal sealed record RankedArticles
{
    /// <summary>The best articles, best first.</summary>
    public required List<RankedArticle> Best { get; init; }

    /// <summary>The documents of every article with the most telling words, ascending.</summary>
    public required List<int> Full { get; init; }

    /// <summary>How many more have only some.</summary>
    public required int PartialTotal { get; init; }

    /// <summary>Whether those with the most have all.</summary>
    public required bool HasAll { get; init; }

    public required SearchFacets Facets { get; init; }
}
