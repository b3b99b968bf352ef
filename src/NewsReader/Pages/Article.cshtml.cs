using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>An article and what is connected to it.</summary>
internal sealed class ArticleModel(ArticleQueries articles, SearchQueries search, ListQueries lists) : PageModel
{
    private const int WordsAMinute = 200;
    private const int SimilarCount = 5;
    private const int BacklinkCount = 10;
    private const int DescriptionLength = 160;

    public ArticleView Article { get; private set; } = null!;

    public RelatedArticles Related { get; private set; } = new([], [], [], 0);

    public Neighbours Neighbours { get; private set; } = new(null, null);

    public ArticleSummary Summary => Article.Summary;

    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Article.WordCount / (double)WordsAMinute));

    public string? Description => Summary.Lead is { Length: > 0 } lead ? Excerpt.Of(lead, DescriptionLength) : null;

    /// <summary>The absolute address that names this article.</summary>
    public string Canonical => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Summary.Path}";

    /// <summary>The address at the source, when it is one of the web.</summary>
    public string? SourceUrl =>
        Uri.TryCreate(Article.Url, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") ? url.AbsoluteUri : null;

    /// <summary>The article; under any other slug a permanent redirect to its own address.</summary>
    public async Task<IActionResult> OnGetAsync(long id, string? slug, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return NotFound();
        if (!string.Equals(slug, ArticlePath.Slug(article.Summary.Title), StringComparison.Ordinal))
            return RedirectPermanent(article.Summary.Path);
        Article = article;
        var (backlinks, count) = await articles.BacklinksAsync(id, BacklinkCount, cancellationToken);
        Related = new RelatedArticles(
            await articles.ListedAsync(id, cancellationToken),
            await search.SimilarAsync(id, SimilarCount, cancellationToken),
            backlinks,
            count);
        Neighbours = await lists.NeighboursAsync(article.Summary, cancellationToken);
        return Page();
    }
}
