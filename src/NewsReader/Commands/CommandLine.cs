using System.CommandLine;
using System.CommandLine.Invocation;

namespace NewsReader.Commands;

/// <summary>The command line of the executable.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments say; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Parse(arguments);
        if (parsed.Action is ParseErrorAction onError)
        {
            // One clear line and what to do about it; the whole help is a --help away.
            onError.ShowHelp = false;
            onError.ShowTypoCorrections = true;
        }

        // The host stops by itself within its own time; cutting it short would cut the requests in flight.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception exception) when (UserError.Describe(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"newsreader: {line}");
            return UserError.CodeOf(exception);
        }
    }

    /// <summary>Parses arguments; without a verb they are those of "serve".</summary>
    public static ParseResult Parse(string[] arguments)
    {
        var root = Root();
        var parsed = root.Parse(arguments);
        if (parsed.CommandResult.Command != root || parsed.UnmatchedTokens is not [var first, ..])
            return parsed;

        // What follows a misspelt verb is not wrong by itself, and gets no suggestion.
        return CanBeServed(first) ? root.Parse(["serve", .. arguments]) : root.Parse([first]);
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "NewsReader: read, search and follow a folder of articles, right to left, in the browser.\n\nExample: newsreader ./articles")
        {
            ServeCommand.Create(),
            IngestCommand.Create(),
            SearchCommand.Create(),
            StatsCommand.Create(),
            RunsCommand.Create(),
            ReindexCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            CheckCommand.Create(),
            ExportCommand.Create(),
            AdminCommand.Create(),
            CommonOptions.Data,
            CommonOptions.Urls,
            CommonOptions.NoSeeds,
            CommonOptions.Mirror,
        };
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed, [], cancellationToken));
        return root;
    }

    // Anything else is a misspelt verb and gets a suggestion.
    private static bool CanBeServed(string token) =>
        token.StartsWith('-') || token.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.Exists(token);
}
