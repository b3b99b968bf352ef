using System.CommandLine;
using System.Globalization;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Startup;

namespace NewsReader.Commands;

/// <summary>"runs": what each ingest did, and what could not be read.</summary>
internal static class RunsCommand
{
    private const int MaxShown = 30;

    public static Command Create()
    {
        var id = new Argument<int?>("ID")
        {
            Description = "The number of a run, to show all of it; without it, the last runs",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => ChoiceOption.Read(result, "ID", 1, int.MaxValue),
        };
        var open = new Option<bool>("--open") { Description = "Show what could not be read and still cannot, of whatever run" };
        var command = new Command("runs", "Show what each ingest did, and what it could not read.\n\nExample: newsreader runs 12")
        {
            id,
            open,
            CommonOptions.Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(id), parsed.GetValue(open), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, int? id, bool open, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<RunQueries>();
        var isJson = parsed.GetValue(CommonOptions.Json);
        if (open)
            return Show(null, await queries.OpenAsync(int.MaxValue, cancellationToken), isJson, isOne: false);
        if (id is not { } number)
            return Show(await queries.LatestAsync(MaxShown, cancellationToken), [], isJson, isOne: false);
        if (await queries.FindAsync(number, cancellationToken) is { } run)
            return Show([run], await queries.NotesAsync(number, int.MaxValue, cancellationToken), isJson, isOne: true);
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"newsreader: there is no run {number}; \"newsreader runs\" lists them"));
        return ExitCode.Failed;
    }

    private static int Show(IReadOnlyList<IngestRun>? runs, IReadOnlyList<IngestNote> notes, bool isJson, bool isOne)
    {
        if (isJson)
        {
            JsonOutput.Write(new JsonRuns([.. (runs ?? []).Select(JsonRun.From)], [.. notes.Select(JsonNote.From)]));
            return 0;
        }

        if (runs is not null)
            Print(runs);
        if (isOne)
            PrintRest(runs![0]);
        Print(notes);
        return 0;
    }

    // Fixed columns that fit a terminal of 80, and a pipe.
    private static void Print(IReadOnlyList<IngestRun> runs)
    {
        Console.WriteLine(Line("Run", "Started", "State", "Files", "Added", "Updated", "Unchanged", "Rejected"));
        foreach (var run in runs)
            Console.WriteLine(Line(run.Id, Started(run), run.State, run.Files, run.Added, run.Updated, run.Unchanged, run.Rejected));
    }

    private static string Line(params object[] cells) =>
        string.Format(CultureInfo.InvariantCulture, "{0,4} {1,-16} {2,-8} {3,9:N0} {4,9:N0} {5,9:N0} {6,9:N0} {7,9:N0}", cells);

    private static string Started(IngestRun run) => DateTimeOffset.FromUnixTimeMilliseconds(run.StartedAt).ToLocalTime()
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void PrintRest(IngestRun run)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{run.UnchangedFiles:N0} files unchanged, {run.Removed:N0} articles gone from their source, {run.Warned:N0} warnings"));
        if (RunQueries.Rate(run) is { } rate)
            Console.WriteLine(FormattableString.Invariant($"{rate:N0} articles a second"));
        Console.WriteLine(string.Join(Environment.NewLine, run.Paths));
        if (run.Failure is { } failure)
            Console.WriteLine($"Failed: {failure}");
        foreach (var passed in run.Skipped.Select(PassedOver.Parse))
        {
            var kind = passed.What.Length == 0 ? "without an extension" : passed.What;
            Console.WriteLine(FormattableString.Invariant(
                $"{(passed.IsLeftOut ? "Left out on purpose" : "Passed over, no reader for this format")}: {passed.Count:N0} {kind}"));
        }
    }

    private static void Print(IReadOnlyList<IngestNote> notes)
    {
        foreach (var note in notes)
        {
            var kind = note.IsReject ? "rejected" : "warning";
            var place = note.Location.Length == 0 ? note.Path : $"{note.Path}, {note.Location}";
            Console.WriteLine($"{kind}: {place}: {note.Reason}");
        }
    }
}
