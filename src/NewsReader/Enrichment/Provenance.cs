using NewsReader.Articles;

namespace NewsReader.Enrichment;

/// <summary>Notes where each field of an article came from: what the draft has is the file's own, the rest was found in the text.</summary>
internal static class Provenance
{
    public static void Note(FieldOrigins origins, ArticleDraft draft, Article article, Headings form, SourceContext place)
    {
        origins.Note(ArticleField.Title, draft.Title is null, form.TitleOrigin);
        foreach (var (field, origin) in draft.Origins.All)
            origins.Note(field, IsFilled(article, field), origin);
        origins.Note(ArticleField.Title, article.Title.Length > 0, form.TitleOrigin);
        origins.Note(ArticleField.Section, article.Section is not null, IsFolder(article.Section, place) ? Origin.Path : Origin.Metadata);
        Note(ArticleField.Kicker, draft.Kicker is not null);
        Note(ArticleField.Lead, draft.Lead is not null);
        Note(ArticleField.Author, draft.Author is not null);
        Note(ArticleField.Url, true);
        Note(ArticleField.Tags, draft.Tags.Count > 0);
        Note(ArticleField.Related, draft.Related.Count > 0);
        Note(ArticleField.Via, false);
        Note(ArticleField.DeskCode, false);

        void Note(ArticleField field, bool isOwn) => origins.Note(field, IsFilled(article, field), isOwn ? Origin.Metadata : Origin.Text);
    }

    private static bool IsFilled(Article article, ArticleField field) => field switch
    {
        ArticleField.Title => article.Title.Length > 0,
        ArticleField.Kicker => article.Kicker is not null,
        ArticleField.Lead => article.Lead is not null,
        ArticleField.Source => article.Source is not null,
        ArticleField.Via => article.Via is not null,
        ArticleField.Section => article.Section is not null,
        ArticleField.Author => article.Author is not null,
        ArticleField.DeskCode => article.DeskCode is not null,
        ArticleField.Url => article.Url is not null,
        ArticleField.Tags => article.Tags.Count > 0,
        ArticleField.Related => article.Related.Count > 0,
        _ => false,
    };

    private static bool IsFolder(string? section, SourceContext place) =>
        section is not null && place.Path.Split('/').SkipLast(1).Contains(section);
}
