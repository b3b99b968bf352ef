using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class InterfaceLanguageTests
{
    [Theory]
    [InlineData("", "", "fa")]
    [InlineData("en-US,en;q=0.9", "", "en")]
    [InlineData("en-US,en;q=0.9,fa;q=0.8", "", "en")]
    [InlineData("fa-IR,fa;q=0.9,en-US;q=0.8,en;q=0.7", "", "fa")]
    [InlineData("en;q=0.5,fa;q=0.5", "", "fa")]
    [InlineData("de,*;q=0.5", "", "fa")]
    [InlineData("fa;q=0.3,*;q=0.5", "", "en")]
    [InlineData("english,,;;", "", "fa")]
    [InlineData("fa", "display-language=en", "en")]
    [InlineData("en", "display-language=fa", "fa")]
    [InlineData("fa", "display-language=de", "fa")]
    public async Task The_readers_choice_comes_first_then_what_the_browser_prefers_then_persian(string accepts, string cookie,
        string expected)
    {
        await using var site = Site.Start();
        site.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepts);
        if (cookie.Length > 0)
            site.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var response = await site.GetAsync("/");

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{expected}\" dir=\"{(expected == "fa" ? "rtl" : "ltr")}\"", html, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(response.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/1/نان-در-شهر-ارزان-شد")]
    [InlineData("/search")]
    [InlineData("/bookmarks")]
    [InlineData("/history")]
    [InlineData("/offline")]
    [InlineData("/manifest.webmanifest")]
    public async Task A_cache_is_told_that_a_page_was_written_for_one_reader(string address)
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        using var response = await site.GetAsync(address);

        response.EnsureSuccessStatusCode();
        Assert.Superset(new HashSet<string>(["Cookie", "Accept-Language"]),
            new HashSet<string>(response.Headers.Vary, StringComparer.Ordinal));
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.True(response.Headers.CacheControl.NoCache);
    }
}
