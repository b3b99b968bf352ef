using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsReader.Commands.Completion;
using NewsReader.Settings;

namespace NewsReader.Commands;

/// <summary>The command line of the executable.</summary>
internal static class CommandLine
{
    // A suggestion for less is a guess.
    private const int ShortestCorrected = 3;

    /// <summary>Runs what the arguments say; the result is the exit code.</summary>
    /// <param name="error">Where it is said what is wrong; else standard error.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter? error = null)
    {
        PrivateFiles.Begin();
        var parsed = Parse(arguments);
        if (await ProblemAsync(parsed, arguments) is { } problem)
        {
            Say(error, problem);
            return ExitCode.WrongUse;
        }

        // The host stops by itself within its own time; cutting it short would cut the requests in flight.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        var verb = parsed.CommandResult.Command;
        using var interruption = verb is RootCommand or { Name: ServeCommand.Name } ? null : new Interruption();
        try
        {
            return await parsed.InvokeAsync(invocation, interruption?.Token ?? CancellationToken.None);
        }
        catch (Exception exception)
        {
            var isStopped = exception is OperationCanceledException && interruption?.Code is not null;
            Say(error, isStopped ? Interruption.Notice(verb.Name) : UserError.DescribeAny(exception));
            return isStopped ? interruption!.Code!.Value : UserError.CodeOf(exception);
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

    /// <summary>Every verb and option that there is.</summary>
    public static RootCommand Root()
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
            CompletionCommand.Create(),
            CommonOptions.Data,
            CommonOptions.Urls,
            CommonOptions.NoSeeds,
            CommonOptions.Mirror,
        };
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed, [], cancellationToken));
        return root;
    }

    // Whoever closed the stream does not want to know.
    private static void Say(TextWriter? error, string line)
    {
        try
        {
            (error ?? Console.Error).WriteLine($"newsreader: {(UserError.ShowsWhole ? line : TerminalText.Escape(line))}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static async Task<string?> ProblemAsync(ParseResult parsed, string[] arguments)
    {
        if (parsed.Action is HelpAction)
            return null;
        if (OptionCheck.Problem(parsed, arguments) is { } wrong)
            return $"{wrong} {HelpOf(parsed)}";
        return parsed.Action is ParseErrorAction onError ? await DescribeAsync(parsed, onError) : null;
    }

    // One line: what is wrong, what may have been meant, and where the whole help is.
    private static async Task<string> DescribeAsync(ParseResult parsed, ParseErrorAction onError)
    {
        onError.ShowHelp = false;
        onError.ShowTypoCorrections = parsed.UnmatchedTokens.Any(token => token.Length >= ShortestCorrected);
        using var suggestions = new StringWriter();
        await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = suggestions,
            Error = TextWriter.Null,
            ProcessTerminationTimeout = null,
        });
        // Each is headed by the word that it is for.
        var meant = Lines(suggestions.ToString()).Where(line => !line.Contains('\'', StringComparison.Ordinal)).ToList();
        var question = meant.Count == 0 ? "" : $"Did you mean {string.Join(", ", meant)}? ";
        return $"{string.Join(' ', parsed.Errors.SelectMany(one => Lines(one.Message)))} {question}{HelpOf(parsed)}";
    }

    private static string HelpOf(ParseResult parsed)
    {
        var verbs = "";
        for (var at = parsed.CommandResult; at is { Command: not RootCommand }; at = at.Parent as CommandResult)
            verbs = $" {at.Command.Name}{verbs}";
        return $"See newsreader{verbs} --help";
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Anything else is a misspelt verb and gets a suggestion.
    private static bool CanBeServed(string token) =>
        token.StartsWith('-') || token.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.Exists(token);
}
