using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsReader.Http;

namespace NewsReader.Pages;

/// <summary>What a reader sees instead of a page: not found, not accepted, failed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
internal sealed class ErrorModel : PageModel
{
    /// <summary>Whether the server failed, so that the store should not be asked again.</summary>
    public bool IsFailure => Code >= StatusCodes.Status500InternalServerError;

    public string Kind { get; private set; } = "404";

    /// <summary>Whether too much was asked, so that little should be spent on saying so.</summary>
    public bool IsRefusal => Kind is "429" or "Busy";

    // Bound to nothing: that would read the form of a request that was refused because of its form.
    private int Code => int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code)
        ? code
        : StatusCodes.Status404NotFound;

    /// <summary>Shows the error; whatever method the failed request had comes here too.</summary>
    public void OnGet() => Explain();

    /// <inheritdoc cref="OnGet"/>
    public void OnPost() => Explain();

    private void Explain()
    {
        Kind = Code switch
        {
            StatusCodes.Status503ServiceUnavailable => RateLimits.WasBusy(HttpContext) ? "Busy" : "503",
            >= StatusCodes.Status500InternalServerError => "500",
            StatusCodes.Status404NotFound => "404",
            StatusCodes.Status429TooManyRequests => "429",
            _ => "400",
        };
        // Asked for by its own address this is no page either.
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
