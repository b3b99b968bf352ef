using Microsoft.AspNetCore.DataProtection;
using Serilog;

namespace NewsReader.Hosting;

/// <summary>What only a server has.</summary>
internal static class Web
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsReader");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<AppPaths, ILoggerFactory>((keys, paths, loggers) =>
                keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new DirectoryInfo(paths.Keys), loggers));
        services.AddProblemDetails();
        return services.AddPages();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.UseSerilogRequestLogging();
        app.MapPages();
    }
}
