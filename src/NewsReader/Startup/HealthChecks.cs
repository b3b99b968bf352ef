using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsReader.Search.Indexing;
using NewsReader.Storage;

namespace NewsReader.Startup;

/// <summary>Healthy when the store answers and the index can be searched and is whole.</summary>
internal sealed class ArchiveHealth(NewsDbContext db, ArticleIndex index) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.ChangeCounters.AsNoTracking().SingleAsync(cancellationToken);
        if (index.Damage is { } damage)
            return HealthCheckResult.Unhealthy($"The index is built again: {damage}");
        return index.IsUsable ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The index is not open.");
    }
}
