using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsReader.Administration;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>How much is answered at once, and how often one client. What is kept in memory is answered before any of it is asked.</summary>
internal static class RateLimits
{
    /// <summary>The policy of searching and of the API.</summary>
    public const string Search = "search";

    /// <summary>The policy of downloads that take as long as a hundred searches.</summary>
    public const string Downloads = "downloads";

    // Of one client at once, and one more every so many seconds; one at a time, for each may go on for long.
    private const int DownloadBurst = 5;
    private const int SecondsToDownload = 10;

    // What no address of a client is.
    private const string Free = "free";

    // A client has half of the places, so that no one client is all there is.
    private const int ClientsAtOnce = 2;

    // So many wait for each place that there is: a fraction of a second of pages.
    private const int WaitingForEach = 4;
    private const int WaitingOfClient = 8;

    // Seconds until a busy server is asked again.
    private const int BusyFor = 1;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.OnRejected = TellWhenAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<NewsReaderOptions>>((limiter, options) =>
        {
            var limits = options.Value.Limits;
            limiter.GlobalLimiter = ForAll(limits);
            limiter.AddPolicy(Search, context => Bucket(context, limits.RequestsPerSecond, limits.Burst));
            limiter.AddPolicy(Downloads, context => OneAtATime(context, limits));
        });
        return services;
    }

    /// <summary>Whether a request was refused because too many others are answered, not because its client asks too often.</summary>
    public static bool WasBusy(HttpContext context) => context.Features.Get<Busy>() is not null;

    // The order matters: who is refused for being too fast has not waited in the place of another.
    private static PartitionedRateLimiter<HttpContext> ForAll(LimitsOptions limits)
    {
        var places = limits.PagesAtOnce ?? LimitsOptions.PlacesOfProcessor * Environment.ProcessorCount;
        var own = Math.Max(1, places / ClientsAtOnce);
        return PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Places(context, ClientAddress.From(context), own, own * WaitingOfClient)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, limits.PagesPerSecond, limits.PageBurst)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Places(context, "", places, places * WaitingForEach)));
    }

    private static RateLimitPartition<string> Bucket(HttpContext context, int perSecond, int burst) =>
        perSecond == 0 || IsFree(context)
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.GetTokenBucketLimiter(ClientAddress.From(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            });

    private static RateLimitPartition<string> OneAtATime(HttpContext context, LimitsOptions limits) =>
        limits.RequestsPerSecond == 0 || IsFree(context)
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.Get(ClientAddress.From(context), static _ => RateLimiter.CreateChained(
                new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 }),
                new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
                {
                    TokenLimit = DownloadBurst,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(SecondsToDownload),
                })));

    // Whoever sends a form or takes a file along may be slow at it, and holds no place meanwhile.
    private static RateLimitPartition<string> Places(HttpContext context, string partition, int places, int waiting) =>
        places == 0 || IsFree(context) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            || context.GetEndpoint()?.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.GetConcurrencyLimiter(partition, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = places,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });

    private static bool IsFree(HttpContext context) => context.IsManagement() || context.IsAdministrator();

    private static ValueTask TellWhenAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var response = refused.HttpContext.Response;
        var isTooOften = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        response.StatusCode = isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        if (!isTooOften)
            refused.HttpContext.Features.Set(new Busy());
        response.Headers.RetryAfter = Math.Max(BusyFor, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    private sealed class Busy;
}
