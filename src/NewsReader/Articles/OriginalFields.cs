using NewsReader.Text.Words;

namespace NewsReader.Articles;

/// <summary>What a file says of an article where the administrator can say otherwise.</summary>
internal sealed record OriginalFields(string Title, bool TitleIsDerived, string? Section, IReadOnlyList<string> Tags, string? Source,
    bool IsRightToLeft)
{
    /// <summary>What the file of an article says, whatever is shown instead.</summary>
    public static OriginalFields From(Article article) => article.AsRead ?? ShownOf(article);

    /// <summary>What is shown of an article, whoever says so.</summary>
    public static OriginalFields ShownOf(Article article) =>
        new(article.Title, article.TitleIsDerived, article.Section, [.. article.Tags], article.Source, article.IsRightToLeft);

    /// <summary>Shows these as the fields of an article.</summary>
    public void Show(Article article)
    {
        (article.Title, article.TitleIsDerived, article.TitleKey) = (Title, TitleIsDerived, TitleKey.Of(Title));
        (article.Section, article.Source, article.IsRightToLeft) = (Section, Source, IsRightToLeft);
        article.Tags = [.. Tags];
    }
}
