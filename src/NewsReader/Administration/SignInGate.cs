using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Administration;

/// <summary>How an attempt to sign in ended.</summary>
internal abstract record SignInOutcome
{
    /// <summary>The password was right.</summary>
    /// <param name="Stamp">What the session carries.</param>
    public sealed record Entered(string Stamp) : SignInOutcome;

    public sealed record Wrong : SignInOutcome;

    /// <summary>There were too many failures, and nothing was tried.</summary>
    /// <param name="Wait">How long until the next attempt counts.</param>
    public sealed record Locked(TimeSpan Wait) : SignInOutcome;
}

/// <summary>Lets the administrator in, and locks out whoever guesses. The audit log is what it remembers by, so that a restart forgives
/// nothing.</summary>
internal sealed class SignInGate(AdministratorStore administrators, AuditLog audit, TimeProvider clock) : IDisposable
{
    /// <summary>Failures of one client until it is locked out.</summary>
    public const int MaxFailures = 5;

    /// <summary>Failures of all clients until everyone is locked out who is neither at the machine nor known.</summary>
    public const int MaxFailuresOfAll = 50;

    /// <summary>How long a failure counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>How long a client is known that has signed in; the failures of others do not lock it out.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromDays(30);

    // One attempt at a time: many at once would all be counted only after they were tried, and hashing costs a core.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="client">The address of the client.</param>
    /// <param name="isNear">Whether the client sits at the machine; others cannot lock it out.</param>
    public async Task<SignInOutcome> TryAsync(string client, bool isNear, string password, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (await WaitAsync(client, isNear, cancellationToken) is { } wait)
                return new SignInOutcome.Locked(wait);
            var stamp = await administrators.VerifyAsync(password, cancellationToken);
            await audit.AddAsync(stamp is null ? AuditAct.SignInFailed : AuditAct.SignedIn, client, subject: null, cancellationToken);
            return stamp is null ? new SignInOutcome.Wrong() : new SignInOutcome.Entered(stamp);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Forgives all failures; the result is how many would have counted.</summary>
    public async Task<int> UnlockAsync(string client, CancellationToken cancellationToken)
    {
        var failures = Failures(await AttemptsAsync(cancellationToken)).Count;
        await audit.AddAsync(AuditAct.Unlocked, client, subject: null, cancellationToken);
        return failures;
    }

    public void Dispose() => turn.Dispose();

    private async Task<TimeSpan?> WaitAsync(string client, bool isNear, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var attempts = await AttemptsAsync(cancellationToken);
        var failures = Failures(attempts);
        var entered = attempts.LastOrDefault(attempt => attempt.Act == AuditAct.SignedIn && attempt.Client == client)?.Id ?? 0;
        var own = failures.FindAll(attempt => attempt.Client == client && attempt.Id > entered);
        var until = Math.Max(End(own, MaxFailures), End(failures, MaxFailuresOfAll) is > 0 and var ofAll && !isNear
            && !await audit.HasEnteredSinceAsync(client, (now - Known).ToUnixTimeMilliseconds(), cancellationToken) ? ofAll : 0);
        return until > now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(until) - now : null;
    }

    private Task<IReadOnlyList<AuditEntry>> AttemptsAsync(CancellationToken cancellationToken) =>
        audit.AttemptsSinceAsync((clock.GetUtcNow() - Window).ToUnixTimeMilliseconds(), cancellationToken);

    // Those that were not forgiven.
    private static List<AuditEntry> Failures(IReadOnlyList<AuditEntry> attempts)
    {
        var forgiven = attempts.LastOrDefault(attempt => attempt.Act == AuditAct.Unlocked)?.Id ?? 0;
        return [.. attempts.Where(attempt => attempt.Act == AuditAct.SignInFailed && attempt.Id > forgiven)];
    }

    // When there will be fewer failures than are too many, in Unix milliseconds; 0 where there are fewer now.
    private static long End(List<AuditEntry> failures, int most) =>
        failures.Count < most ? 0 : failures[^most].At + (long)Window.TotalMilliseconds;
}
