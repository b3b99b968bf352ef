using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>How large and how slow a request may be, under which name, and whose word is taken for where it came from.</summary>
internal static class ServerLimits
{
    // The largest form of a reader is the display panel; what may be larger says so itself.
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxHeaderBytes = 16 * 1024;
    private const int MaxHeaders = 64;
    private const int MaxConnections = 10_000;

    private static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(15);

    // Longer than any search may take.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(90);

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodyBytes;
            server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            server.Limits.MaxRequestHeaderCount = MaxHeaders;
            server.Limits.MaxConcurrentConnections = MaxConnections;
            server.Limits.MaxConcurrentUpgradedConnections = 0;
            server.Limits.RequestHeadersTimeout = HeaderTime;
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = AnswerTime });
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<NewsReaderOptions>,
            IConfiguration>((hosts, options, configuration) =>
            hosts.AllowedHosts = ServerAddresses.Hosts(options.Value, configuration["AllowedHosts"]));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<NewsReaderOptions>>(
            (headers, options) => Trust(headers, options.Value));
        return services.AddRateLimits();
    }

    /// <summary>Takes the word of the proxies that are configured, and of nobody where none is.</summary>
    public static void UseProxies(this WebApplication app)
    {
        // Without a list the framework's own middleware would believe everyone.
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.KnownIPNetworks.Count > 0)
            app.UseForwardedHeaders();
    }

    private static void Trust(ForwardedHeadersOptions headers, NewsReaderOptions options)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            | ForwardedHeaders.XForwardedPrefix;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in ServerAddresses.Proxies(options))
        {
            if (network is { } known)
                headers.KnownIPNetworks.Add(known);
        }
    }
}
