using Microsoft.Extensions.DependencyInjection;
using NewsReader.Ingest;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>The program does not read what it writes itself, wherever that lies.</summary>
public sealed class OwnFolderTests
{
    private const string News = "نان ارزان شد\n\nقیمت نان پایین آمد.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_folder_and_an_export_within_what_is_read_are_passed_over_with_a_line_each()
    {
        using var data = new DataFolder();
        var folder = Path.GetDirectoryName(data.Path)!;
        await File.WriteAllTextAsync(data.Beside("a.txt"), News, Stop);
        await Verb.SucceedAsync("ingest", folder, "--data", data.Path, "--no-seeds", "--strict");
        await Verb.SucceedAsync("export", data.Beside("old"), "--data", data.Path);
        var (code, output, _) = await Executable.RunAsync("ingest", folder, "--data", data.Path, "--no-seeds", "--strict");

        Assert.Equal(0, code);
        Assert.Contains("the data folder of the archive itself", output, StringComparison.Ordinal);
        Assert.Contains("an export of an archive", output, StringComparison.Ordinal);
        Assert.Equal(["1"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(["a.txt"], data.Rows("SELECT Path FROM Files"));
    }

    [Fact]
    public void What_changes_in_the_data_folder_is_told_to_nobody_but_who_watches_it_by_name()
    {
        var own = new OwnFolders(new AppPaths("/news/data"));
        Assert.True(own.IsPassedOver("/news/data/news.db", ["/news"]));
        Assert.True(own.IsPassedOver("/news/data", ["/news"]));
        Assert.False(own.IsPassedOver("/news/data2/a.txt", ["/news"]));
        Assert.False(own.IsPassedOver("/news/data/uploads/1/a.txt", ["/news/data/uploads"]));
    }

    [Fact]
    public async Task A_sweep_does_not_come_to_the_data_folder()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.txt", News);
        var root = Path.GetDirectoryName(archive.Paths.Data)!;
        var sweep = ActivatorUtilities.CreateInstance<PathSweep>(archive.Services);
        Assert.Equal([archive.PathOf("a.txt")], await sweep.ChangedAsync([root], Stop));
    }

    [Fact]
    public async Task What_lies_deeper_than_the_system_opens_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is that of Linux.");
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.txt", News);
        // Nobody can name the whole of such a path: two halves are made, and one is moved into the other.
        var half = string.Concat(Enumerable.Repeat("folder-of-a-folder/", 130));
        archive.Write("upper/" + half + "b.txt", News.Replace("نان", "شیر", StringComparison.Ordinal));
        archive.Write("lower/" + half + "c.txt", News.Replace("نان", "آرد", StringComparison.Ordinal));
        Directory.Move(archive.PathOf("lower"), archive.PathOf("upper/" + half + "lower"));
        try
        {
            var report = await archive.IngestAsync("");
            Assert.Equal((2, 1), (report.Added, report.Rejected));
            Assert.Contains("longer than the 4,095 bytes", report.Rejects[0].Reason, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(archive.PathOf("upper/" + half + "lower"), archive.PathOf("lower"));
        }
    }
}
