using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Settings;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;
using NewsReader.Text.Spacing;
using NewsReader.Text.Typography;

namespace NewsReader.Pages;

/// <summary>An article and what is connected to it.</summary>
[CachePage(LagSeconds = 30)]
internal sealed class ArticleModel(ArticleQueries articles, ConnectionQueries connections, ReaderView reader,
    IOptions<NewsReaderOptions> options) : PageModel
{
    private const int WordsAMinute = 200;
    private const int LongText = 1_200;
    private const int ManyHeadings = 3;
    private const int SimilarCount = 5;
    private const int BacklinkCount = 10;
    private const int StoryCount = 50;
    private const int DescriptionLength = 160;

    public ArticleView Article { get; private set; } = null!;

    public RelatedArticles Related { get; private set; } = new([], [], [], 0);

    public Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>The other articles of the same story.</summary>
    public IReadOnlyList<StoryEntry> Story { get; private set; } = [];

    public ArticleSummary Summary => Article.Summary;

    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Article.WordCount / (double)WordsAMinute));

    public string? Description => Summary.Lead is { Length: > 0 } lead ? Excerpt.Cut(lead, DescriptionLength) : null;

    /// <summary>Whether the text has lost half-spaces, and the reader has not yet said how texts are to be set.</summary>
    public bool OffersTypography { get; private set; }

    /// <summary>Whether the text is set otherwise than it is written.</summary>
    public bool IsSet => reader.Sets(Summary);

    /// <summary>How many places are.</summary>
    public int SetCount { get; private set; }

    /// <summary>Whether the article has connections that a picture can show.</summary>
    public bool HasNetwork => Related.Listed.Count + Related.Similar.Count + Related.BacklinkCount > 0;

    /// <summary>The page of the day it was published on, or null.</summary>
    public string? DayAddress => Summary.Published is { Precision: >= DatePrecision.Day } published
        ? ArchivePeriod.Around(DateOnly.FromDateTime(published.Begins.DateTime), reader.Display.IsJalali, DatePrecision.Day)?.Address
        : null;

    /// <summary>A title or a lead of the article as the reader wants to see it.</summary>
    public IHtmlContent Shown(string text) =>
        IsSet ? new HtmlString(Set(TypographicHtml.SetText(text))) : MixedText.Html(text, Summary.IsRightToLeft);

    /// <summary>Its title as the reader wants to see it.</summary>
    public IHtmlContent ShownTitle => IsSet ? Shown(Summary.Title) : MixedText.Title(Summary.Title, Summary.IsRightToLeft);

    /// <summary>The body as the reader wants to see it, with what would be torn apart from right to left held together.</summary>
    public IHtmlContent ShownBody { get; private set; } = HtmlString.Empty;

    /// <summary>The headings of a long text; none of a short one.</summary>
    public IReadOnlyList<Subhead> Contents { get; private set; } = [];

    /// <summary>Whether it takes minutes to read: from 1,200 words, or three headings.</summary>
    public bool IsLong => Contents.Count > 0 || Article.WordCount >= LongText;

    /// <summary>The absolute address that names this article.</summary>
    public string Canonical => reader.Site + Summary.Path;

    /// <summary>The address at the source, when it is one of the web.</summary>
    public string? SourceUrl => WebAddress(Article.Url);

    /// <summary>The picture that stands for the article, when it is one of the web and the text does not show it anyway.</summary>
    public string? Image => Article.BodyHtml.Contains(WebUtility.HtmlEncode(Article.Image ?? ""), StringComparison.Ordinal)
        ? null
        : WebAddress(Article.Image);

    /// <summary>Whether pictures are shown rather than linked to.</summary>
    public bool ShowsImages => options.Value.Images;

    /// <summary>The date in the other calendar and where it is from.</summary>
    public string DateNote(DateText date) => Article.Origins[ArticleField.Date] is var origin and not Origin.Unknown
        ? $"{date.Other}{PageText.Of("List.Separator")}{PageText.Of("DateOrigin." + origin)}"
        : date.Other;

    /// <summary>The article; under any other slug a permanent redirect to its own address.</summary>
    public async Task<IActionResult> OnGetAsync(long id, string? slug, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return NotFound();
        if (article.CopyOfId is { } main && (await articles.SummariesAsync([main], cancellationToken)).GetValueOrDefault(main) is { } first)
            return LocalRedirect("~" + first.Path);
        if (!string.Equals(slug, ArticlePath.Slug(article.Summary.Title), StringComparison.Ordinal))
            return LocalRedirectPermanent("~" + article.Summary.Path);
        Article = article;
        PrepareBody();
        OffersTypography = reader.Display.Typography == DisplayPreferences.HouseTypography && !IsSet
            && article.Summary.Language == "fa" && HalfSpaces.AreLost(article.BodyHtml);
        if (article.Summary.RepeatCount > 0)
            Story = await articles.StoryAsync(id, article.HeadId, StoryCount, cancellationToken);
        (Related, Neighbours) = await connections.WithNeighboursAsync(article, SimilarCount, BacklinkCount, cancellationToken);
        return Page();
    }

    private void PrepareBody()
    {
        var (html, found) = Subheads.Mark(Article.BodyHtml);
        if (found.Count >= ManyHeadings || (found.Count > 1 && Article.WordCount >= LongText))
            Contents = found;
        html = OpeningParagraph.Mark(html, isFirst: Excerpt.AfterTitle(Article.Lead, Summary.Title) is null);
        if (IsSet)
            html = Set(TypographicHtml.Set(html));
        else if (Summary.IsRightToLeft)
            html = MixedText.Body(html);
        ShownBody = new HtmlString(ScrollRegions.Wrap(html, WebUtility.HtmlEncode(PageText.Of("Article.Wide"))));
    }

    private string Set(TypographicHtml text)
    {
        SetCount += text.Count;
        return MixedText.Body(text.Html);
    }

    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") ? url.AbsoluteUri : null;
}
