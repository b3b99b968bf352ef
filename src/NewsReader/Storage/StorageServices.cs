using Microsoft.EntityFrameworkCore;
using NewsReader.Settings;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Exchange;

namespace NewsReader.Storage;

internal static class StorageServices
{
    /// <summary>Registers the store in the data folder.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<NewsDbContext>((provider, options) =>
            SqliteDatabase.Use(options, provider.GetRequiredService<AppPaths>().Database));
        services.AddSingleton<StoreUse>();
        services.AddSingleton<ReadOnlyContextPool>();
        services.AddScoped(provider => provider.GetRequiredService<ReadOnlyContextPool>().Open());
        services.AddScoped(provider => provider.GetRequiredService<ReadOnlyContext>().Context);
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<HidingStore>();
        services.AddSingleton<EditStore>();
        services.AddSingleton<TieStore>();
        services.AddSingleton<LabelStore>();
        services.AddSingleton<FrontChoiceStore>();
        services.AddSingleton<CollectionStore>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<QueueStore>();
        services.AddSingleton<StoreOutage>();
        services.AddSingleton<StoreDamage>();
        services.AddSingleton<ArchiveExport>();
        services.AddSingleton<ArchiveImport>();
        return services;
    }

    /// <summary>Creates the store where there is none.</summary>
    public static async Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var paths = services.GetRequiredService<AppPaths>();
        PrivateFiles.Close(paths);
        // Nearly every start finds all as it should be, which is seen without waiting for the framework.
        if (!StoreSchema.IsCurrent(paths.Database))
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
                .CreateDbContextAsync(cancellationToken);
            await StoreSchema.CreateAsync(db, cancellationToken);
        }

        await services.GetRequiredService<StoreUse>().BeginAsync(cancellationToken);
    }
}
