using System.Net.Sockets;
using System.Runtime.Versioning;
using NewsReader.Startup;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

/// <summary>What a start makes of a machine that lacks something, or where something was left lying.</summary>
public sealed class MachineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Asia/Tehran", 0, "taken for +03:30")]
    [InlineData("Asia/Kabul", 0, "taken for +04:30")]
    [InlineData("UTC", 0, "")]
    [InlineData("Europe/London", 2, "no time zone data")]
    [InlineData("Asia/Atlantis", 2, "no time zone data")]
    public async Task Without_time_zone_data_a_zone_has_its_present_offset_or_what_is_missing_is_said(
        string zone, int code, string told)
    {
        using var data = new DataFolder();
        var file = data.Beside("1.txt");
        await File.WriteAllTextAsync(file, "نان در شهر ارزان شد.", Stop);
        var (ended, output, error) = await Executable.RunAnyAsync("env", $"TZDIR={Path.GetDirectoryName(file)}",
            $"NewsReader__TimeZone={zone}", "dotnet", typeof(AppBuilder).Assembly.Location, "ingest", file, "--no-seeds",
            "--data", data.Path);
        Assert.Equal(code, ended);
        Assert.Contains(told, code == 0 ? output : error, StringComparison.Ordinal);
        Assert.Equal(zone == "UTC", !(output + error).Contains("time zone", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_socket_that_was_left_is_replaced_opened_to_the_group_and_removed_at_the_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only here a process is asked to stop by a signal.");
        using var data = new DataFolder();
        var path = data.Beside("s");
        using (var left = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(path));
            File.Move(path, path + "-left");
        }

        File.Move(path + "-left", path);
        using var server = Executable.Start("serve", "--no-seeds", "--data", data.Path, "--urls", $"http://unix:{path}");
        try
        {
            Assert.Equal($"NewsReader is at http://unix:{path}", await server.StandardOutput.ReadLineAsync(Stop));
            Assert.Equal("rw-rw----", Letters(File.GetUnixFileMode(path)));
            var busy = Assert.Throws<IOException>(() => SocketFile.Prepare(path));
            Assert.Contains("in use", busy.Message, StringComparison.Ordinal);
            await Executable.RunAnyAsync("kill", "-TERM", $"{server.Id}");
            await server.WaitForExitAsync(Stop);
            Assert.Equal(0, server.ExitCode);
            Assert.False(Path.Exists(path));
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public async Task A_file_that_is_no_socket_is_left_as_it_is()
    {
        using var data = new DataFolder();
        var (file, empty) = (data.Beside("file"), data.Beside("empty"));
        await File.WriteAllTextAsync(file, "text", Stop);
        await File.WriteAllTextAsync(empty, "", Stop);
        foreach (var path in new[] { file, empty, Path.GetDirectoryName(file)! })
        {
            Assert.Contains("no socket", Assert.Throws<IOException>(() => SocketFile.Prepare(path)).Message, StringComparison.Ordinal);
            Assert.True(Path.Exists(path));
        }

        Assert.Contains("is not there", Assert.Throws<IOException>(() => SocketFile.Prepare(data.Beside("none/s"))).Message,
            StringComparison.Ordinal);
    }

    private static string Letters(UnixFileMode mode) =>
        string.Concat("rwxrwxrwx".Select((letter, i) => ((int)mode & (1 << (8 - i))) != 0 ? letter : '-'));
}
