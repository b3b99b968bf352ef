using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsReader.Administration;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>
/// A listener for whoever runs the server, at a loopback port of its own. Behind a proxy on the same machine every request comes from
/// loopback, so whom to answer is told by the port that a request came in at, not by where it came from or what it says of itself.
/// </summary>
internal static class ManagementListener
{
    public static IServiceCollection AddManagementListener(this IServiceCollection services)
    {
        services.AddSingleton<ConnectionLimits>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<NewsReaderOptions>, ConnectionLimits>((server, options, limits) =>
            server.ConfigureEndpointDefaults(listener =>
            {
                if (options.Value.Management.EndPoint is { } management && management.Equals(listener.IPEndPoint))
                    Mark(listener);
                else
                    limits.Bound(listener);
            }));
        return services;
    }

    /// <summary>Answers 404 to all others, the administrator excepted, for what is <see cref="OnManagementAttribute"/>; after routing, and
    /// before what may answer from a cache.</summary>
    public static void UseManagementListener(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OnManagementAttribute>() is null || context.IsManagement()
            || context.IsAdministrator())
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>Keeps an endpoint to the management listener and the administrator.</summary>
    public static TBuilder OnManagement<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OnManagementAttribute());

    /// <summary>Whether a request came in at the management listener, and under its own name rather than one that was made to lead
    /// there.</summary>
    public static bool IsManagement(this HttpContext context) =>
        context.Features.Get<ManagementConnection>() is not null && IsLoopbackName(context.Request.Host.Host);

    private static void Mark(ListenOptions listener) => listener.Use(next => connection =>
    {
        connection.Features.Set(new ManagementConnection());
        return next(connection);
    });

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private sealed class ManagementConnection;
}

/// <summary>For all but the management listener and the administrator this is not there.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnManagementAttribute : Attribute;
