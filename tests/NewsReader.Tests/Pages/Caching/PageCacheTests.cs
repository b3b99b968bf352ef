using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Administration;
using NewsReader.Pages.Caching;
using NewsReader.Search.Words;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages.Caching;

public sealed class PageCacheTests
{
    private const string Article = "آغاز فصل باران\nباران در شمال کشور آغاز شد.\nسازمان هواشناسی از آغاز فصل باران خبر داد.";

    [Theory]
    [InlineData("/", "/?utm_source=mail")]
    [InlineData("/", "/?x=1&x=2&y")]
    [InlineData("/archive", "/archive?fbclid=a%20b")]
    [InlineData("/help", "/help?%D8%A8=1")]
    [InlineData("/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86", "/search?gclid=1&q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86")]
    [InlineData("/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86&sort=newest", "/search?sort=newest&q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86")]
    public async Task What_no_page_knows_is_answered_with_the_page_that_was_kept(string address, string same)
    {
        await using var site = await SiteAsync();
        using var counts = new Counts(site);
        var asked = await TextAsync(site, same);
        Assert.Equal(asked, await TextAsync(site, address));
        Assert.Equal((1, 1), (counts.Hits, counts.Misses));
    }

    [Theory]
    [InlineData("/?page=9")]
    [InlineData("/?%70age=9")]
    [InlineData("/?PAGE=9")]
    [InlineData("/?x=1&page=9")]
    public async Task No_page_is_shown_for_another_one(string address)
    {
        await using var site = await SiteAsync();
        await TextAsync(site, "/");
        using var answer = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("باران", await TextAsync(site, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_written_is_not_written_again()
    {
        await using var site = await SiteAsync();
        using var counts = new Counts(site);
        var first = await TextAsync(site, "/");
        var second = await TextAsync(site, "/");
        Assert.Equal(first, second);
        Assert.Equal((1, 1), (counts.Hits, counts.Misses));
    }

    [Fact]
    public async Task A_kept_page_says_all_that_the_first_one_said()
    {
        await using var site = await SiteAsync();
        using var first = await site.GetAsync("/archive");
        using var second = await site.GetAsync("/archive");
        Assert.Equal(Headers(first), Headers(second));
        Assert.NotNull(second.Headers.ETag);
        Assert.NotNull(second.Content.Headers.LastModified);
        Assert.Contains(second.Headers, header => header.Key == "Content-Security-Policy");
    }

    [Fact]
    public async Task While_the_archive_changes_all_the_time_pages_lag_behind_a_little_and_then_catch_up()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = await SiteAsync(clock);
        Assert.Contains("باران", await TextAsync(site, "/"), StringComparison.Ordinal);
        var last = "";
        for (var i = 0; i < 8; i++)
        {
            last = await TextAsync(site, "/");
            await site.IngestAsync($"more-{i}.txt", $"خبر شماره {i}\nمتن خبر {i} دیگر است.");
        }

        Assert.Equal(last, await TextAsync(site, "/"));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("خبر شماره 7", await TextAsync(site, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        await using var site = await SiteAsync();
        using var first = await site.GetAsync("/");
        foreach (var tag in new[] { first.Headers.ETag!, new EntityTagHeaderValue(first.Headers.ETag!.Tag, isWeak: true),
            EntityTagHeaderValue.Any })
        {
            using var again = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.IfNoneMatch.Add(tag));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Equal("", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        using var other = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.IfNoneMatch.Add(
            new EntityTagHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_written_anew_as_it_was_is_still_the_one_that_a_reader_has()
    {
        await using var site = await SiteAsync();
        using var first = await site.GetAsync("/archive/undated");
        using var unkept = await SendAsync(site, HttpMethod.Get, "/archive/undated?date=1",
            request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, unkept.StatusCode);
        using var known = await SendAsync(site, HttpMethod.Get, "/archive/undated?date=2",
            request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        using var whole = await site.GetAsync("/archive/undated?date=2");
        Assert.Contains("</html>", await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("text/html", whole.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_reader_without_tags_is_told_by_the_time()
    {
        await using var site = await SiteAsync();
        using var first = await site.GetAsync("/");
        using var same = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.IfModifiedSince =
            first.Content.Headers.LastModified);
        using var older = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.IfModifiedSince =
            first.Content.Headers.LastModified!.Value.AddSeconds(-1));
        using var otherLook = await SendAsync(site, HttpMethod.Get, "/", request =>
        {
            request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
            request.Headers.Add("Cookie", "display-theme=dark");
        });
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK),
            (same.StatusCode, older.StatusCode, otherLook.StatusCode));
    }

    [Fact]
    public async Task What_a_reader_chose_shows_at_once()
    {
        await using var site = await SiteAsync();
        await TextAsync(site, "/");
        Assert.Contains("data-theme=\"dark\"", await TextAsync(site, "/", ("Cookie", "display-theme=dark")), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"sepia\"", await TextAsync(site, "/", ("Cookie", "display-theme=sepia")), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await TextAsync(site, "/", ("Cookie", "display-language=en")), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await TextAsync(site, "/", ("Accept-Language", "en")), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"auto\"", await TextAsync(site, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_of_others_and_choices_of_the_default_make_no_page_of_their_own()
    {
        await using var site = await SiteAsync();
        await TextAsync(site, "/");
        using var counts = new Counts(site);
        await TextAsync(site, "/", ("Cookie", "session=abc; display-theme=auto; display-size=9"));
        await TextAsync(site, "/", ("Accept-Language", "fa-IR,fa;q=0.9"));
        Assert.Equal((2, 0), (counts.Hits, counts.Misses));
    }

    [Fact]
    public async Task A_page_is_packed_once_and_as_each_reader_can_read_it()
    {
        await using var site = await SiteAsync();
        foreach (var (accepted, packing) in new[] { ("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip"), ("identity", null),
            ("br", "br") })
        {
            using var answer = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.Add("Accept-Encoding", accepted));
            Assert.Equal(packing, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }

        using var counts = new Counts(site);
        using var again = await SendAsync(site, HttpMethod.Get, "/", request => request.Headers.Add(
            "Accept-Encoding", "gzip, deflate, br, zstd"));
        Assert.Equal("br", again.Content.Headers.ContentEncoding.Single());
        Assert.Equal(1, counts.Hits);
    }

    [Fact]
    public async Task A_changed_article_shows_when_it_can_be_found()
    {
        await using var site = await SiteAsync();
        Assert.Contains("شمال کشور", await TextAsync(site, "/"), StringComparison.Ordinal);
        await site.IngestAsync("rain.txt", Article.Replace("شمال", "جنوب", StringComparison.Ordinal));
        Assert.Contains("جنوب کشور", await TextAsync(site, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_not_there_is_there_once_its_article_is()
    {
        await using var site = await SiteAsync();
        using var missing = await site.GetAsync("/articles/2/-");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Null(missing.Headers.ETag);
        await site.IngestAsync("snow.txt", "برف در راه است\nبرف سنگینی در راه است.\nکوهستان سفید می‌شود و جاده‌ها بسته می‌مانند.");
        using var there = await site.GetAsync("/articles/2/-");
        Assert.Equal(HttpStatusCode.MovedPermanently, there.StatusCode);
        Assert.Equal("برف-در-راه-است", Uri.UnescapeDataString(there.Headers.Location!.OriginalString.Split('/')[^1]));
    }

    [Fact]
    public async Task Heads_are_those_of_the_page()
    {
        await using var site = await SiteAsync();
        using var cold = await SendAsync(site, HttpMethod.Head, "/", _ => { });
        using var page = await site.GetAsync("/");
        using var warm = await SendAsync(site, HttpMethod.Head, "/", _ => { });
        Assert.Equal((HttpStatusCode.OK, page.Headers.ETag, page.Content.Headers.ContentLength),
            (warm.StatusCode, warm.Headers.ETag, warm.Content.Headers.ContentLength));
        Assert.Equal(page.Headers.ETag, cold.Headers.ETag);
        Assert.Equal("", await warm.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answers_that_are_no_pages_go_through_as_they_are()
    {
        await using var site = await SiteAsync();
        using var counts = new Counts(site);
        foreach (var address in new[] { "/api/articles", "/healthz", "/favicon.svg", "/bookmarks", "/articles/1/original" })
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal((0, 0), (counts.Hits, counts.Misses));
    }

    [Fact]
    public async Task A_request_with_credentials_is_always_answered_anew()
    {
        await using var site = await SiteAsync();
        await TextAsync(site, "/");
        using var counts = new Counts(site);
        await TextAsync(site, "/", ("Authorization", "Bearer x"));
        await TextAsync(site, "/",
            ("Cookie", $"{AdministrationServices.SessionCookie}=chunks-2; {AdministrationServices.SessionCookie}C1=x"));
        Assert.Equal((0, 0), (counts.Hits, counts.Misses));
    }

    [Fact]
    public async Task Addresses_that_only_look_alike_have_pages_of_their_own()
    {
        await using var site = await SiteAsync();
        using var place = await site.GetAsync("/search?q=" + Uri.EscapeDataString("باران"));
        using var path = await site.GetAsync("/search%3Fq=" + Uri.EscapeDataString("باران"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (place.StatusCode, path.StatusCode));
    }

    [Fact]
    public async Task Many_readers_at_once_all_get_the_page()
    {
        await using var site = await SiteAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TextAsync(site, "/")));
        Assert.Single(pages.Distinct());
    }

    private static async Task<Site> SiteAsync(TimeProvider? clock = null)
    {
        var site = Site.Start(clock: clock);
        await site.IngestAsync("rain.txt", Article);
        // Words are read again in the background once the archive has changed, and pages are then written again.
        site.Services.GetRequiredService<ArchiveWords>().Read();
        return site;
    }

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));

    private static async Task<string> TextAsync(Site site, string address, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(site, HttpMethod.Get, address, request =>
        {
            foreach (var (name, value) in headers)
                request.Headers.Add(name, value);
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> SendAsync(Site site, HttpMethod method, string address,
        Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        change(request);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Pages counted by the site from now on.</summary>
    private sealed class Counts : IDisposable
    {
        private readonly MeterListener listener = new();
        private int hits;
        private int misses;

        public Counts(Site site)
        {
            var meters = site.Services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == PageCacheMetrics.Meter && instrument.Meter.Scope == meters)
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            {
                if (tags[0].Value is "hit")
                    Interlocked.Increment(ref hits);
                else
                    Interlocked.Increment(ref misses);
            });
            listener.Start();
        }

        public int Hits => hits;

        public int Misses => misses;

        public void Dispose() => listener.Dispose();
    }
}
