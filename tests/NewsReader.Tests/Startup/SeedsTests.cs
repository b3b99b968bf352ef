using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

public sealed class SeedsTests
{
    private const string Own = "سنگ‌نوردی در باغ همسایه آزاد شد.";

    [Fact]
    public async Task Seeds_come_in_at_the_start_and_are_hidden_when_they_are_left_out_later()
    {
        var root = Directory.CreateTempSubdirectory("newsreader-tests-");
        try
        {
            int withSeeds;
            await using (var site = Site.Start(seeds: true, root))
            {
                await site.IngestAsync("1.txt", Own);
                withSeeds = await TotalAsync(site, "/api/articles");
                Assert.Equal(withSeeds, await TotalAsync(site, "/api/search"));
            }

            Assert.True(withSeeds > 1, "no seeds came in");
            await using (var site = Site.Start(seeds: false, root))
            {
                await site.IndexAsync();
                var (_, _, list) = await site.JsonAsync("/api/articles");
                Assert.Equal("1.txt", Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("key").GetString());
                Assert.Equal(1, await TotalAsync(site, "/api/search"));
                using var seed = await site.GetAsync("/api/articles/1");
                Assert.Equal(System.Net.HttpStatusCode.NotFound, seed.StatusCode);
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Reports_among_the_seeds_are_dated_by_their_datelines()
    {
        await using var site = Site.Start(seeds: true);
        await site.IndexAsync();
        var (_, _, list) = await site.JsonAsync("/api/articles?size=100");
        var dated = list.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("key").GetString()!.StartsWith("venezuela-", StringComparison.Ordinal))
            .Select(item => item.GetProperty("publishedAt").GetString()).ToList();
        Assert.Equal(3, dated.Count);
        Assert.All(dated, Assert.NotNull);
    }

    private static async Task<int> TotalAsync(Site site, string address)
    {
        var (_, _, list) = await site.JsonAsync(address);
        return list.GetProperty("total").GetInt32();
    }
}
