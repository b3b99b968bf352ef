using NewsReader.Articles;

namespace NewsReader.Benchmarks.Quality;

/// <summary>What an engine is given of an article.</summary>
internal sealed record IndexedText(string Key, string Title, string Lead, string Body)
{
    public static IndexedText Of(Article article) =>
        new(article.Key, article.Title, article.Lead ?? "", ArticleText.Of(article.Body!.Html));
}
