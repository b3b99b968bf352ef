using System.Globalization;

namespace NewsReader.Tests.Faults;

/// <summary>What happens to an archive in random order leaves it as it should be. NEWSREADER_SCHEDULES asks for more schedules,
/// NEWSREADER_SEED for those from a seed on, such as one that failed.</summary>
public sealed class ScheduleTests
{
    private const int SchedulesInEveryRun = 5;

    [Fact]
    public async Task The_archive_is_as_the_model_has_it_after_every_step_of_random_schedules()
    {
        var seed = Number("NEWSREADER_SEED");
        var count = Number("NEWSREADER_SCHEDULES") ?? (seed is null ? SchedulesInEveryRun : 1);
        var failures = new List<string>();
        for (var one = seed ?? 1; one < (seed ?? 1) + count; one++)
        {
            var schedule = new Schedule(one);
            try
            {
                await schedule.RunAsync();
                TestContext.Current.SendDiagnosticMessage("NEWSREADER_SEED={0}: {1} steps", one, schedule.Told.Count);
            }
            catch (Exception exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                failures.Add($"NEWSREADER_SEED={one}\n{string.Join('\n', schedule.Told)}\n{exception}");
                TestContext.Current.SendDiagnosticMessage("{0}", failures[^1]);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
