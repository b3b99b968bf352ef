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
        var content = Record(StoreCheck.Content(paths.Database, cancellationToken));
        var unreadable = content.Where(finding => finding.Remedy == Remedy.Restore).SelectMany(finding => finding.Ids).ToHashSet();
        return [.. content, .. await IndexAsync(unreadable, cancellationToken)];
    }

    /// <summary>Mends what was found; what was there stays beside it.</summary>
    /// <param name="output">Where it is told what was done.</param>
    /// <returns>What is lost, a line each.</returns>
    public async Task<IReadOnlyList<string>> RepairAsync(
        IReadOnlyList<StoreFinding> findings, TextWriter output, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> lost = [];
        if (findings.Any(finding => finding.Remedy == Remedy.Rebuild) || !TryReindex(findings, cancellationToken))
        {
            lost = await RebuildAsync(output, cancellationToken);
            await services.MigrateStoreAsync(cancellationToken);
            findings = StoreCheck.Content(paths.Database, cancellationToken);
        }
        else if (findings.Any(finding => finding.Remedy is not (Remedy.RebuildIndex or Remedy.Reindex)))
            StoreBackup.Copy(paths.Database, StoreRestore.FreeName(paths.Database), cancellationToken);
        if (findings.Any(finding => finding.Remedy is not (Remedy.RebuildIndex or Remedy.Reindex)))
            StoreRepair.Run(paths.Database, findings);
        await services.MigrateStoreAsync(cancellationToken);
        var rotten = findings.Where(finding => finding.Remedy == Remedy.Restore).SelectMany(finding => finding.Ids).Distinct().ToList();
        if (rotten.Count > 0)
        {
            var restored = await services.GetRequiredService<OriginalRestore>().RunAsync(rotten, cancellationToken);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{restored:N0} of {rotten.Count:N0} damaged articles are restored from their originals."));
        }

        await IndexUpdate.RunAsync(services, rebuild: true, output, cancellationToken);
        return lost;
    }

    // What SQLite cannot make again in its place is made again with the whole store.
    private bool TryReindex(IReadOnlyList<StoreFinding> findings, CancellationToken cancellationToken)
    {
        if (findings.All(finding => finding.Remedy != Remedy.Reindex))
            return true;
        StoreBackup.Copy(paths.Database, StoreRestore.FreeName(paths.Database), cancellationToken);
        try
        {
            StoreRepair.Run(paths.Database, [.. findings.Where(finding => finding.Remedy == Remedy.Reindex)]);
            return true;
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> RebuildAsync(TextWriter output, CancellationToken cancellationToken)
    {
        // Whoever serves these data holds the index; the store itself may be too damaged to say so.
        using var index = new IndexLock(paths.Index);
        if (!index.TryTake())
            throw new StoreRefusedException(StoreRestore.InUse);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var kept = FormattableString.Invariant($"{paths.Database}.damaged-{now:yyyyMMdd'T'HHmmss}");
        var lost = await StoreRebuild.RunAsync(paths.Database, kept, cancellationToken);
        await output.WriteLineAsync(
            $"The store is made again of what could be read. What was there is in {kept}; delete it when you need it no more.");
        foreach (var line in lost)
            await output.WriteLineAsync($"Lost: {line}.");
        return lost;
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

    private async Task<IReadOnlyList<StoreFinding>> IndexAsync(HashSet<long> unreadable, CancellationToken cancellationToken)
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
                .OrderBy(article => article.Id).Select(IndexedState.FromStore), unreadable);
            if (differences.Count == 0 || attempt == MaxAttempts)
                return [.. differences.Select(one => OfIndex(one.What) with { Table = "Articles", Ids = one.Articles })];
        }
    }

    private StoreFinding OfIndex(string what, string file = "") =>
        new(what, Remedy.RebuildIndex) { File = Path.Combine(paths.Index, file) };
}
