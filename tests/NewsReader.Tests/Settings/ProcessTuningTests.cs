using NewsReader.Settings;

namespace NewsReader.Tests.Settings;

public sealed class ProcessTuningTests
{
    [Fact]
    public async Task Work_runs_on_a_thread_of_its_own_that_stands_back_and_so_do_those_it_starts()
    {
        var (own, child) = ("", "");
        await ProcessTuning.RunQuietlyAsync("quiet", () =>
        {
            Assert.False(Thread.CurrentThread.IsThreadPoolThread);
            own = Niceness();
            var thread = new Thread(() => child = Niceness());
            thread.Start();
            thread.Join();
        });
        if (OperatingSystem.IsLinux())
            Assert.Equal(("10", "10"), (own, child));
    }

    [Fact]
    public async Task What_goes_wrong_is_told() =>
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => ProcessTuning.RunQuietlyAsync("quiet", () => throw new InvalidTimeZoneException()));

    // The 19th value of proc(5), and the 17th after the name, which may have blanks in it.
    private static string Niceness()
    {
        if (!OperatingSystem.IsLinux())
            return "";
        var stat = File.ReadAllText("/proc/thread-self/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16];
    }
}
