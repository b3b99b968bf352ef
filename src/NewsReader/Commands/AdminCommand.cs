using System.CommandLine;
using NewsReader.Administration;
using NewsReader.Startup;
using NewsReader.Storage;
using Spectre.Console;

namespace NewsReader.Commands;

/// <summary>"admin": what the administrator does at the terminal.</summary>
internal static class AdminCommand
{
    public static Command Create()
    {
        var setPassword = new Command("set-password",
            "Set the password that the administrator signs in with; sessions that are open end.\n\n"
            + "Example: newsreader admin set-password < password.txt");
        setPassword.SetAction(SetPasswordAsync);
        var unlock = new Command("unlock",
            "Forgive the wrong passwords that signing in is locked for.\n\nExample: newsreader admin unlock");
        unlock.SetAction(UnlockAsync);
        return new Command("admin", "Let an administrator sign in.\n\nExample: newsreader admin set-password") { setPassword, unlock };
    }

    private static async Task<int> UnlockAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        var forgiven = await app.Services.GetRequiredService<SignInGate>().UnlockAsync(AuditLog.Terminal, cancellationToken);
        var attempts = forgiven == 1 ? "attempt does" : "attempts do";
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"Signing in is open; {forgiven:N0} failed {attempts} not count any more"));
        return 0;
    }

    private static async Task<int> SetPasswordAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        var password = Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancellationToken) ?? ""
            : await AskAsync(cancellationToken);
        if (password is null)
            return await RefuseAsync("the two passwords differ; nothing was changed");
        if (password.Length is < AdministratorStore.MinPasswordLength or > AdministratorStore.MaxPasswordLength)
        {
            return await RefuseAsync($"a password has {AdministratorStore.MinPasswordLength} to "
                + $"{AdministratorStore.MaxPasswordLength} characters; nothing was changed");
        }

        await app.Services.GetRequiredService<AdministratorStore>().SetPasswordAsync(password, AuditLog.Terminal, cancellationToken);
        await Console.Out.WriteLineAsync($"The password is set; sign in at {AdministrationServices.SignInPath}");
        return 0;
    }

    private static async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        var first = await AnsiConsole.PromptAsync(Hidden("New password:"), cancellationToken);
        var second = await AnsiConsole.PromptAsync(Hidden("The same again:"), cancellationToken);
        return first == second ? first : null;
    }

    private static TextPrompt<string> Hidden(string question) => new TextPrompt<string>(question).Secret(mask: null).AllowEmpty();

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"newsreader: {reason}");
        return 1;
    }
}
