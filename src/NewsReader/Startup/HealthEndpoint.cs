using NewsReader.Http;
using NewsReader.Queries;

namespace NewsReader.Startup;

/// <summary>What load balancers and supervisors ask: whether the process answers, and whether the archive does.</summary>
internal static class HealthEndpoint
{
    /// <summary>Asks neither store nor index: a supervisor restarts what does not answer, which mends neither.</summary>
    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    // The name that it had first.
    private const string OtherReady = "/healthz";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Live, Methods, context => WriteAsync(context, HealthLevel.Healthy)).DisableRateLimiting();
        app.MapMethods(Ready, Methods, TellReadyAsync).DisableRateLimiting();
        app.MapMethods(OtherReady, Methods, TellReadyAsync).DisableRateLimiting();
    }

    private static Task TellReadyAsync(HttpContext context)
    {
        var report = context.RequestServices.GetRequiredService<SystemStatus>().Read();
        if (!context.IsManagement())
            return WriteAsync(context, report.Level);
        Prepare(context, report.Level);
        return context.Response.WriteAsJsonAsync(HealthJson.From(report), HealthJson.Options, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, HealthLevel level)
    {
        Prepare(context, level);
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(level.ToString(), context.RequestAborted);
    }

    private static void Prepare(HttpContext context, HealthLevel level)
    {
        context.Response.StatusCode = level == HealthLevel.Unhealthy
            ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
    }
}
