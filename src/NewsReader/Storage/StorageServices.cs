using Microsoft.EntityFrameworkCore;
using NewsReader.Settings;
using NewsReader.Storage.Care;
using NewsReader.Storage.Exchange;

namespace NewsReader.Storage;

internal static class StorageServices
{
    /// <summary>Registers the store in the data folder.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<NewsDbContext>((provider, options) =>
            SqliteDatabase.Use(options, provider.GetRequiredService<AppPaths>().Database));
        services.AddSingleton<ReadingContexts>();
        services.AddScoped(provider => provider.GetRequiredService<ReadingContexts>().Open());
        services.AddScoped(provider => provider.GetRequiredService<ReadingContext>().Context);
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<ArticleHiding>();
        services.AddSingleton<ArticleEditing>();
        services.AddSingleton<StoryTying>();
        services.AddSingleton<CollectionStore>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<ArchiveExport>();
        services.AddSingleton<ArchiveImport>();
        return services;
    }

    /// <summary>Creates the store or brings its schema up to date.</summary>
    public static async Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        // Nearly every start finds all as it should be, which is seen without waiting for the framework.
        if (StoreMigration.IsCurrent(services.GetRequiredService<AppPaths>().Database))
            return;
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(cancellationToken);
        await StoreMigration.RunAsync(db, cancellationToken);
    }
}
