namespace NewsReader.Articles;

/// <summary>The one who may change what readers see.</summary>
internal sealed class Administrator
{
    /// <summary>The key of the one row.</summary>
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>As ASP.NET Core's PasswordHasher makes it, with its own salt and parameters.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>What a session must carry to be one; changed by a new password and by signing out, which ends every session.</summary>
    public required string Stamp { get; set; }
}
