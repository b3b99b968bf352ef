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

        using var outside = await site.GetAsync(Telemetry.Address);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
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

    private static async Task<string> TextAsync(Site site)
    {
        using var answer = await site.Client.GetAsync(new Uri(site.Management, Telemetry.Address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
