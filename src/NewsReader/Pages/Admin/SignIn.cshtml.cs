using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Administration;
using NewsReader.Http;

namespace NewsReader.Pages.Admin;

/// <summary>Where the administrator signs in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignInModel(SignInGate gate, AdministratorStore administrators) : PageModel
{
    /// <summary>What sets a password.</summary>
    public const string Command = "newsreader admin set-password";

    /// <summary>What lifts a lock.</summary>
    public const string UnlockCommand = "newsreader admin unlock";

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether there is a password to sign in with.</summary>
    public bool IsSet { get; private set; }

    /// <summary>What went wrong, in words.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether nothing was tried, because too much had been.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Whether the password would cross the wire as it is.</summary>
    public bool IsReadable => !Request.IsHttps && !IsNear;

    private bool IsNear => HttpContext.IsManagement() || ClientAddress.IsThisMachine(HttpContext);

    public async Task OnGetAsync(CancellationToken cancellationToken) => IsSet = await administrators.IsSetAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromQuery] string? back, CancellationToken cancellationToken)
    {
        IsSet = await administrators.IsSetAsync(cancellationToken);
        if (!IsSet)
            return Page();
        switch (await gate.TryAsync(ClientAddress.From(HttpContext), HttpContext.IsManagement(), Password ?? "", cancellationToken))
        {
            case SignInOutcome.Entered entered:
                await HttpContext.BeginSessionAsync(entered.Stamp);
                return LocalRedirect(DisplayEndpoint.Back(back ?? Request.PathBase + "/admin", Request.PathBase));
            case SignInOutcome.Locked locked:
                IsLocked = true;
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = Math.Ceiling(locked.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                Failure = PageText.Of("Admin.Locked", PageText.Count("Minutes.Plain", (long)Math.Ceiling(locked.Wait.TotalMinutes)));
                break;
            default:
                Failure = PageText.Of("Admin.Wrong");
                break;
        }

        return Page();
    }
}
