using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;
using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>"restore": a backup in the place of the store.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = PathArgument.One("FILE", "What \"newsreader backup\" wrote");
        var command = new Command("restore",
            "Put a backup in the place of the archive, which is kept beside it; nothing may use the archive meanwhile.\n\n"
            + "Example: newsreader restore /var/backups/news.db")
        {
            file,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, Path.GetFullPath(parsed.GetValue(file)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, CancellationToken cancellationToken)
    {
        await using var app = AppBuilder.BuildUnopened(CommonOptions.Settings(parsed));
        var store = app.Services.GetRequiredService<AppPaths>().Database;
        StoreBackup restored;
        string? replaced;
        await using (await StoreSchema.LockAsync(store, cancellationToken))
            (restored, replaced) = StoreRestore.Run(file, store, cancellationToken);
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{restored.Articles:N0} articles up to change {restored.LastChange:N0} are in {store}."));
        if (replaced is not null)
            await Console.Out.WriteLineAsync($"What was there is in {replaced}; delete it when you need it no more.");
        await app.Services.MigrateStoreAsync(cancellationToken);
        await IndexUpdate.RunAsync(app.Services, rebuild: true, Console.Out, cancellationToken);
        return 0;
    }
}
