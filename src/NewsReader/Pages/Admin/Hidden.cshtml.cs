using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Queries;

namespace NewsReader.Pages.Admin;

/// <summary>What readers do not see.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HiddenModel(AdminQueries articles) : PageModel
{
    private const int MaxArticles = 1000;

    public IReadOnlyList<AdminArticle> Articles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Articles = await articles.HiddenAsync(MaxArticles, cancellationToken);
}
