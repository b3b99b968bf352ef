using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NewsReader.Storage;

namespace NewsReader.Administration;

internal static class AdministrationServices
{
    /// <summary>The page to sign in at.</summary>
    public const string SignInPath = "/admin/sign-in";

    /// <summary>The cookie of a session.</summary>
    public const string SessionCookie = "newsreader-admin";

    /// <summary>How long a session lasts at most, however often it is used.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromDays(7);

    private const string StampClaim = "stamp";
    private const string BegunClaim = "begun";
    private static readonly TimeSpan SessionTime = TimeSpan.FromHours(8);

    /// <summary>Registers what sets the password, forgives wrong ones and keeps the log.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) =>
        services.AddSingleton<AuditLog>().AddSingleton<AdministratorStore>().AddSingleton<SignInGate>();

    /// <summary>Registers signing in.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<AuditUndo>();
        services.AddAuthorization();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = "back";
            options.ExpireTimeSpan = SessionTime;
            options.Events.OnValidatePrincipal = ValidateAsync;
            Harden(options.Cookie, SessionCookie);
        });
        services.Configure<AntiforgeryOptions>(options =>
        {
            // Another header forbids framing everywhere, and more strictly.
            options.SuppressXFrameOptionsHeader = true;
            Harden(options.Cookie, "newsreader-form");
        });
        return services;
    }

    /// <summary>Begins a session of the administrator.</summary>
    public static Task BeginSessionAsync(this HttpContext context, string stamp)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, "administrator"),
                new Claim(StampClaim, stamp),
                new Claim(BegunClaim, now.ToString(CultureInfo.InvariantCulture)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>Whether the administrator is the one who asks.</summary>
    public static bool IsAdministrator(this HttpContext context) => context.User.Identity?.IsAuthenticated is true;

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    // Its use renews a session's end, and not its beginning.
    private static bool IsFresh(ClaimsPrincipal? session, DateTimeOffset now) =>
        long.TryParse(session?.FindFirstValue(BegunClaim), CultureInfo.InvariantCulture, out var begun)
        && now - DateTimeOffset.FromUnixTimeSeconds(begun) < LongestSession;

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        if (IsFresh(context.Principal, services.GetRequiredService<TimeProvider>().GetUtcNow())
            && await services.GetRequiredService<AdministratorStore>().IsCurrentAsync(stamp, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
