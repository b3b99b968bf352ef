using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsReader.Ingest;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;

namespace NewsReader.Commands;

/// <summary>"serve": the pages, and the ingest of what was given, at the same time.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    private const string Certificate = "Kestrel:Certificates:Default";

    public static Command Create()
    {
        var paths = PathArgument.Create(ArgumentArity.ZeroOrMore, allowHostArguments: true);
        var command = new Command(Name,
            "Serve the archive in the browser, and ingest PATHs meanwhile (the default).\n\n"
            + "Example: newsreader serve ./articles --urls http://localhost:8080")
        {
            paths,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(paths) ?? [], cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        // What a store looks like takes longer to work out than all services to be put together; the first page needs both.
        _ = Task.Run(SqliteDatabase.Prepare, cancellationToken);
        var builder = AppBuilder.Create(CommonOptions.Settings(parsed), PathArgument.HostArguments(values));
        builder.AddTelemetry();
        builder.Services.AddWeb().AddIngestWorker(PathArgument.Paths(values));
        await using var app = builder.Build();
        var options = app.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value;
        if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is not null)
            Listen(app, options);
        var migrated = Task.Run(() => app.Services.MigrateStoreAsync(cancellationToken), cancellationToken);
        try
        {
            app.MapWeb();
        }
        finally
        {
            // What is wrong with a store is said first.
            await migrated;
        }

        app.Lifetime.ApplicationStarted.Register(() => TellStarted(app, options));
        var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await StartAsync(app, options, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return await CodeOfAsync(services);
    }

    // One that failed has ended the server.
    private static async Task<int> CodeOfAsync(IEnumerable<BackgroundService> services)
    {
        foreach (var service in services)
        {
            if (service.ExecuteTask?.Exception?.GetBaseException() is not { } failure)
                continue;
            await Console.Error.WriteLineAsync($"newsreader: the server ended, because a part of it failed: "
                + (UserError.Describe(failure) ?? $"{failure.Message.TrimEnd('.')} ({service.GetType().Name})"));
            return 1;
        }

        return 0;
    }

    private static void TellStarted(WebApplication app, NewsReaderOptions options)
    {
        foreach (var path in ServerAddresses.Sockets(options).Where(File.Exists))
            SocketFile.Open(path);
        app.Services.GetRequiredService<StartupNotice>().Serving(app.Urls, options, app.Services.GetRequiredService<AppPaths>());
    }

    // Certificates, ports and addresses are settings, and the server says of wrong ones whatever it comes upon.
    private static async Task StartAsync(WebApplication app, NewsReaderOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            if (options.Management.Url is { } management
                && exception.Message.Contains(management.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
                exception.Data[UserError.SettingOfAddress] = "--NewsReader:Management:Url";
            throw;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException and not StoreRefusedException
            or SocketException or CryptographicException)
        {
            var lacksCertificate = exception is InvalidOperationException && !app.Configuration.GetSection(Certificate).Exists()
                && ServerAddresses.Served(options).Any(address => address.Scheme == Uri.UriSchemeHttps);
            var reason = lacksCertificate
                ? $"https needs a certificate; name one with {Certificate}:Path, or serve http and leave https to a proxy"
                : exception.Message.Split(['\n', '.'])[0].Trim();
            throw new SettingsRefusedException($"the server cannot listen at {options.Urls}: {reason}", exception);
        }
    }

    private static void Listen(WebApplication app, NewsReaderOptions options)
    {
        foreach (var path in ServerAddresses.Sockets(options))
            SocketFile.Prepare(path);
        foreach (var url in options.Urls.Split(';'))
            app.Urls.Add(url.Trim());
        if (options.Management.Url is { } management)
            app.Urls.Add(management);
    }
}
