using System.CommandLine;
using NewsReader.Startup;
using NewsReader.Storage.Exchange;

namespace NewsReader.Commands;

/// <summary>"export": everything as JSON Lines and original files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = PathArgument.One("DIR", "A folder to make");
        var command = new Command("export",
            "Write the whole archive as JSON Lines and original files; \"ingest DIR\" reads it into an empty archive.\n\n"
            + "Example: newsreader export ./archive-2026")
        {
            folder,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(folder)!)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        var (articles, damaged) = await app.Services.GetRequiredService<ArchiveExport>().RunAsync(folder, cancellationToken);
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"{articles:N0} articles are in {folder}."));
        if (damaged.Count == 0)
            return 0;
        await Console.Error.WriteLineAsync($"newsreader: the store cannot read the articles {string.Join(", ", damaged)}, "
            + "which were left out; \"newsreader check --repair\" restores what can be restored");
        return 1;
    }
}
