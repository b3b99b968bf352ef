using System.CommandLine;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>"backup": a verified copy of the store in one file, while a server goes on.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = PathArgument.One("FILE", "Where the copy goes; it must not be there yet");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace FILE, once the new copy is whole" };
        var command = new Command("backup",
            "Copy the archive into one file and verify the copy; a server may run meanwhile.\n\n"
            + "Example: newsreader backup /var/backups/news.db")
        {
            file,
            overwrite,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(overwrite), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, bool overwrite, CancellationToken cancellationToken)
    {
        await using var app = AppBuilder.BuildUnopened(CommonOptions.Settings(parsed));
        var store = app.Services.GetRequiredService<AppPaths>().Database;
        StoreFile.Require(store);
        StoreSchema.RequireMade(store);
        if (Path.Exists(file) && !overwrite)
            throw new StoreRefusedException($"\"{file}\" is there already; name another file, or add --overwrite");
        var written = StoreBackup.Write(store, file, cancellationToken);
        var length = new FileInfo(CopyTarget.Real(file)).Length;
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{written.Articles:N0} articles up to change {written.LastChange:N0} are in {file} ({length:N0} bytes, verified)."));
        return 0;
    }
}
