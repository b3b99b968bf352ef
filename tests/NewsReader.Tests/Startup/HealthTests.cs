using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Queries;
using NewsReader.Search.Indexing;
using NewsReader.Startup;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

/// <summary>Whoever watches the site is told whether it answers and why not, and what to do is in the documentation.</summary>
public sealed partial class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/healthz")]
    public async Task A_site_that_does_well_says_one_word_in_public(string address)
    {
        await using var site = Site.Start();
        await site.IndexAsync();
        using var answer = await site.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "Healthy", "text/plain", true), (answer.StatusCode,
            await answer.Content.ReadAsStringAsync(Stop), answer.Content.Headers.ContentType!.MediaType,
            answer.Headers.CacheControl!.NoStore));
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var same = await site.Client.SendAsync(head, Stop);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
    }

    [Fact]
    public async Task The_management_address_says_how_store_index_disk_and_last_run_are()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        await site.IngestAsync("2.json", "{\"title\": \"x\", ");

        foreach (var address in (string[])["/health/ready", "/healthz"])
        {
            var (status, json) = await ManagementAsync(site, address);
            Assert.Equal((HttpStatusCode.OK, "Healthy", 0), (status, Text(json, "status"), json.GetProperty("problems").GetArrayLength()));
            Assert.Equal(1, json.GetProperty("articles").GetInt32());
            Assert.Equal("readable", Text(json.GetProperty("store"), "state"));
            Assert.Equal(("open", 0), (Text(json.GetProperty("index"), "state"), json.GetProperty("index").GetProperty("lag").GetInt64()));
            Assert.True(json.GetProperty("disk").GetProperty("freeBytes").GetInt64() > 0);
            Assert.True(json.GetProperty("store").GetProperty("bytes").GetInt64() > 0);
            Assert.True(json.GetProperty("index").GetProperty("bytes").GetInt64() > 0);
            Assert.Equal(("finished", 1), (Text(json.GetProperty("lastRun"), "state"),
                json.GetProperty("lastRun").GetProperty("rejected").GetInt32()));
            Assert.EndsWith("Z", Text(json.GetProperty("lastRun"), "endedAt"), StringComparison.Ordinal);
        }

        using var outside = await site.GetAsync("/health/ready");
        Assert.Equal("Healthy", await outside.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_store_that_is_gone_makes_the_site_unhealthy_and_not_dead()
    {
        await using var site = Site.Listen();
        await site.IndexAsync();
        File.Move(Path.Combine(site.DataFolder, "news.db"), Path.Combine(site.DataFolder, "elsewhere"));

        await AssertAsync(site, HttpStatusCode.ServiceUnavailable, "Unhealthy", "store", HealthLevel.Unhealthy);
        using var live = await site.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task An_index_that_is_known_to_be_damaged_makes_the_site_unhealthy()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var index = site.Services.GetRequiredService<ArticleIndex>();
        foreach (var file in new DirectoryInfo(Path.Combine(site.DataFolder, "index")).EnumerateFiles("*.cfs"))
            await File.WriteAllBytesAsync(file.FullName, [.. (await File.ReadAllBytesAsync(file.FullName, Stop)).Reverse()], Stop);
        Assert.NotEmpty(index.Verify(Stop));

        // It is built again within moments, so that what is said of it is looked at in one go.
        var report = site.Services.GetRequiredService<SystemStatus>().Read();
        if (index.Damage is not null)
            Assert.Equal((HealthLevel.Unhealthy, "index"), (report.Level, report.Problems[0].Name));
        await site.IndexAsync();
        using var answer = await site.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_run_that_failed_degrades_the_site_until_the_next_one()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var store = Path.Combine(site.DataFolder, "news.db");
        await using (var connection = StoreFile.Open(store))
            StoreFile.Run(connection, "UPDATE Runs SET State = 3, Failure = 'the disk is full'");

        var problem = await AssertAsync(site, HttpStatusCode.OK, "Degraded", "last-run", HealthLevel.Degraded);
        Assert.Contains("the disk is full", problem, StringComparison.Ordinal);
        await site.IngestAsync("2.txt", "برق در شهر گران شد.");
        using var answer = await site.GetAsync("/health/ready");
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public void For_every_alarm_it_is_written_what_to_do()
    {
        var page = string.Join(' ', File.ReadLines(Path.Combine(SourceTree.Root, "src", "docs", "operating.md")));
        var source = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "NewsReader", "Queries", "SystemStatus.cs"));
        var names = ProblemName().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["store", "index", "index-lag", "last-run"]), names);
        Assert.All(names, name => Assert.Contains($"- `{name}`:", page, StringComparison.Ordinal));

        var lines = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "NewsReader"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => ErrorMessage().Matches(File.ReadAllText(file)))
            .Select(match => Regex.Unescape(match.Groups[1].Value)).ToList();
        Assert.True(lines.Count >= 4);
        Assert.All(lines, line => Assert.Contains($"| {Placeholder().Replace(line, "…")} |", page, StringComparison.Ordinal));
    }

    private static async Task<string> AssertAsync(Site site, HttpStatusCode status, string word, string problem, HealthLevel level)
    {
        using var answer = await site.GetAsync("/health/ready");
        Assert.Equal((status, word), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)));
        var (managed, json) = await ManagementAsync(site, "/health/ready");
        var named = json.GetProperty("problems").EnumerateArray().Single(one => Text(one, "name") == problem);
        Assert.Equal((status, word, level.ToString()), (managed, Text(json, "status"), Text(named, "status")));
        return Text(named, "text");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> ManagementAsync(Site site, string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(site.Management, address), Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    [GeneratedRegex("new StatusProblem\\(\"([a-z-]+)\"")]
    private static partial Regex ProblemName();

    [GeneratedRegex("LogLevel\\.Error,\\s+(?:Message = )?\"((?:[^\"\\\\]|\\\\.)+)\"")]
    private static partial Regex ErrorMessage();

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Placeholder();
}
