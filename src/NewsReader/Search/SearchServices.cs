using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;

namespace NewsReader.Search;

/// <summary>Registers the index, what keeps it up with the store, and searches.</summary>
internal static class SearchServices
{
    /// <summary>Adds searching; the store's context factory, the clock, the options and <see cref="Settings.AppPaths"/> are registered
    /// elsewhere.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ArchiveLabels>();
        services.AddSingleton<ArticleIndex>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        services.AddHostedService<IndexInspection>();
        services.AddSingleton<ArchiveCounter>();
        services.AddSingleton<IndexedLists>();
        services.AddSingleton<ArticleMatchers>();
        services.AddSingleton<Synonyms>();
        services.AddSingleton<ArchiveWords>();
        services.AddHostedService(provider => provider.GetRequiredService<ArchiveWords>());
        return services;
    }
}
