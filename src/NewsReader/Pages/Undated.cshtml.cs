using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Pages.Caching;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>The shelf of the articles without a date, in the order they came in.</summary>
[CachePage]
internal sealed class UndatedModel(ListQueries lists, ReaderView reader) : PageModel
{
    public NewsList News { get; private set; } = NewsList.None;

    /// <summary>A page of the shelf; not found beyond the last one.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PlaceInList.Read(Request.Query) is not { } place
            || await NewsList.ReadAsync(lists, ListScope.Undated, place, reader.KnownCounts.Undated, "/archive/undated",
                cancellationToken) is not { } news)
            return NotFound();
        News = news;
        return Page();
    }
}
