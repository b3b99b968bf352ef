using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Administration;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_opens_the_pages_of_the_administrator_and_signing_out_shuts_them()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        Assert.Equal("/admin/sign-in?back=%2Fadmin", await LocationAsync(site, "/admin"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs"));

        using var entered = await site.SignInAsync(page: "/admin/sign-in?back=%2Fruns");
        Assert.Equal("/runs", entered.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/runs"));
        using var left = await site.SendFormAsync("/admin", "/admin?handler=SignOut");
        Assert.Equal("/", left.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs"));
    }

    [Fact]
    public async Task A_copy_of_the_session_is_worth_nothing_after_signing_out_or_a_new_password()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        using var first = await site.SignInAsync();
        var copy = Session(first);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/runs", copy));
        await site.SetPasswordAsync("quite another password");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs", copy));

        using var second = await site.SignInAsync("quite another password");
        copy = Session(second);
        using var left = await site.SendFormAsync("/admin", "/admin?handler=SignOut");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs", copy));
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_for_the_server_alone_and_for_no_other_site()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        var cookie = entered.Headers.GetValues(
            "Set-Cookie").Single(value => value.StartsWith("newsreader-admin=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_guesses_is_locked_out_even_with_the_right_password_and_after_a_restart_and_let_in_again_later()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = Site.Start(clock: clock);
        await site.SetPasswordAsync();
        for (var i = 0; i < SignInGate.MaxFailures; i++)
        {
            using var wrong = await site.SignInAsync("not the right password");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            Assert.Contains("گذرواژه درست نبود", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Stop)),
                StringComparison.Ordinal);
        }

        using var locked = await site.SignInAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Equal(SignInGate.Window, locked.Headers.RetryAfter!.Delta);
        Assert.Contains("newsreader admin unlock", await locked.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs"));

        clock.Advance(SignInGate.Window);
        using var entered = await site.SignInAsync();
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task Others_who_guess_lock_out_each_other_and_in_the_end_everyone_but_who_sits_at_the_machine()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        var gate = site.Services.GetRequiredService<SignInGate>();
        var audit = site.Services.GetRequiredService<AuditLog>();
        for (var i = 0; i < SignInGate.MaxFailures; i++)
            await audit.AddAsync(AuditAct.SignInFailed, "192.0.2.1", null, Stop);
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.1", isNear: false, Forms.Password, Stop));
        Assert.IsType<SignInOutcome.Entered>(await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop));

        for (var i = 0; i < SignInGate.MaxFailuresOfAll; i++)
            await audit.AddAsync(AuditAct.SignInFailed, $"198.51.100.{i}", null, Stop);
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.3", isNear: false, Forms.Password, Stop));
        Assert.IsType<SignInOutcome.Entered>(await gate.TryAsync("127.0.0.1", isNear: true, Forms.Password, Stop));
    }

    [Fact]
    public async Task Others_cannot_lock_out_whoever_has_signed_in_from_the_same_address_before()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = Site.Start(clock: clock);
        await site.SetPasswordAsync();
        var gate = site.Services.GetRequiredService<SignInGate>();
        var audit = site.Services.GetRequiredService<AuditLog>();
        await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop);
        clock.Advance(SignInGate.Known - TimeSpan.FromHours(1));
        await AttackAsync(audit);
        Assert.IsType<SignInOutcome.Entered>(await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop));
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.3", isNear: false, Forms.Password, Stop));

        clock.Advance(SignInGate.Known + TimeSpan.FromHours(1));
        await AttackAsync(audit);
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop));
    }

    [Fact]
    public async Task Unlocking_at_the_machine_forgives_what_was_tried_and_guessing_locks_again()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        var gate = site.Services.GetRequiredService<SignInGate>();
        var audit = site.Services.GetRequiredService<AuditLog>();
        await AttackAsync(audit);
        for (var i = 0; i < SignInGate.MaxFailures; i++)
            await audit.AddAsync(AuditAct.SignInFailed, "192.0.2.2", null, Stop);
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop));

        await Verb.SucceedAsync("admin", "unlock", "--data", site.DataFolder);
        Assert.IsType<SignInOutcome.Entered>(await gate.TryAsync("192.0.2.2", isNear: false, Forms.Password, Stop));
        await AttackAsync(audit);
        Assert.IsType<SignInOutcome.Locked>(await gate.TryAsync("192.0.2.9", isNear: false, Forms.Password, Stop));
    }

    [Fact]
    public async Task A_session_that_is_used_all_the_time_ends_after_seven_days()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = Site.Start(clock: clock);
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        var step = TimeSpan.FromHours(7);
        for (var used = step; used < AdministrationServices.LongestSession; used += step)
        {
            clock.Advance(step);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/runs"));
        }

        clock.Advance(step);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, "/runs"));
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_changes_nothing()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        using var form = new FormUrlEncodedContent([]);
        using var answer = await site.Client.PostAsync(new Uri("/admin?handler=SignOut", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/runs"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task Signing_in_leads_to_no_other_site(string back)
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync(page: "/admin/sign-in?back=" + Uri.EscapeDataString(back));
        Assert.Equal("/", entered.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_was_done_is_in_the_log()
    {
        await using var site = Site.Start();
        await site.SetPasswordAsync();
        using var wrong = await site.SignInAsync("not the right password");
        using var entered = await site.SignInAsync();
        Assert.Equal(["ورود", "ورود ناموفق", "گذرواژه گذاشته شد"], (await site.PageAsync("/admin")).Texts("main li b"));
    }

    [Fact]
    public async Task Without_a_password_nobody_signs_in_and_the_page_says_how_to_set_one()
    {
        await using var site = Site.Start();
        var page = await site.PageAsync("/admin/sign-in");
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal(["newsreader admin set-password"], page.Texts("main code"));
    }

    private static async Task AttackAsync(AuditLog audit)
    {
        for (var i = 0; i < SignInGate.MaxFailuresOfAll; i++)
            await audit.AddAsync(AuditAct.SignInFailed, $"198.51.100.{i}", null, Stop);
    }

    private static string Session(HttpResponseMessage entered) =>
        entered.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("newsreader-admin=", StringComparison.Ordinal))
            .Split(';')[0];

    private static async Task<string?> LocationAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        return answer.Headers.Location is { IsAbsoluteUri: true } location
            ? location.PathAndQuery : answer.Headers.Location?.OriginalString;
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string address, string? cookie = null)
    {
        using var client = cookie is null ? null : site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await (client ?? site.Client).SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
