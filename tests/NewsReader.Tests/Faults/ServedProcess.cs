using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>A server as a process with a fault in it, and the administrator's browser.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string[]> said;
    private readonly HttpClient client;
    private (string Name, string Value) token;

    public ServedProcess(Fault fault, string[] arguments)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        process = FaultInjector.Start(fault, [.. arguments, "--urls", address.ToString()]);
        said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true })
         { BaseAddress = address };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether it serves; false when it ended before it did.</summary>
    public async Task<bool> UntilServingAsync()
    {
        using var patience = Patience.Begin();
        while (!process.HasExited)
        {
            if (await StatusAsync("/healthz") is HttpStatusCode.OK)
                return true;
            await Task.Delay(50, patience.Token);
        }

        return false;
    }

    /// <summary>Whether the administrator is in; false when the server is gone.</summary>
    public async Task<bool> SignInAsync()
    {
        if (!await TakeTokenAsync("/admin/sign-in"))
            return false;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(token.Name, token.Value), new("Password", Forms.Password)]);
        return await AnswerAsync("/admin/sign-in", form) is HttpStatusCode.Redirect && await TakeTokenAsync("/admin/upload");
    }

    /// <summary>How an upload was answered; null when the server is gone.</summary>
    public async Task<HttpStatusCode?> UploadAsync(Content content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Name } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content.AsText));
        form.Add(file, "files", content.Number + ".txt");
        return await AnswerAsync("/admin/upload", form);
    }

    /// <summary>The status of an address; null when the server is gone.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Waits until it has ended by itself, as one that gives no answer is about to.</summary>
    public async Task UntilEndedAsync()
    {
        using var patience = Patience.Begin();
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Ends it as a power cut does, where its fault has not; the result is whether that had. What it said is for people.</summary>
    public async Task<bool> KillAsync()
    {
        var wasKilled = process.HasExited;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Stop);
        foreach (var text in await said)
            ProgramRun.AssertSpeaksToPeople(text);
        return wasKilled;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await said;
        client.Dispose();
        process.Dispose();
    }

    private async Task<bool> TakeTokenAsync(string page)
    {
        try
        {
            var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), Stop);
            var document = await new HtmlParser().ParseDocumentAsync(html, Stop);
            var input = document.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().Last();
            token = (input.Name!, input.Value);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException { StatusCode: null } or IOException)
        {
            return false;
        }
    }

    private async Task<HttpStatusCode?> AnswerAsync(string address, HttpContent form)
    {
        try
        {
            using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
