using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>Takes the base path of the site off the addresses that are asked for, so that it becomes <see cref="HttpRequest.PathBase"/>,
/// which what writes addresses puts before them.</summary>
internal static class SiteBase
{
    // Load balancers and whoever runs the server ask the server, not the site.
    private const string Health = "/healthz";

    /// <summary>To come after the proxies have said what they took off, and before all that looks at a path.</summary>
    public static void UseSiteBase(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value;
        PathString own = BasePath.Read(options.BasePath) is { Length: > 0 } path ? path : PathString.Empty;
        if (own.HasValue || ServerAddresses.Proxies(options).Count > 0)
            app.Use((context, next) => EnterAsync(context, next, own));
    }

    private static Task EnterAsync(HttpContext context, RequestDelegate next, PathString own)
    {
        var request = context.Request;
        var prefix = request.PathBase.HasValue ? BasePath.Read(request.PathBase.Value!) : null;
        request.PathBase = prefix is { Length: > 0 } ? prefix : PathString.Empty;
        if (!own.HasValue || request.PathBase.HasValue)
            return next(context);
        if (request.Path.StartsWithSegments(own, StringComparison.Ordinal, out var rest) && rest.HasValue)
        {
            (request.PathBase, request.Path) = (own, rest);
            return next(context);
        }

        if (context.IsManagement() || request.Path == Health)
            return next(context);
        // The site begins with the slash: a worker of its pages is not asked about an address without.
        if (request.Path == "/" || request.Path == own)
            context.Response.Redirect(own + "/" + request.QueryString.ToUriComponent());
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
