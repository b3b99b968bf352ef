using System.Net.Sockets;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

public sealed class CopyTargetTests
{
    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("link to a pipe")]
    [InlineData("folder")]
    [InlineData("link to a folder")]
    [InlineData("link to the store")]
    [InlineData("store through a linked folder")]
    [InlineData("link to itself")]
    public async Task A_backup_replaces_nothing_that_is_no_file_of_its_own(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        using var data = await WithArticleAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var file = await MakeAsync(data, kind, socket);
        var before = Look(file);

        var (code, error) = await Verb.RunAsync("backup", "--overwrite", file, "--data", data.Path);

        Assert.Equal(1, code);
        Assert.DoesNotContain(".partial", error, StringComparison.Ordinal);
        Assert.Equal(before, Look(file));
        Assert.Empty(await data.CheckAsync());
    }

    [Theory]
    [InlineData("file")]
    [InlineData("empty file")]
    [InlineData("link to a file")]
    [InlineData("link to nothing yet")]
    [InlineData("link of a link")]
    [InlineData("file in a linked folder")]
    public async Task A_file_is_replaced_and_a_link_is_followed(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own.");
        using var data = await WithArticleAsync();
        var file = await MakeAsync(data, kind, socket: null);

        await Verb.SucceedAsync("backup", "--overwrite", file, "--data", data.Path);

        Assert.Equal(1, StoreBackup.Verify(file).Articles);
        Assert.Equal(kind.StartsWith("link", StringComparison.Ordinal), new FileInfo(file).LinkTarget is not null);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link to a pipe")]
    public async Task A_pipe_is_no_backup_to_restore(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        using var data = await WithArticleAsync();
        var (code, error) = await Verb.RunAsync("restore", await MakeAsync(data, kind, socket: null), "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("a pipe or a device", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_where_the_store_should_be_is_named_by_a_restore()
    {
        using var data = await WithArticleAsync();
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        Directory.CreateDirectory(Path.Combine(data.Beside("other"), "news.db"));

        var (code, error) = await Verb.RunAsync("restore", data.Beside("copy.db"), "--data", data.Beside("other"));

        Assert.Equal(1, code);
        Assert.Contains("is a folder and was left as it is", error, StringComparison.Ordinal);
    }

    private static async Task<DataFolder> WithArticleAsync()
    {
        var data = new DataFolder();
        var text = data.Beside("bread.txt");
        await File.WriteAllTextAsync(text, "نان ارزان شد\n\nقیمت نان پایین آمد.", TestContext.Current.CancellationToken);
        await Verb.SucceedAsync("ingest", text, "--no-seeds", "--data", data.Path);
        return data;
    }

    private static async Task<string> MakeAsync(DataFolder data, string kind, Socket? socket)
    {
        var (path, other) = (data.Beside("named"), data.Beside("other"));
        switch (kind)
        {
            case "pipe":
                await Executable.RunAnyAsync("mkfifo", path);
                break;
            case "socket":
                socket!.Bind(new UnixDomainSocketEndPoint(path));
                break;
            case "link to a pipe":
                await Executable.RunAnyAsync("mkfifo", other);
                File.CreateSymbolicLink(path, other);
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "link to a folder":
                File.CreateSymbolicLink(path, Directory.CreateDirectory(other).FullName);
                break;
            case "link to the store":
                File.CreateSymbolicLink(path, data.Store);
                break;
            case "store through a linked folder":
                File.CreateSymbolicLink(path, data.Path);
                return Path.Combine(path, "news.db");
            case "link to itself":
                File.CreateSymbolicLink(path, path);
                break;
            case "file":
                await File.WriteAllTextAsync(path, "an older copy", TestContext.Current.CancellationToken);
                break;
            case "empty file":
                await File.Create(path).DisposeAsync();
                break;
            case "link to a file":
                await File.Create(other).DisposeAsync();
                File.CreateSymbolicLink(path, other);
                break;
            case "link to nothing yet":
                File.CreateSymbolicLink(path, other);
                break;
            case "link of a link":
                File.CreateSymbolicLink(data.Beside("middle"), "other");
                File.CreateSymbolicLink(path, "middle");
                break;
            case "file in a linked folder":
                File.CreateSymbolicLink(path, Directory.CreateDirectory(other).FullName);
                return Path.Combine(path, "copy.db");
        }

        return path;
    }

    private static (UnixFileMode Mode, bool IsFolder, string? Link) Look(string path) =>
        (OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(new FileInfo(path).LinkTarget == path ? "/" : path),
            Directory.Exists(path), new FileInfo(path).LinkTarget);
}
