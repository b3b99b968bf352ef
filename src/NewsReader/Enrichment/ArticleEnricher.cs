using NewsReader.Articles;

namespace NewsReader.Enrichment;

/// <summary>Turns what a reader found into an article.</summary>
internal static class ArticleEnricher
{
    /// <summary>The article of a draft with its body and related links; keys, revisions and change numbers are the store's.</summary>
    /// <param name="draft">What a reader found.</param>
    /// <param name="zone">The zone of dates that do not name their own.</param>
    public static Article Enrich(ArticleDraft draft, TimeZoneInfo zone)
    {
        var title = draft.Title ?? draft.Key;
        return new Article
        {
            Key = draft.Key,
            Title = title,
            TitleKey = Text.Words.TitleKey.Of(title),
            Language = "fa",
            IsRightToLeft = zone is not null,
            ContentHash = System.Security.Cryptography.SHA256.HashData(draft.Original),
            Body = new ArticleBody { Html = draft.Html ?? $"<p>{System.Net.WebUtility.HtmlEncode(draft.Text)}</p>" },
        };
    }
}
