using System.Security.Cryptography;
using NewsReader.Articles;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Direction;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Turns what a reader found into an article: a straight list of steps, the cleaning of HTML last.</summary>
internal static class ArticleEnricher
{
    private const int ExcerptLength = 220;

    /// <summary>The article of a draft with its body and related links; collection, revisions and change numbers are the store's.</summary>
    /// <param name="draft">What a reader found.</param>
    /// <param name="zone">The zone of dates that do not name their own.</param>
    public static Article Enrich(ArticleDraft draft, TimeZoneInfo zone)
    {
        var anatomy = new Anatomy();
        var html = draft.Html is null ? null : HtmlAnatomy.Take(draft.Html, anatomy);
        if (draft.Html is null)
            anatomy.TakeAll(Paragraphs.Of(draft.Text ?? ""));
        var plain = html is null ? anatomy.Text : [.. ArticleText.Of(HtmlCleaner.Clean(html, isRightToLeft: true)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

        var form = Form(draft, plain);
        if (html is not null && form.TitleIsDerived)
            html = HtmlAnatomy.WithoutTitle(html, form.Title);
        var language = Language(draft, form);
        var isRightToLeft = IsRightToLeft(language, form);
        var title = DisplayText.Clean(form.Title, language);
        var body = form.Body.ConvertAll(paragraph => DisplayText.Clean(paragraph, language));
        var lead = form.Lead is { } text ? DisplayText.Clean(Flat(text), language) : null;
        var attribution = Attributions(lead, body);
        var article = new Article
        {
            Key = draft.Key,
            Title = title,
            TitleIsDerived = form.TitleIsDerived,
            TitleKey = TitleKey.Of(title),
            Kicker = form.Kicker is { } kicker ? DisplayText.Clean(kicker, language) : null,
            Lead = lead,
            Excerpt = lead is null && body.Count > 0 ? Sentences.Beginning(body[0], ExcerptLength) : null,
            Source = draft.Source ?? attribution?.Source,
            Via = attribution?.Via,
            Section = draft.Section,
            Author = draft.Author,
            DeskCode = anatomy.DeskCode,
            Url = draft.Url,
            Language = language,
            IsRightToLeft = isRightToLeft,
            Tags = [.. draft.Tags.Concat(anatomy.Tags).Select(tag => DisplayText.Clean(tag, language).Trim('#', ' ')).Where(tag => tag.Length > 0).Distinct()],
            WordCount = body.Append(lead ?? "").Sum(TitleKey.WordCount),
            ContentHash = SHA256.HashData(draft.Original),
            Related = Related(draft, anatomy, language),
            Body = new ArticleBody { Html = html is null ? ArticleHtml.Of(body, isRightToLeft) : HtmlCleaner.Clean(html, isRightToLeft) },
        };
        SetDate(article, draft.Published, zone);
        return article;
    }

    // A title that the source gave is the title; then the lines are text, but for a lead that is repeated.
    private static TextForm Form(ArticleDraft draft, List<string> plain)
    {
        if (draft.Title is not { } given)
        {
            // In Markdown a title is marked as one: what is not is text.
            var derived = draft.Html is null ? TextForm.Of(plain) : TextForm.Derived(plain);
            return derived with { Kicker = draft.Kicker ?? derived.Kicker, Lead = draft.Lead ?? derived.Lead };
        }

        var repeats = draft.Lead is { } lead && plain.Count > 0 && TitleKey.Of(lead) == TitleKey.Of(plain[0]);
        return new TextForm(draft.Kicker, Flat(given), false, draft.Lead, repeats && draft.Html is null ? plain[1..] : plain);
    }

    // The title and the lead decide where the text is short of letters; the text decides where there is enough of it.
    private static string Language(ArticleDraft draft, TextForm form) =>
        draft.Language?.Split('-')[0].ToLowerInvariant() is { Length: 2 or 3 } said
            ? said
            : LanguageDetector.Detect(string.Join('\n', new[] { form.Title, form.Lead ?? "" }.Concat(form.Body)));

    private static bool IsRightToLeft(string language, TextForm form) => language switch
    {
        "fa" or "ar" or "he" or "ur" or "ps" or "ku" or "ckb" or "ug" or "sd" or "yi" or "dv" => true,
        "und" => TextDirection.Of(form.Title) != BaseDirection.LeftToRight,
        _ => TextDirection.Of(string.Join('\n', form.Body.Append(form.Title))) == BaseDirection.RightToLeft,
    };

    private static Attribution? Attributions(string? lead, List<string> body) =>
        new[] { lead }.Concat(body.Take(2)).OfType<string>().Select(Attribution.Of).FirstOrDefault(found => found is not null);

    private static List<RelatedLink> Related(ArticleDraft draft, Anatomy anatomy, string language)
    {
        var links = draft.Related.Concat(anatomy.Related)
            .Select(related => (Label: RelatedTitle.Label(related.Title), related.Url, Title: DisplayText.Clean(RelatedTitle.WithoutLabel(related.Title), language)))
            .DistinctBy(link => TitleKey.Of(link.Title));
        return [.. links.Select((link, i) => new RelatedLink
        {
            Ordinal = i,
            Title = link.Title,
            TitleKey = TitleKey.Of(link.Title),
            Label = link.Label,
            Url = link.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? link.Url : null,
        })];
    }

    private static void SetDate(Article article, PartialDate? published, TimeZoneInfo zone)
    {
        // Before the first newspapers and after anybody's life a date is a mistake of the source.
        if (published is not { } date || date.Local.Year is < 1600 or > 2200)
            return;
        var offset = date.Offset ?? zone.GetUtcOffset(date.Local);
        article.SortKey = new DateTimeOffset(date.Local, offset).ToUnixTimeSeconds();
        article.DateOffset = (short)offset.TotalMinutes;
        article.DatePrecision = date.Precision;
        article.DateIsJalali = date.IsJalali;
        article.DateIsApproximate = date.IsApproximate;
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
