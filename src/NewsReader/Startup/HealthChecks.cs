using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsReader.Search.Indexing;
using NewsReader.Storage;

namespace NewsReader.Startup;

/// <summary>Healthy when the store answers and the index can be searched and is whole; degraded while the store cannot be written, for
/// readers lack nothing.</summary>
internal sealed class ArchiveHealth(NewsDbContext db, ArticleIndex index, StoreOutage outage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.ChangeCounters.AsNoTracking().SingleAsync(cancellationToken);
        if (index.Damage is { } damage)
            return HealthCheckResult.Unhealthy($"The index is built again: {damage}");
        if (!index.IsUsable)
            return HealthCheckResult.Unhealthy("The index is not open.");
        return outage.Current is { } waited
            ? HealthCheckResult.Degraded($"The store cannot be written: {waited.Reason}")
            : HealthCheckResult.Healthy();
    }
}
