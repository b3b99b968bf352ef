using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

public sealed class RunLockTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_goes_on_as_long_as_its_process_is_there()
    {
        await using var archive = await TestArchive.OpenAsync();
        var runs = archive.Services.GetRequiredService<RunStore>();
        var run = await runs.BeginAsync(RunTrigger.Command, ["/news"], Stop);
        using (await runs.HoldAsync(run))
            Assert.Equal(RunState.Running, await StateAsync(archive, run.Id));

        Assert.Equal(RunState.Stopped, await StateAsync(archive, run.Id));
        Assert.Empty(Directory.GetFiles(archive.Paths.Data, "*.run-*"));
    }

    [Fact]
    public async Task What_a_process_left_that_was_killed_is_taken_away_by_the_next_run()
    {
        await using var archive = await TestArchive.OpenAsync();
        var runs = archive.Services.GetRequiredService<RunStore>();
        var dead = await runs.BeginAsync(RunTrigger.Start, ["/news"], Stop);
        await File.WriteAllTextAsync($"{archive.Paths.Database}.run-{dead.Id}", "", Stop);
        var other = await runs.BeginAsync(RunTrigger.Command, ["/other"], Stop);
        using var others = await runs.HoldAsync(other);
        var next = await runs.BeginAsync(RunTrigger.Command, ["/news"], Stop);
        using var held = await runs.HoldAsync(next);

        Assert.Equal((RunState.Stopped, RunState.Running, RunState.Running), (await StateAsync(archive, dead.Id),
            await StateAsync(archive, other.Id), await StateAsync(archive, next.Id)));
        Assert.Equal(2, Directory.GetFiles(archive.Paths.Data, "*.run-*").Length);
    }

    private static async Task<RunState> StateAsync(TestArchive archive, long run)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<RunQueries>();
        var found = await queries.FindAsync(run, Stop);
        Assert.Equal(found!.State, (await queries.LatestAsync(10, Stop)).Single(one => one.Id == run).State);
        return found.State;
    }
}
