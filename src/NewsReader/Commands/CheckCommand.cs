using System.CommandLine;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>"check": whether store and index are whole and say the same, and the repair of what can be repaired.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var repair = new Option<bool>("--repair") { Description = "Mend what can be mended; the store is copied first" };
        var command = new Command("check",
            "Look through the whole archive: pages, references, originals, and whether the index equals the store.\n\n"
            + "Example: newsreader check --repair")
        {
            repair,
            CommonOptions.Json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(repair), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool repair, CancellationToken cancellationToken)
    {
        await using var app = AppBuilder.BuildUnopened(CommonOptions.Settings(parsed));
        var isJson = parsed.GetValue(CommonOptions.Json);
        var output = isJson ? TextWriter.Null : Console.Out;
        var check = new ArchiveCheck(app.Services);
        var found = await check.RunAsync(cancellationToken);
        await SayAsync(output, found);
        if (PrivateFiles.Warning(app.Services.GetRequiredService<AppPaths>()) is { } warning)
            await Console.Error.WriteLineAsync(warning);
        IReadOnlyList<StoreFinding>? left = null;
        IReadOnlyList<string> lost = [];
        if (repair && found.Count > 0 && found.All(finding => finding.Remedy != Remedy.Backup))
        {
            lost = await check.RepairAsync(found, isJson ? Console.Error : Console.Out, cancellationToken);
            var after = await check.RunAsync(cancellationToken);
            // What the originals did not restore is read again, too.
            left = [.. after.Where(finding => finding.Remedy is not (Remedy.ReadAgain or Remedy.Restore))];
            await SayMendedAsync(output, after.Except(left), left);
        }

        if (isJson)
            JsonOutput.Write(JsonCheck.From(found, left) with { Lost = lost });
        if (lost.Count > 0 && left is { Count: 0 })
        {
            await Console.Error.WriteLineAsync($"newsreader: the store is whole, but this is lost: {string.Join("; ", lost)}; "
                + "a backup may have it");
            return ExitCode.Failed;
        }

        return Conclude(found, left, repair);
    }

    private static async Task SayAsync(TextWriter output, IReadOnlyCollection<StoreFinding> findings)
    {
        foreach (var finding in findings)
            await output.WriteLineAsync(finding.What);
        if (findings.Count == 0)
            await output.WriteLineAsync("The store is whole, everything in it is as it was written, and the index equals the store.");
    }

    private static async Task SayMendedAsync(TextWriter output, IEnumerable<StoreFinding> again, IReadOnlyList<StoreFinding> left)
    {
        foreach (var finding in again)
            await output.WriteLineAsync($"Mended by the next ingest of their files, if those are there: {finding.What}");
        foreach (var finding in left)
            await output.WriteLineAsync(finding.What);
        if (left.Count == 0)
            await output.WriteLineAsync("Everything else is mended.");
    }

    private static int Conclude(IReadOnlyList<StoreFinding> found, IReadOnlyList<StoreFinding>? left, bool repair)
    {
        if (found.Count == 0 || left is { Count: 0 })
            return 0;
        Console.Error.WriteLine("newsreader: " + (repair, left) switch
        {
            (_, not null) => "this is left; put a backup in its place with: newsreader restore FILE",
            (true, _) => "the store itself is damaged and was left as it is; put a backup in its place with: newsreader restore FILE",
            _ when found.Any(finding => finding.Remedy == Remedy.Backup) =>
                "that is beyond repair; put a backup in its place with: newsreader restore FILE",
            _ => "what can be mended is by: newsreader check --repair; a backup is put back by: newsreader restore FILE",
        });
        return ExitCode.Failed;
    }
}
