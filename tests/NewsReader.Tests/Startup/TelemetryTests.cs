using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Startup;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

public sealed class TelemetryTests
{
    private const string Hit = "newsreader_page_cache_requests_total\\{[^}]*result=\"hit\"\\} [1-9]";

    [Fact]
    public async Task The_management_listener_tells_what_was_measured_and_the_public_one_does_not()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        await site.IngestAsync("2.json", "{\"title\": \"x\", ");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/search?q=" + Uri.EscapeDataString("نان"))).StatusCode);

        // A page is kept as soon as index and word list have followed the ingest.
        var text = "";
        for (var i = 0; i < 100 && !Regex.IsMatch(text, Hit); i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/archive")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/archive")).StatusCode);
            text = await TextAsync(site);
        }

        Assert.Matches(Hit, text);
        Assert.Matches("http_server_request_duration_seconds_count.*http_route=\"archive/.* [2-9]", text);
        Assert.Matches("newsreader_search_phase_duration_seconds_count\\{[^}]*phase=\"match\"\\} [1-9]", text);
        Assert.Matches("newsreader_ingest_articles_total\\{[^}]*outcome=\"added\"\\} [1-9]", text);
        Assert.Matches("newsreader_index_lag(_changes?)?(\\{[^}]*\\})? 0", text);
        Assert.Contains("dotnet_gc_collections", text, StringComparison.Ordinal);
        Assert.Matches("newsreader_ingest_rejects_total\\{[^}]*kind=\"json\"\\} [1-9]", text);

        using var outside = await site.GetAsync(Telemetry.Address);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task How_the_archive_stands_is_found_out_when_it_is_asked_for()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var text = await TextAsync(site);
        foreach (var figure in (string[])["health_level 0", "articles 1", "store_size_bytes [1-9]", "index_size_bytes [1-9]",
            "disk_free_bytes [1-9]", "last_run_time_seconds [1-9]", "last_run_state\\{[^}]*state=\"finished\"\\} 1",
            "last_run_state\\{[^}]*state=\"failed\"\\} 0", "last_run_rejected 0", "build_info\\{[^}]*version=\"[^\"]+\"\\} 1"])
            Assert.Matches($"(?m)^newsreader_{Scoped(figure)}", text);
    }

    [Fact]
    public async Task A_collector_is_sent_what_was_measured_and_the_traces_of_ingest_and_search()
    {
        await using var collector = await Collector.StartAsync();
        await using var site = Site.With(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/search?q=" + Uri.EscapeDataString("نان"))).StatusCode);

        Assert.Empty(await collector.MissingAsync("/v1/traces", "newsreader", "NewsReader.Ingest", "NewsReader.Search", "match",
            "GET search"));
        Assert.Empty(await collector.MissingAsync("/v1/metrics", "newsreader.search.phase.duration", "newsreader.ingest.articles",
            "newsreader.index.lag", "http.server.request.duration", "dotnet.gc.collections"));
    }

    [Fact]
    public async Task Without_a_management_listener_nothing_is_measured()
    {
        await using var site = Site.Start();
        using var answer = await site.GetAsync(Telemetry.Address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Every row names the meter that it is of.
    private static string Scoped(string figure) =>
        figure.Contains('{', StringComparison.Ordinal) ? figure : figure.Replace(" ", "(\\{[^}]*\\})? ", StringComparison.Ordinal);

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nonsense")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "smoke")]
    public void A_collector_that_cannot_be_is_refused(string key, string value)
    {
        var builder = AppBuilder.Create(new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://localhost:4317",
            [key] = value,
        }, []);
        Assert.Contains($"{key} is \"{value}\"", Assert.Throws<NewsReader.Settings.SettingsRefusedException>(builder.AddTelemetry).Message,
            StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Site site)
    {
        using var answer = await site.Client.GetAsync(new Uri(site.Management, Telemetry.Address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
