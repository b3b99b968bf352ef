using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Tests.Support;

/// <summary>Pages as a reader's browser takes them in.</summary>
internal static class Html
{
    /// <summary>The page of an address; its status must be success.</summary>
    public static async Task<IDocument> PageAsync(this Site site, string address, string? cookies = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (cookies is not null)
            request.Headers.Add("Cookie", cookies);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The trimmed texts of what a selector finds.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];

    /// <summary>The address that a link leads to, as it is written.</summary>
    public static string? LinkTo(this IParentNode node, string selector) => node.QuerySelector(selector)?.GetAttribute("href");
}
