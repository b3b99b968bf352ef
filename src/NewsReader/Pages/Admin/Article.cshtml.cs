using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Hosting;
using NewsReader.Queries;
using NewsReader.Storage;

namespace NewsReader.Pages.Admin;

/// <summary>What can be done with one article.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ArticleModel(AdminQueries articles, ArticleHiding hiding) : PageModel
{
    public AdminArticle Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return NotFound();
        Article = article;
        return Page();
    }

    public async Task<IActionResult> OnPostHideAsync(long id, CancellationToken cancellationToken) =>
        Back(id, await hiding.HideAsync(id, ClientAddress.Of(HttpContext), cancellationToken));

    public async Task<IActionResult> OnPostShowAsync(long id, CancellationToken cancellationToken) =>
        Back(id, await hiding.ShowAsync(id, ClientAddress.Of(HttpContext), cancellationToken));

    // What was done already is as it was asked for.
    private ActionResult Back(long id, bool isDone) =>
        isDone || ModelState.IsValid ? LocalRedirect(FormattableString.Invariant($"/admin/articles/{id}")) : NotFound();
}
