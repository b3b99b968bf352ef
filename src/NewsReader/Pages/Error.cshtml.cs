using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsReader.Pages;

/// <summary>What a reader sees instead of a page: not found, not accepted, failed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>Whether the server failed, so that the store should not be asked again.</summary>
    public bool IsFailure => RouteData.Values["code"] is string code && code.StartsWith('5');

    public string Kind { get; private set; } = "404";

    /// <summary>Shows the error; whatever method the failed request had comes here too.</summary>
    public void OnGet() => Explain();

    /// <inheritdoc cref="OnGet"/>
    public void OnPost() => Explain();

    private void Explain()
    {
        Kind = Code >= 500 ? "500" : Code == StatusCodes.Status404NotFound ? "404" : "400";
        // Asked for by its own address this is no page either.
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
