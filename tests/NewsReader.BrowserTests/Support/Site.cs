using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(NewsReader.BrowserTests.Support.Site))]

namespace NewsReader.BrowserTests.Support;

/// <summary>The running application and the browser that all tests share; each visit has a context of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    // Where each kind of page was found; it is reached as a reader does only once.
    private readonly ConcurrentDictionary<PageKind, string> addresses = new();

    private Application? application;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        if (Chromium.Find(playwright) is not { } path)
            return;
        browser = await Chromium.LaunchAsync(playwright, path);
        application = await Application.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await application.DisposeAsync();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A reader's visit; skips the test when the machine has no browser, or fails it where CI is to have one.</summary>
    /// <param name="worker">Whether the service worker is installed, which fetches all that the pages need to be read offline.</param>
    internal async Task<Visit> VisitAsync(
        int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, string language = "fa", int height = 900,
        bool worker = false)
    {
        RequireBrowser();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = application!.Address.ToString(),
            Locale = language == "fa" ? "fa-IR" : "en-GB",
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            ViewportSize = new() { Width = width, Height = height },
        });
        return new Visit(context, await context.NewPageAsync(), application.Management, addresses);
    }

    /// <summary>A reader's visit to another application, whose pages its service worker keeps.</summary>
    internal async Task<Visit> VisitAsync(Application other)
    {
        RequireBrowser();
        var context = await browser!.NewContextAsync(new() { BaseURL = other.Address.ToString(), Locale = "fa-IR" });
        return new Visit(context, await context.NewPageAsync(), other.Management, []);
    }

    /// <summary>A browser context for another application, in which its content security policy does not protect the pages.</summary>
    internal async Task<IBrowserContext> UnprotectedAsync(Application other)
    {
        RequireBrowser();
        return await browser!.NewContextAsync(new() { BaseURL = other.Address.ToString(), Locale = "fa-IR", BypassCSP = true,
            ServiceWorkers = ServiceWorkerPolicy.Block });
    }

    /// <summary>Skips the test when the machine has no browser, or fails it where CI is to have one.</summary>
    internal void RequireBrowser()
    {
        if (browser is not null && application is not null)
            return;
        var reason = $"No Chromium was found; {Chromium.Setting} can name one.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), reason);
        Assert.Skip(reason);
    }
}
