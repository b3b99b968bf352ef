using NewsReader.Storage;

namespace NewsReader.Articles;

/// <summary>What was done. The numbers are stored: new acts come last.</summary>
internal enum AuditAct
{
    PasswordSet,
    SignedIn,
    SignInFailed,
    SignedOut,
    Hidden,
    Shown,
    Retried,
    Edited,
    SourceEdited,
    Tied,
    Untied,
    Uploaded,
    UploadRemoved,
    Unlocked,
    LabelEdited,
    Pinned,
    Dropped,
    FrontCleared,
}

/// <summary>One act of the administrator, or of somebody who tried to be: failed attempts to sign in are kept too.</summary>
internal sealed class AuditEntry
{
    public long Id { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }

    public AuditAct Act { get; set; }

    /// <summary>The address it came from, or <see cref="AuditLog.Terminal"/>.</summary>
    public required string Client { get; set; }

    /// <summary>What it was done to, in words: a title, a path.</summary>
    public string? Subject { get; set; }

    /// <summary>The article it was done to.</summary>
    public long? ArticleId { get; set; }

    /// <summary>What was before it, as JSON or a number, so that it can be undone; null for what says so by itself.</summary>
    public string? Before { get; set; }
}
