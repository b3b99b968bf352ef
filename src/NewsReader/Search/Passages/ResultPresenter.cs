using NewsReader.Articles;
using NewsReader.Search.Ranking;

namespace NewsReader.Search.Passages;

/// <summary>The texts of an article that was found.</summary>
internal sealed record FoundTexts(string Title, string? Lead, string Body, IReadOnlyList<string> Tags, string? Author = null);

/// <summary>Shows why an article was found.</summary>
/// <param name="language">Of the article.</param>
internal sealed class ResultPresenter(QueryPlan plan, string language)
{
    private readonly WordMarker marker = new(plan, language);

    public SearchResult Present(ArticleSummary article, FoundTexts texts, double score)
    {
        var text = string.IsNullOrWhiteSpace(texts.Lead) || texts.Body.StartsWith(texts.Lead, StringComparison.Ordinal)
            ? texts.Body
            : $"{texts.Lead}\n{texts.Body}";
        var found = new HashSet<string>(StringComparer.Ordinal);
        var title = marker.Mark(article.Title, found);
        var words = marker.Find(text, found);
        var elsewhere = FoundIn(article, texts, found);
        return new SearchResult(article, title, PassagePicker.Pick(text, words), score, elsewhere, Missing(found));
    }

    // A label is shown for what it adds.
    private List<FoundField> FoundIn(ArticleSummary article, FoundTexts texts, HashSet<string> found)
    {
        (string Name, string? Text)[] labels =
        [
            ("kicker", article.Kicker), ("tags", MatchingTags(texts.Tags)), ("source", article.Source), ("section", article.Section),
            ("author", texts.Author),
        ];
        var fields = new List<FoundField>();
        foreach (var (name, text) in labels)
        {
            var before = found.Count;
            if (!string.IsNullOrEmpty(text) && marker.Mark(text, found) is { Marks.Count: > 0 } marked && found.Count > before)
                fields.Add(new FoundField(name, marked));
        }

        return fields;
    }

    private string MatchingTags(IReadOnlyList<string> tags) => string.Join(" · ", tags.Where(tag => marker.Mark(tag, []).Marks.Count > 0));

    private List<string> Missing(HashSet<string> found) =>
    [
        .. plan.Slots.Where(slot => slot is { Word: not null, IsTelling: true } && (slot.Frequency > 0 || slot.Others.Count > 0)
            && !slot.Tokens.All(token => found.Contains(token.Stem)) && !slot.Others.Any(terms => terms.All(found.Contains)))
            .Select(slot => slot.Word!).Distinct(StringComparer.Ordinal),
    ];
}
