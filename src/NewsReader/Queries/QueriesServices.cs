using NewsReader.Queries.Front;

namespace NewsReader.Queries;

internal static class QueriesServices
{
    /// <summary>Registers what pages and the API ask.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddScoped<ShownArticles>()
        .AddScoped<SearchQueries>()
        .AddScoped<NearestQueries>()
        .AddScoped<ResultDownload>()
        .AddScoped<SuggestQueries>()
        .AddScoped<SuggestedParts>()
        .AddScoped<ArticleQueries>()
        .AddScoped<GoneQueries>()
        .AddScoped<ListQueries>()
        .AddScoped<ConnectionQueries>()
        .AddScoped<ArchiveQueries>()
        .AddScoped<FrontQueries>()
        .AddScoped<AdminQueries>()
        .AddScoped<RunQueries>()
        .AddScoped<RevisionQueries>()
        .AddSingleton<StoreStatusReader>()
        .AddSingleton<SystemStatus>();
}
