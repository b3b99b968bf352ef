using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Search.Words;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>What is taken back is nowhere any more, and what the program keeps is its owner's alone.</summary>
public sealed class PrivacyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ingest")]
    [InlineData("serve")]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_but_its_owner_can_read_what_is_in_the_data_folder(string verb)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes of files here.");
        using var data = new DataFolder();
        var file = data.Beside("1.txt");
        await File.WriteAllTextAsync(file, "نان ارزان شد\nقیمت نان پایین آمد.", Stop);
        await Executable.RunAsync("ingest", file, "--no-seeds", "--data", data.Path);
        if (verb == "serve")
        {
            // As an earlier program left it.
            File.SetUnixFileMode(data.Path, (UnixFileMode)0b111_101_101);
            await Executable.KillWhenAsync(() => File.GetUnixFileMode(data.Path) == (UnixFileMode)0b111_000_000, "serve", "--no-seeds",
                "--urls", "http://127.0.0.1:0", "--data", data.Path);
            Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(data.Path));
            return;
        }

        foreach (var path in Directory.EnumerateFileSystemEntries(data.Path, "*", SearchOption.AllDirectories).Append(data.Path))
            Assert.Equal((path, 0), (path, (int)File.GetUnixFileMode(path) & 0b111_111));
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("check")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_others_write_in_stays_as_it_is_and_is_warned_of(string verb)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes of files here.");
        using var data = new DataFolder();
        var file = data.Beside("1.txt");
        await File.WriteAllTextAsync(file, "نان ارزان شد\nقیمت نان پایین آمد.", Stop);
        const UnixFileMode Open = (UnixFileMode)0b1_111_111_111;
        Directory.CreateDirectory(data.Path);
        File.SetUnixFileMode(data.Path, Open);
        string[] ingest = ["ingest", file, "--no-seeds", "--data", data.Path];
        await Executable.RunAsync(ingest);
        var (code, output, error) = await Executable.RunAsync(verb == "ingest" ? ingest : [verb, "--data", data.Path]);
        Assert.Equal(0, code);
        Assert.Contains($"other users may write in the data folder {data.Path}", output + error, StringComparison.Ordinal);
        Assert.Equal(Open, File.GetUnixFileMode(data.Path));
    }

    [Fact]
    public async Task Words_that_only_hidden_articles_have_are_suggested_to_nobody()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", string.Join('\n', Enumerable.Range(1, 30)
            .Select(i => $$"""{"id": {{i}}, "title": "گزارش {{i}}", "body": "متن گزارش {{(i == 3 ? "زرنگارستان" : "شهر")}} است."}""")));
        Assert.Contains("زرنگارستان", await SuggestedAsync(site), StringComparison.Ordinal);
        Assert.True(await site.Services.GetRequiredService<HidingStore>().HideAsync(3, "test", Stop));
        await site.IndexAsync();
        site.Services.GetRequiredService<ArchiveWords>().Read();

        Assert.DoesNotContain("زرنگارستان", await SuggestedAsync(site), StringComparison.Ordinal);
        using var corrected = await site.GetAsync("/search?q=" + Uri.EscapeDataString("زرنگارستن"));
        Assert.DoesNotContain("زرنگارستان", await corrected.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(await site.Services.GetRequiredService<HidingStore>().ShowAsync(3, "test", Stop));
        await site.IndexAsync();
        site.Services.GetRequiredService<ArchiveWords>().Read();
        Assert.Contains("زرنگارستان", await SuggestedAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_is_told_by_numbers_alone_what_it_may_keep_no_longer()
    {
        await using var site = Site.With(("NewsReader:Mirror", "true"));
        await site.IngestAsync("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await site.IngestAsync("2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        await site.IngestAsync("3.txt", "برنج ارزان شد\nقیمت برنج پایین آمد.");
        var (last, ids) = await GoneAsync(site, 0);
        Assert.Empty(ids);
        Assert.True(await site.Services.GetRequiredService<HidingStore>().HideAsync(2, "test", Stop));
        var (afterHiding, hidden) = await GoneAsync(site, last);
        Assert.Equal([2], hidden);
        Assert.Empty((await GoneAsync(site, afterHiding)).Ids);

        // A store that was restored has come less far.
        Assert.Equal([2], (await GoneAsync(site, afterHiding + 1000)).Ids);
        Assert.True(await site.Services.GetRequiredService<HidingStore>().ShowAsync(2, "test", Stop));
        Assert.Empty((await GoneAsync(site, 0)).Ids);
    }

    private static async Task<(long Last, List<long> Ids)> GoneAsync(Site site, long after)
    {
        var (_, _, json) = await site.JsonAsync($"/offline/gone?after={after}");
        return (json.GetProperty("last").GetInt64(), json.GetProperty("ids").Deserialize<List<long>>()!);
    }

    private static async Task<string> SuggestedAsync(Site site)
    {
        using var answer = await site.GetAsync("/api/suggest?q=" + Uri.EscapeDataString("زرنگ"));
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
