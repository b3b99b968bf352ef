using Microsoft.EntityFrameworkCore;
using NewsReader.Ingest;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>The check of store and index together.</summary>
/// <param name="services">Of an application that has not opened its store.</param>
internal sealed class ArchiveCheck(IServiceProvider services)
{
    // While a server writes, what is compared may have changed in between.
    private const int MaxAttempts = 3;

    private readonly string store = services.GetRequiredService<AppPaths>().Database;

    /// <summary>Everything that is not as it has to be.</summary>
    /// <exception cref="StoreRefusedException">There is no store, or one of a newer program.</exception>
    public async Task<IReadOnlyList<StoreFinding>> RunAsync(CancellationToken cancellationToken)
    {
        StoreFile.Require(store);
        if (StoreCheck.Pages(store) is { Count: > 0 } damage)
            return damage;
        await services.MigrateStoreAsync(cancellationToken);
        return [.. StoreCheck.Content(store, cancellationToken), .. await IndexAsync(cancellationToken)];
    }

    /// <summary>Mends what was found, after a copy of the store as it is.</summary>
    public async Task RepairAsync(IReadOnlyList<StoreFinding> findings, CancellationToken cancellationToken)
    {
        if (findings.Any(finding => finding.Remedy != Remedy.RebuildIndex))
        {
            File.Delete(store + StoreRestore.ReplacedSuffix);
            StoreBackup.Copy(store, store + StoreRestore.ReplacedSuffix);
            StoreRepair.Run(store, findings);
        }

        await services.MigrateStoreAsync(cancellationToken);
        var rotten = findings.Where(finding => finding.Remedy == Remedy.Restore).SelectMany(finding => finding.Rows).Distinct().ToList();
        if (rotten.Count > 0)
            await services.GetRequiredService<OriginalRestore>().RunAsync(rotten, cancellationToken);
        await IndexUpdate.RunAsync(services, rebuild: true, cancellationToken);
    }

    private async Task<IReadOnlyList<StoreFinding>> IndexAsync(CancellationToken cancellationToken)
    {
        var index = services.GetRequiredService<ArticleIndex>();
        if (index.Verify(cancellationToken) is { Count: > 0 } broken)
            return [.. broken.Select(file => new StoreFinding($"index: {file}", Remedy.RebuildIndex))];
        if (index.IsToBeRebuilt(cancellationToken))
            return [new StoreFinding($"index: {index.Damage}", Remedy.RebuildIndex)];
        for (var attempt = 1; ; attempt++)
        {
            if (await IndexUpdate.CatchUpAsync(services, cancellationToken) == CatchUpOutcome.HeldElsewhere)
                return [new StoreFinding("index: another NewsReader holds it and has not brought it up to date", Remedy.RebuildIndex)];
            await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
                .CreateDbContextAsync(cancellationToken);
            var lines = IndexCheck.Compare(index, db.Articles.AsNoTracking()
                .OrderBy(article => article.Id).Select(IndexedState.FromStore));
            if (lines.Count == 0 || attempt == MaxAttempts)
                return [.. lines.Select(line => new StoreFinding(line, Remedy.RebuildIndex))];
        }
    }
}
