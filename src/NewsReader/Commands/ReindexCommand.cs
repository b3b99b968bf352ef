using System.CommandLine;
using NewsReader.Search;
using NewsReader.Startup;

namespace NewsReader.Commands;

/// <summary>"reindex": makes the search index anew from the store.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex",
            "Make the search index anew from the store; nothing is lost by it.\n\nExample: newsreader reindex --data ./archive");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        await IndexUpdate.RunAsync(app.Services, rebuild: true, Console.Out, cancellationToken);
        if (app.Services.GetRequiredService<IndexFollower>().Damaged is not { Count: > 0 } damaged)
            return 0;
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"newsreader: {damaged.Count:N0} articles cannot be read from the store and are in no search; ")
            + "\"newsreader check --repair\" restores what can be restored");
        return ExitCode.Failed;
    }
}
