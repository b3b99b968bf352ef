using System.CommandLine;
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
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(repair), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool repair, CancellationToken cancellationToken)
    {
        await using var app = AppBuilder.BuildUnopened(CommonOptions.Settings(parsed));
        var check = new ArchiveCheck(app.Services);
        var findings = await check.RunAsync(cancellationToken);
        Say(findings);
        if (findings.Count == 0 || !repair)
            return findings.Count == 0
                ? 0
                : Failed("newsreader check --repair mends what can be mended; a backup is put back by: newsreader restore FILE");
        if (findings.Any(finding => finding.Remedy == Remedy.Backup))
            return Failed("the store itself is damaged and was left as it is; put a backup in its place with: newsreader restore FILE");
        await check.RepairAsync(findings, cancellationToken);
        var after = await check.RunAsync(cancellationToken);
        // What the originals did not restore is read again, too.
        var left = after.Where(finding => finding.Remedy is not (Remedy.ReadAgain or Remedy.Restore)).ToList();
        foreach (var again in after.Except(left))
            Console.WriteLine($"Mended by the next ingest of their files, if those are there: {again.What}");
        if (left.Count > 0)
        {
            Say(left);
            return Failed("this is left; put a backup in its place with: newsreader restore FILE");
        }

        Console.WriteLine("Everything else is mended.");
        return 0;
    }

    private static void Say(IReadOnlyCollection<StoreFinding> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine(finding.What);
        if (findings.Count == 0)
            Console.WriteLine("The store is whole, everything in it is as it was written, and the index equals the store.");
    }

    private static int Failed(string line)
    {
        Console.Error.WriteLine($"newsreader: {line}");
        return 1;
    }
}
