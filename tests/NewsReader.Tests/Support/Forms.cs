using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Administration;
using NewsReader.Storage;

namespace NewsReader.Tests.Support;

/// <summary>Forms as a browser sends them, and the administrator who does.</summary>
internal static class Forms
{
    public const string Password = "a long enough password";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Sends the form of a page that leads to an address, with the fields that it has itself and some more.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this Site site, string page, string action,
        params (string Name, string Value)[] fields)
    {
        var document = await site.PageAsync(page);
        var form = document.Forms.Single(form => (form.GetAttribute("action") is { Length: > 0 } own ? own : page) == action);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await site.Client.PostAsync(new Uri(action, UriKind.Relative), content, Stop);
    }

    /// <summary>Sets the administrator's password.</summary>
    public static Task SetPasswordAsync(this Site site, string password = Password) =>
        site.Services.GetRequiredService<AdministratorStore>().SetPasswordAsync(password, AuditLog.Terminal, Stop);

    /// <summary>Tries to sign in; the client keeps the session.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this Site site, string password = Password, string page = "/admin/sign-in") =>
        site.SendFormAsync(page, page, ("Password", password));

    /// <summary>A site on new data whose client is the administrator's.</summary>
    public static async Task<Site> SignedInAsync()
    {
        var site = Site.Start();
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        return site;
    }
}
