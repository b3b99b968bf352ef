using NewsReader.Queries;
using NewsReader.Search.Ranking;

namespace NewsReader.Search.Passages;

/// <summary>The texts of an article that was found.</summary>
internal sealed record FoundTexts(string Title, string? Lead, string Body, IReadOnlyList<string> Tags)
{
    /// <summary>Title, lead and body, a paragraph a line.</summary>
    public string Whole => $"{Title}\n{Lead}\n{Body}";
}

/// <summary>Shows why an article was found.</summary>
internal sealed class ResultPresenter(QueryPlan plan)
{
    private readonly WordMarker marker = new(plan);

    public SearchResult Present(ArticleSummary article, FoundTexts texts, double score)
    {
        var text = string.IsNullOrWhiteSpace(texts.Lead) || texts.Body.StartsWith(texts.Lead, StringComparison.Ordinal)
            ? texts.Body
            : $"{texts.Lead}\n{texts.Body}";
        var title = marker.Mark(article.Title);
        var words = marker.Find(text);
        return new SearchResult(article, title, PassagePicker.Pick(text, words), score, title.Marks.Count + words.Count > 0 ? null : FoundIn(article, texts.Tags));
    }

    private string? FoundIn(ArticleSummary article, IReadOnlyList<string> tags) =>
        tags.Any(Matches) ? "tags"
        : Matches(article.Source) ? "source"
        : Matches(article.Section) ? "section"
        : null;

    private bool Matches(string? text) => text is not null && marker.Find(text).Count > 0;
}
