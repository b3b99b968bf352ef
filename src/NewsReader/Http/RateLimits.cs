using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>How often one client may ask for what costs the server more than a page.</summary>
internal static class RateLimits
{
    /// <summary>The policy of searching and of the API.</summary>
    public const string Search = "search";

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = TellWhenAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<NewsReaderOptions>>((limiter, options) =>
            limiter.AddPolicy(Search, context => Partition(context, options.Value.Limits)));
        return services;
    }

    private static RateLimitPartition<string> Partition(HttpContext context, LimitsOptions limits) => limits.RequestsPerSecond == 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(ClientAddress.From(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });

    private static ValueTask TellWhenAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
