using System.CommandLine;
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
        return 0;
    }
}
