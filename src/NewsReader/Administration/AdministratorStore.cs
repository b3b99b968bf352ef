using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Administration;

/// <summary>Keeps the administrator's password, as a hash, and what makes a session valid.</summary>
internal sealed class AdministratorStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit)
{
    /// <summary>Characters of the shortest password.</summary>
    public const int MinPasswordLength = 12;

    /// <summary>Characters of the longest password.</summary>
    public const int MaxPasswordLength = 256;

    // PBKDF2 with HMAC-SHA512; the number is OWASP's for it.
    private const int Iterations = 210_000;
    private const int StampBytes = 16;

    private static readonly PasswordHasher<Administrator> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Sets the password; sessions that were begun with another end.</summary>
    public async Task SetPasswordAsync(string password, string client, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // From here on no other process sets one, too.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var known = await db.Administrators.SingleOrDefaultAsync(cancellationToken);
        var administrator = known ?? new Administrator { PasswordHash = "", Stamp = "" };
        (administrator.PasswordHash, administrator.Stamp) = (Hasher.HashPassword(administrator, password), NewStamp());
        if (known is null)
            db.Administrators.Add(administrator);
        db.Audit.Add(audit.Entry(AuditAct.PasswordSet, client, subject: null));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The stamp of a session that the password opens, or null.</summary>
    public async Task<string?> VerifyAsync(string password, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } administrator && password.Length <= MaxPasswordLength
            && Hasher.VerifyHashedPassword(administrator, administrator.PasswordHash, password) != PasswordVerificationResult.Failed
            ? administrator.Stamp
            : null;

    /// <summary>Whether a password was ever set.</summary>
    public async Task<bool> IsSetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) is not null;

    /// <summary>Whether a session with the stamp is one.</summary>
    public async Task<bool> IsCurrentAsync(string? stamp, CancellationToken cancellationToken) =>
        stamp is not null && (await FindAsync(cancellationToken))?.Stamp == stamp;

    /// <summary>Ends every session.</summary>
    public async Task SignOutAsync(string client, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var administrator = await db.Administrators.SingleAsync(cancellationToken);
        administrator.Stamp = NewStamp();
        db.Audit.Add(audit.Entry(AuditAct.SignedOut, client, subject: null));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(2 * StampBytes);

    private async Task<Administrator?> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Administrators.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }
}
