using NewsReader.Pages;
using NewsReader.Queries;

namespace NewsReader.Api;

/// <summary>What may be asked for by what was typed so far.</summary>
internal sealed record ApiSuggestions
{
    public required string Query { get; init; }

    public required IReadOnlyList<ApiSuggestion> Items { get; init; }
}

/// <summary>One suggestion.</summary>
internal sealed record ApiSuggestion
{
    public required string Text { get; init; }

    /// <summary>"query", "person", "title", "source", "section" or "tag".</summary>
    public required string Kind { get; init; }

    /// <summary>The page of its results, or of the article.</summary>
    public required string Url { get; init; }

    private static string KindOf(Suggestion suggestion) => suggestion switch
    {
        { List: { } list } => list.ToString().ToLowerInvariant(),
        { IsTitle: true } => "title",
        { IsPerson: true } => "person",
        _ => "query",
    };

    public static ApiSuggestion From(Suggestion suggestion, string siteBase) => new()
    {
        Text = suggestion.Text,
        Kind = KindOf(suggestion),
        Url = siteBase + (suggestion.List is { } kind ? Links.List(kind, suggestion.Text) : suggestion.Path),
    };
}
