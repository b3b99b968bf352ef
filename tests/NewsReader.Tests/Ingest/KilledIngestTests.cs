using System.Globalization;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>An ingest that is killed loses nothing: the next one goes on, and every article is there once.</summary>
public sealed class KilledIngestTests
{
    private const int Dumps = 8;
    private const int ArticlesADump = 150;

    /// <summary>How often an ingest is killed; the environment variable NEWSREADER_KILLS asks for more.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSREADER_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_kill_at_any_point_of_its_progress_the_store_is_whole_and_the_next_ingest_completes_it()
    {
        using var whole = new DataFolder();
        var dumps = await WriteDumpsAsync(whole);
        // Progress is what has been written; each collection is a batch of its own.
        var growth = 0L;
        Assert.False(await Executable.KillWhenAsync(() => Grow(whole, ref growth), Ingest(whole, dumps)));
        Assert.Empty(await whole.CheckAsync());

        var random = new Random(1404);
        var interrupted = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var data = new DataFolder();
            var until = (long)(growth * (kill + random.NextDouble()) / Kills);
            var wasRunning = await Executable.KillWhenAsync(() => data.Size > until, Ingest(data, dumps));
            if (File.Exists(data.Store) && new FileInfo(data.Store).Length > 0)
            {
                Assert.Empty(await data.CheckAsync());
                Assert.Equal(data.Rows("SELECT COUNT(*) FROM Articles"), data.Rows("SELECT COALESCE(SUM(Added), 0) FROM Runs"));
            }

            interrupted += wasRunning ? 1 : 0;

            await Verb.SucceedAsync(Ingest(data, dumps));
            Assert.Empty(await data.CheckAsync());
            Assert.Equal([$"{Dumps * ArticlesADump}"], data.Rows("SELECT COUNT(*) FROM Articles"));
            Assert.Equal(Content(whole), Content(data));
        }

        Assert.True(interrupted > Kills / 2, $"Only {interrupted} of {Kills} were interrupted.");
        TestContext.Current.SendDiagnosticMessage("{0} of {1} ingests were interrupted.", interrupted, Kills);
    }

    private static bool Grow(DataFolder data, ref long growth)
    {
        growth = Math.Max(growth, data.Size);
        return false;
    }

    private static string[] Ingest(DataFolder data, IEnumerable<string> dumps) => ["ingest", .. dumps, "--data", data.Path, "--no-seeds"];

    private static List<string> Content(DataFolder data) => data.Rows(
        """
        SELECT c.Name, a.Key, a.Title, a.TextKey, b.Html, COUNT(r.Id), MAX(r.OriginalLength) FROM Articles a
        JOIN Collections c ON c.Id = a.CollectionId JOIN Bodies b ON b.ArticleId = a.Id JOIN Revisions r ON r.ArticleId = a.Id
        GROUP BY a.Id ORDER BY c.Name, a.Key
        """);

    private static async Task<string[]> WriteDumpsAsync(DataFolder data)
    {
        var dumps = Enumerable.Range(1, Dumps).Select(dump => data.Beside($"dump{dump}.jsonl")).ToArray();
        for (var dump = 0; dump < Dumps; dump++)
            await File.WriteAllLinesAsync(dumps[dump], Enumerable.Range((dump * ArticlesADump) + 1, ArticlesADump).Select(Line), Stop);
        return dumps;
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = number,
        source = number % 2 == 0 ? "ایسنا" : "مهر",
        title = $"گزارش شماره {number} از بازار",
        body = string.Join(' ', Enumerable.Range(1, 120).Select(word => $"واژه{number * word % 997}")),
        tags = new[] { $"برچسب {number % 50}" },
    });
}
