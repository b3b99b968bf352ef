using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsReader.Pages;

/// <summary>Keeps the display settings that the panel sends, as cookies, and goes back to the page.</summary>
internal static class DisplayEndpoint
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapDisplay(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/display", (Delegate)HandleAsync).DisableAntiforgery();

    private static async Task<Results<RedirectHttpResult, BadRequest>> HandleAsync(HttpContext context)
    {
        if (!IsFromHere(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = DisplayPreferences.Settings.Select(setting => (Setting: setting, Value: form[setting.Name].ToString()))
            .Where(one => one.Value.Length > 0).ToList();
        if (!chosen.TrueForAll(one => one.Setting.Allows(one.Value)))
            return TypedResults.BadRequest();
        foreach (var (setting, value) in chosen)
            context.Response.Cookies.Append(setting.Cookie, value, Cookie(context.Request));
        return TypedResults.LocalRedirect(Back(form["back"].ToString(), context.Request.PathBase));
    }

    // A token would keep pages from being cached; browsers say themselves where a form was sent from.
    internal static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var sender)
                && string.Equals(sender.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The address to go back to when it is one of this site, else the front page.</summary>
    internal static string Back(string address, PathString siteBase)
    {
        var start = siteBase.ToUriComponent() + "/";
        return address.StartsWith(start, StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : start;
    }

    // Scripts read these cookies to show a page kept for reading without a network in the reader's present look.
    private static CookieOptions Cookie(HttpRequest request) => new()
    {
        IsEssential = true,
        MaxAge = Kept,
        Path = request.PathBase + "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
