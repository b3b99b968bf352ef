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

    private readonly AppPaths paths = services.GetRequiredService<AppPaths>();

    /// <summary>Everything that is not as it has to be.</summary>
    /// <exception cref="StoreRefusedException">There is no store, or one of a newer program.</exception>
    public async Task<IReadOnlyList<StoreFinding>> RunAsync(CancellationToken cancellationToken)
    {
        StoreFile.Require(paths.Database);
        if (StoreCheck.Pages(paths.Database, cancellationToken) is { Count: > 0 } damage)
            return Record(damage);
        await services.MigrateStoreAsync(cancellationToken);
        return [.. Record(StoreCheck.Content(paths.Database, cancellationToken)), .. await IndexAsync(cancellationToken)];
    }

    /// <summary>Mends what was found, after a copy of the store as it is.</summary>
    /// <param name="output">Where the index is spoken of.</param>
    public async Task RepairAsync(IReadOnlyList<StoreFinding> findings, TextWriter output, CancellationToken cancellationToken)
    {
        if (findings.Any(finding => finding.Remedy != Remedy.RebuildIndex))
        {
            StoreBackup.Copy(paths.Database, StoreRestore.FreeName(paths.Database), cancellationToken);
            StoreRepair.Run(paths.Database, findings);
        }

        await services.MigrateStoreAsync(cancellationToken);
        var rotten = findings.Where(finding => finding.Remedy == Remedy.Restore).SelectMany(finding => finding.Ids).Distinct().ToList();
        if (rotten.Count > 0)
            await services.GetRequiredService<OriginalRestore>().RunAsync(rotten, cancellationToken);
        await IndexUpdate.RunAsync(services, rebuild: true, output, cancellationToken);
    }

    // A server on these data says so from then on, or no more.
    private IReadOnlyList<StoreFinding> Record(IReadOnlyList<StoreFinding> damage)
    {
        if (damage.Count == 0)
            DamageRecord.Clear(paths.Database);
        else
            DamageRecord.TryAdd(paths.Database, damage.Select(finding => finding.What));
        return damage;
    }

    private async Task<IReadOnlyList<StoreFinding>> IndexAsync(CancellationToken cancellationToken)
    {
        var index = services.GetRequiredService<ArticleIndex>();
        if (index.Verify(cancellationToken) is { Count: > 0 } broken)
            return [.. broken.Select(file => OfIndex($"index: {file}", file.Name))];
        // What was asked for is done below.
        if (index.IsToBeRebuilt(cancellationToken) && !index.IsAskedFor)
            return [OfIndex($"index: {index.Damage}")];
        for (var attempt = 1; ; attempt++)
        {
            if (await IndexUpdate.CatchUpAsync(services, cancellationToken) == CatchUpOutcome.HeldElsewhere)
                return [OfIndex("index: another NewsReader holds it and has not brought it up to date")];
            await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
                .CreateDbContextAsync(cancellationToken);
            var differences = IndexCheck.Compare(index, db.Articles.AsNoTracking()
                .OrderBy(article => article.Id).Select(IndexedState.FromStore));
            if (differences.Count == 0 || attempt == MaxAttempts)
                return [.. differences.Select(one => OfIndex(one.What) with { Table = "Articles", Ids = one.Articles })];
        }
    }

    private StoreFinding OfIndex(string what, string file = "") =>
        new(what, Remedy.RebuildIndex) { File = Path.Combine(paths.Index, file) };
}
