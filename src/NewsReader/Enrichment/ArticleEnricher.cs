using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Direction;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Turns what a reader found into an article: a straight list of steps, the cleaning of HTML last.</summary>
internal static class ArticleEnricher
{
    private const int ExcerptLength = 220;

    // A shorter text is a name or a few of them.
    private const int MinForeignLength = 200;

    private static readonly FrozenSet<string> NoTags = EmbeddedText.Lines("tag-never", Assembly.GetExecutingAssembly())
        .Select(TitleKey.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The article of a draft with its body and related links; collection, revisions and change numbers are the store's.</summary>
    /// <param name="draft">What a reader found.</param>
    /// <param name="place">Where it was found.</param>
    /// <param name="report">How long it may take and what is told of it, or null.</param>
    /// <exception cref="ReadingBoundException">It took too long, the cleaning of its HTML still to be done.</exception>
    public static Article Enrich(ArticleDraft draft, SourceContext place, EnrichmentReport? report = null)
    {
        draft = draft with { Url = ArchivedAddress.Original(draft.Url) };
        var html = draft.Html is null ? null : HtmlText.Parse(draft.Html, report);
        var anatomy = new WireReportParser(draft.Published, report?.Time, draft.Title is not null)
            .TakeAll(html?.Lines ?? Lines(draft.Text ?? ""));
        var form = Headings.Find(draft, anatomy.Text);
        var language = Language(draft, form);
        var (title, isRightToLeft) = (DisplayText.Clean(form.Title, language), IsRightToLeft(language, form));
        var body = form.Body.Select(line => line with { Text = DisplayText.Clean(line.Text, language) }).ToList();
        var lead = form.Lead is { } text ? DisplayText.Clean(text, language) : null;
        var source = ArticleSource.Find(draft, form, language);
        var origins = new FieldOrigins();
        var article = new Article
        {
            Key = draft.Key,
            Title = title,
            TitleIsDerived = form.TitleOrigin == Origin.FirstSentence,
            TitleKey = TitleKey.Of(title),
            Kicker = (form.Kicker ?? anatomy.FirstDay) is { } kicker ? DisplayText.Clean(kicker, language) : null,
            Lead = lead,
            Excerpt = lead is null ? Excerpt(body) : null,
            Source = source.Name,
            Via = source.Via,
            Section = draft.Section,
            Author = Author(draft) ?? anatomy.Author,
            DeskCode = anatomy.DeskCode,
            Url = draft.Url,
            Image = draft.Image,
            Language = language,
            IsRightToLeft = isRightToLeft,
            Tags = [.. Tags(draft.Tags.Concat(anatomy.Tags), language)],
            WordCount = body.Sum(line => Sentences.WordCount(line.Text)) + Sentences.WordCount(lead ?? ""),
            ContentHash = SHA256.HashData(draft.Original),
            Related = Related(draft, anatomy, language),
            Body = new ArticleBody { Html = Body(html, form, body, isRightToLeft, place.KeepsImages), Origins = origins },
        };
        origins.Note(ArticleField.Source, source.Name is not null, source.Origin);
        if (PublicationDating.Find(draft, anatomy.Published, form.Lines, place) is { } dated)
            SetDate(article, dated, place.Zone, report);
        report?.Finish(new TextAccount(draft, article, form,
            [.. draft.Dropped, .. html?.Dropped ?? [], .. anatomy.Dropped, .. form.Dropped]), draft);
        Provenance.Note(origins, draft, article, form, place);
        return article;
    }

    // Systems name their agency among the authors.
    private static string? Author(ArticleDraft draft)
    {
        if (draft.Author is not { } author || BylineText.IsNobody(author))
            return null;
        author = BylineNames.Writers(author);
        if (draft.Source is null || !author.Contains('،', StringComparison.Ordinal))
            return author;
        var agency = TitleKey.Of(draft.Source);
        var persons = author.Split('،', StringSplitOptions.TrimEntries).Where(name => TitleKey.Of(name) != agency).ToList();
        return persons.Count > 0 ? string.Join("، ", persons) : author;
    }

    private static IEnumerable<string> Tags(IEnumerable<string> tags, string language) =>
        tags.Select(tag => DisplayText.Clean(tag, language).Trim().TrimStart('#', ' '))
            .Where(tag => tag.Length > 0 && !NoTags.Contains(TitleKey.Of(tag))).Distinct();

    private static string? Excerpt(List<ReportLine> body) =>
        body.Find(line => !line.IsCaption) is { } first ? Sentences.Beginning(first.Text, ExcerptLength) : null;

    private static List<ReportLine> Lines(string text) =>
        Paragraphs.Split(text).ConvertAll(line => new ReportLine(line) { IsCaption = NewsLine.IsCaption(line) });

    private static string Body(HtmlText? html, Headings form, List<ReportLine> body, bool isRightToLeft, bool keepsImages)
    {
        if (html is null)
            return ArticleHtml.Render(body, isRightToLeft);
        html.Keep(form);
        return HtmlCleaner.Clean(html.Document, isRightToLeft, keepsImages);
    }

    // The title and the lead decide where the text is short of letters; the text decides where there is enough of it.
    private static string Language(ArticleDraft draft, Headings form)
    {
        var said = LanguageTag.Primary(draft.Language);
        if (said is not null && !LanguageTag.IsLatin(said) && !LanguageTag.IsFromRight(said))
            return said;
        var text = Words(form);
        // A text that has no letter of the language said is of a system whose language nobody has set.
        var isOther = said is null || (LanguageTag.IsFromRight(said)
            ? text.Length >= MinForeignLength && TextDirection.IsWhollyOf(text, BaseDirection.LeftToRight)
            : TextDirection.Of(text) == BaseDirection.RightToLeft);
        return isOther ? LanguageDetector.Detect(text) : said!;
    }

    private static bool IsRightToLeft(string language, Headings form) => language switch
    {
        // Kurdish is written in both.
        "ku" => TextDirection.Of(Words(form)) != BaseDirection.LeftToRight,
        _ when LanguageTag.IsFromRight(language) => true,
        "und" => TextDirection.Of(form.Title) != BaseDirection.LeftToRight,
        _ => TextDirection.Of(Words(form)) == BaseDirection.RightToLeft,
    };

    private static string Words(Headings form) =>
        string.Join('\n', form.Body.Where(line => !line.IsCode).Select(line => line.Text).Prepend(form.Lead ?? "").Prepend(form.Title));

    private static List<RelatedLink> Related(ArticleDraft draft, WireReportParser anatomy, string language)
    {
        var links = draft.Related.Concat(anatomy.Related)
            .Select(related => (Label: RelatedTitle.Label(related.Title), related.Url,
                Title: DisplayText.Clean(RelatedTitle.WithoutLabel(related.Title), language)))
            .Where(link => link.Title.Length > 0).DistinctBy(link => TitleKey.Of(link.Title));
        return [.. links.Select((link, i) => new RelatedLink
        {
            Ordinal = i,
            Title = link.Title,
            TitleKey = TitleKey.Of(link.Title),
            Label = link.Label,
            Url = link.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? link.Url
                : null,
        })];
    }

    private static void SetDate(Article article, (PartialDate Date, Origin Origin) dated, TimeZoneInfo zone, EnrichmentReport? report)
    {
        var date = dated.Date;
        article.Body!.Origins.Note(ArticleField.Date, true, dated.Origin);
        if (dated.Origin == Origin.Ahead)
            report?.Warnings.Add(FormattableString.Invariant($"its date is still to come: {date.Local:yyyy-MM-dd}"));
        var offset = date.Offset ?? zone.GetUtcOffset(date.Local);
        article.SortKey = new DateTimeOffset(date.Local, offset).ToUnixTimeSeconds();
        article.DateOffset = (short)offset.TotalMinutes;
        article.DatePrecision = date.Precision;
        article.DateIsJalali = date.IsJalali;
        article.DateIsApproximate = date.IsApproximate;
    }
}
