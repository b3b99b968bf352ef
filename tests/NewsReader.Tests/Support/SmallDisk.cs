namespace NewsReader.Tests.Support;

/// <summary>A disk in memory, which only the administrator of a Linux machine can make; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsreader-disk-");

    private SmallDisk()
    {
    }

    public string Path => folder.FullName;

    /// <param name="options">Those of tmpfs, such as "size=6m".</param>
    public static async Task<SmallDisk> MountAsync(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux()
            && Environment.IsPrivilegedProcess, "Only the administrator of a Linux machine can make a small disk.");
        var disk = new SmallDisk();
        if ((await Executable.RunAnyAsync("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.Path)).Code != 0)
        {
            disk.folder.Delete();
            Assert.Skip("A small disk cannot be mounted here.");
        }

        return disk;
    }

    public async Task ChangeAsync(string options) =>
        Assert.Equal(0, (await Executable.RunAnyAsync("mount", "-o", "remount," + options, Path)).Code);

    public async ValueTask DisposeAsync()
    {
        await Executable.RunAnyAsync("umount", Path);
        folder.Delete();
    }
}
