using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>The front page, and with ?page=2 and on the rest of all news.</summary>
internal sealed class IndexModel(ArticleQueries articles, FrontQueries front) : PageModel
{
    private const int PageSize = 20;
    private const int LatestCount = 7;
    private const int SectionCount = 4;
    private const int SectionSize = 4;
    private const int MostListedCount = 5;

    public ResultPage<ArticleSummary> News { get; private set; } = new([], 0, 1, PageSize);

    public ArticleSummary? Lead { get; private set; }

    public IReadOnlyList<ArticleSummary> Seconds { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> Latest { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> MostListed { get; private set; } = [];

    public IReadOnlyList<SectionBlock> Sections { get; private set; } = [];

    public Pager Pager => new(News.Page, News.PageCount, page => page == 1 ? "/" : FormattableString.Invariant($"/?page={page}"));

    /// <summary>A page of all news; the first one carries the front page above it.</summary>
    /// <param name="page">From 1; not found beyond the last one.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] int page = 1, CancellationToken cancellationToken = default)
    {
        if (!ModelState.IsValid || page is < 1 or > int.MaxValue / PageSize)
            return NotFound();
        News = await articles.LatestAsync(page, PageSize, cancellationToken);
        if (page > Math.Max(1, News.PageCount))
            return NotFound();
        if (page == 1)
            await ComposeAsync(cancellationToken);
        return Page();
    }

    private async Task ComposeAsync(CancellationToken cancellationToken)
    {
        Lead = News.Items is [var newest, ..] ? newest : null;
        Seconds = [.. News.Items.Skip(1).Take(2)];
        Latest = [.. News.Items.Skip(3).Take(LatestCount)];
        MostListed = await front.MostListedAsync(MostListedCount, cancellationToken);
        var overview = await front.OverviewAsync(cancellationToken);
        Sections = await front.SectionsAsync(overview.Sections.Take(SectionCount), SectionSize, cancellationToken);
    }
}
