using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>What an article is connected to: what it lists, what lists it, what is similar, and how these are connected among
/// themselves.</summary>
[CachePage(LagSeconds = 30)]
internal sealed class NetworkModel(ArticleQueries articles, ConnectionQueries connections) : PageModel
{
    private const int SimilarCount = 8;
    private const int BacklinkCount = 30;

    public ArticleSummary Article { get; private set; } = null!;

    public RelatedArticles Related { get; private set; } = new([], [], [], 0);

    public NetworkPicture? Picture { get; private set; }

    /// <summary>The network of an article; not found without the article.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return NotFound();
        Article = article.Summary;
        Related = await connections.RelatedAsync(article, SimilarCount, BacklinkCount, cancellationToken);
        var network = ArticleNetwork.From(Article, Related);
        if (network.Nodes.Count > 1)
            Picture = NetworkPicture.Draw(network.With(await articles.TiesAsync(network.Ids, cancellationToken)),
                PageText.Direction == "rtl");
        return Page();
    }
}
