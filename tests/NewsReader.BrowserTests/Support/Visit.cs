using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsReader.BrowserTests.Support;

/// <summary>One reader's tab, which notes everything that the browser complains about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IBrowserContext context;
    private readonly ConcurrentDictionary<PageKind, string> addresses;

    public Visit(IBrowserContext context, IPage page, string management, ConcurrentDictionary<PageKind, string> addresses)
    {
        this.context = context;
        this.addresses = addresses;
        Page = page;
        Management = management;
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.RequestFailed += (_, request) => Note(request);
    }

    public IPage Page { get; }

    /// <summary>The address of the management listener.</summary>
    public string Management { get; }

    public IBrowserContext Context => context;

    /// <summary>Errors and warnings of the console, scripts and requests, those of the content security policy among them.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Goes to a path of the site and waits until the page and what it names are loaded.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.NotNull(response);
        return response;
    }

    /// <summary>Opens a page of a kind: as a reader reaches it the first time, by its address from then on.</summary>
    public async Task OpenAsync(PageKind kind)
    {
        if (kind == PageKind.Suggestions)
        {
            await OpenSuggestionsAsync();
        }
        else if (addresses.TryGetValue(kind, out var address))
        {
            await GoAsync(address);
        }
        else
        {
            await this.ReachAsync(kind);
            addresses[kind] = Page.Url;
        }
    }

    /// <summary>Opens the wire report from the front page.</summary>
    public async Task OpenReportAsync()
    {
        await GoAsync("/");
        await Link(Report.TitleStart).ClickAsync();
        await Page.WaitForURLAsync("**/articles/**", new() { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Waits until the service worker has what it needs and answers for this page.</summary>
    public Task ReadyWorkerAsync() =>
        UntilAsync("() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");

    /// <summary>Waits until a promise that the page is asked for again and again comes true. The browser's own way of waiting takes the
    /// promise itself for the truth.</summary>
    public async Task UntilAsync(string promise)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await Page.EvaluateAsync<bool>(promise))
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    /// <summary>Opens the network of the wire report from its page.</summary>
    public async Task OpenNetworkAsync()
    {
        await OpenReportAsync();
        await Page.Locator("main a[href$='/network']").First.ClickAsync();
        await Page.WaitForURLAsync("**/network", new() { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Opens what the wire report said at earlier times.</summary>
    public async Task OpenRevisionsAsync()
    {
        await OpenReportAsync();
        await GoAsync(string.Concat(new Uri(Page.Url).Segments.Take(3)) + "revisions");
    }

    /// <summary>Types the beginning of a word into the search box and waits for what is suggested.</summary>
    public async Task OpenSuggestionsAsync()
    {
        await GoAsync("/");
        await SearchBox.PressSequentiallyAsync("ونزو");
        await Page.GetByRole(AriaRole.Option).First.WaitForAsync();
    }

    /// <summary>Goes to a page and follows its first link to a path that starts so.</summary>
    public async Task GoInAsync(string path, string start)
    {
        await GoAsync(path);
        var link = await Page.Locator($"main a[href^='{start}']").First.GetAttributeAsync("href");
        Assert.NotNull(link);
        await GoAsync(new Uri(new Uri(Page.Url), link).ToString());
    }

    /// <summary>The search box, which is a combobox once it had the focus.</summary>
    public ILocator SearchBox => Page.Locator("[data-slash]");

    /// <summary>The first link in the page's content whose text has these words.</summary>
    public ILocator Link(string words) =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words }).First;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    // A script that asks not to follow a redirect ends it there, which the browser calls an aborted request; so does one that asks for
    // suggestions to more letters before the last ones have come.
    private void Note(IRequest request)
    {
        var isEnded = request.RedirectedFrom is not null || request.Url.Contains("/api/suggest?", StringComparison.Ordinal);
        if (!isEnded || request.Failure != "net::ERR_ABORTED")
            complaints.Enqueue($"{request.Url}: {request.Failure}");
    }

    // A browser notes the status of the page itself too; that a page was not found is an answer here. A worker that is not wanted is no
    // fault.
    private void Note(IConsoleMessage message)
    {
        var isPage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        var isWorker = message.Text.Contains("Service Worker registration blocked by Playwright", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isPage && !isWorker)
            complaints.Enqueue($"{message.Text} ({message.Location})");
    }
}
