using System.Net.Sockets;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>What lies in a folder and is no file: it is named, and the files beside it are read.</summary>
public sealed class SpecialEntryTests
{
    private const string News = "نان ارزان شد\n\nقیمت نان پایین آمد.";

    // An ingest that waits for a pipe would wait for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Pipes_sockets_and_devices_are_named_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system does not tell what an entry is.");
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.txt", News);
        Assert.Equal(0, (await Executable.RunAnyAsync("mkfifo", archive.PathOf("b.txt"))).Code);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(archive.PathOf("c.html")));
        archive.Write("d.txt", News.Replace("نان", "شیر", StringComparison.Ordinal));

        var report = await archive.IngestAsync("").WaitAsync(Limit, TestContext.Current.CancellationToken);

        Assert.Equal(2, report.Added);
        Assert.Equal(["it is a pipe, not a file, and is not opened", "it is a socket, not a file, and is not opened"],
            report.Rejects.Select(reject => reject.Reason).Order(StringComparer.Ordinal));
        // Named by itself it is no file either.
        Assert.Equal(1, (await archive.IngestAsync("b.txt").WaitAsync(Limit, TestContext.Current.CancellationToken)).Rejected);
    }

    [Theory]
    [InlineData("link", ".", "leads back to the folder")]
    [InlineData("link", "link", "leads to itself")]
    [InlineData("link", "no-such-place", "where nothing is")]
    [InlineData("link", "/", "leads back to the folder")]
    [InlineData("link", "/usr", "leads out of the folder")]
    [InlineData("link.txt", "/etc/hostname", "leads out of the folder")]
    [InlineData("link.txt", "/dev/null", "leads out of the folder")]
    [InlineData("link", "deep", null)]
    [InlineData("link.txt", "deep/b.txt", null)]
    [InlineData("deep/link", "../deep", "leads back to the folder")]
    public async Task A_link_is_followed_to_nothing_but_what_is_read_anyway_and_named_otherwise(string name, string target, string? told)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The targets are those of Linux.");
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.txt", News);
        archive.Write("deep/b.txt", News.Replace("نان", "شیر", StringComparison.Ordinal));
        File.CreateSymbolicLink(archive.PathOf(name), target);

        var problems = FileWalk.Walk(archive.PathOf("")).Where(entry => entry.File is null).Select(entry => entry.Problem!).ToList();
        var report = await archive.IngestAsync("");

        Assert.Equal((2, 0), (report.Added, report.Rejected));
        if (told is null)
            Assert.Empty(problems);
        else
            Assert.Contains(told, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_text_is_named_and_the_rest_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names are text.");
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.txt", News);
        Assert.Equal(0, (await Executable.RunAnyAsync("bash", "-c", $"printf x > '{archive.PathOf("")}'/$'bad\\xff.txt'")).Code);

        var report = await archive.IngestAsync("");
        // The framework cannot name it either, to take it away.
        Assert.Equal(0, (await Executable.RunAnyAsync("bash", "-c", $"rm '{archive.PathOf("")}'/bad*")).Code);

        Assert.Equal((1, "its name is not valid UTF-8; rename it, and it is read"), (report.Added, Assert.Single(report.Rejects).Reason));
    }

    [Fact]
    public void What_is_gone_with_its_folder_is_gone_and_what_may_not_be_looked_at_may_be_there()
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Beside("folder"));
        Assert.False(FileWalk.MayExist(data.Beside("folder/a.txt")));
        Assert.False(FileWalk.MayExist(data.Beside("folder/deep/deeper/a.txt")));
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The administrator may look everywhere.");
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(data.Beside("folder"), UnixFileMode.None);
        Assert.True(FileWalk.MayExist(data.Beside("folder/a.txt")));
        Assert.True(FileWalk.MayExist(data.Beside("folder/deep/a.txt")));
        File.SetUnixFileMode(data.Beside("folder"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
