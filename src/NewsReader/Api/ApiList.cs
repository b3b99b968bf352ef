namespace NewsReader.Api;

/// <summary>A page of articles, newest first.</summary>
internal sealed record ApiList
{
    public required int Total { get; init; }

    public required double TookMs { get; init; }

    /// <summary>Null for a page that was asked for by its place.</summary>
    public required int? Page { get; init; }

    public required int Size { get; init; }

    /// <summary>The place that the next page follows, to be asked for as "after"; null at the end.</summary>
    public required string? Next { get; init; }

    public required IReadOnlyList<ApiArticle> Items { get; init; }
}
