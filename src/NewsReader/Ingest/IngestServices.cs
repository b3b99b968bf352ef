using NewsReader.Reading;

namespace NewsReader.Ingest;

internal static class IngestServices
{
    /// <summary>Registers what brings files into the archive.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services) =>
        services.AddReading().AddSingleton<FileReader>().AddSingleton<ArticleIngestor>().AddSingleton<PathSweep>()
            .AddSingleton<OwnFolders>().AddSingleton<QueuedIngest>().AddSingleton<OriginalRestore>().AddSingleton<ReadingExplanation>();

    /// <summary>Registers the ingest of some paths while the pages are being served.</summary>
    public static IServiceCollection AddIngestWorker(this IServiceCollection services, IReadOnlyList<string> paths) =>
        services.AddSingleton<RequestedIngest>().AddSingleton<Uploads>()
            .AddHostedService(provider => provider.GetRequiredService<RequestedIngest>())
            .AddHostedService(provider => ActivatorUtilities.CreateInstance<IngestWorker>(provider, paths));
}
