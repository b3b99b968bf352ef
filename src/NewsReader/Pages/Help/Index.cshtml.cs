using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Pages.Caching;

namespace NewsReader.Pages.Help;

/// <summary>How to search and to read, in the language of the page.</summary>
[CachePage]
internal sealed class IndexModel : PageModel
{
    public HelpText Text { get; } = HelpText.Of(PageText.Language);
}
