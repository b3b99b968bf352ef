using NewsReader.Tests.Support;

namespace NewsReader.Tests.Commands;

public sealed class RunsCommandTests
{
    private const int TerminalWidth = 80;

    [Fact]
    public async Task Runs_are_a_line_each_that_fits_a_terminal_and_a_pipe()
    {
        using var data = new DataFolder();
        await File.WriteAllTextAsync(data.Beside("a.txt"), "نان ارزان شد\n\nقیمت نان پایین آمد.", TestContext.Current.CancellationToken);
        await Verb.SucceedAsync("ingest", data.Beside("a.txt"), "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("ingest", data.Beside("a.txt"), "--no-seeds", "--data", data.Path);
        data.Run("UPDATE Runs SET Files = 9234567, Added = 9234567, Updated = 9234567, Unchanged = 9234567, Rejected = 9234567 "
            + "WHERE Id = 1");

        var (code, output, _) = await Executable.RunAsync("runs", "--data", data.Path);

        var lines = output.TrimEnd().Split('\n');
        Assert.Equal((0, 3), (code, lines.Length));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, TerminalWidth));
        Assert.Contains("9,234,567", lines[2], StringComparison.Ordinal);
        Assert.Contains("Finished", lines[1], StringComparison.Ordinal);
    }
}
