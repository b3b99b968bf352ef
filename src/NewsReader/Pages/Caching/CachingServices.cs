namespace NewsReader.Pages.Caching;

internal static class CachingServices
{
    /// <summary>Keeps pages in memory until the archive changes.</summary>
    public static IServiceCollection AddPageCache(this IServiceCollection services) =>
        services.AddSingleton<PageCacheStore>().AddSingleton<ArchiveStates>().AddSingleton<PageCacheMetrics>();

    /// <summary>Answers with what was kept; to come before all that a page in memory can do without.</summary>
    public static void UsePageCache(this IApplicationBuilder app) => app.UseMiddleware<PageCache>();
}
