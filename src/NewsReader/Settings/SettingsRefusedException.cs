namespace NewsReader.Settings;

/// <summary>Settings that mean nothing or cannot be read; each problem names where it stands, its key, its value and what is
/// allowed.</summary>
internal sealed class SettingsRefusedException : Exception
{
    public SettingsRefusedException()
    {
    }

    public SettingsRefusedException(string message)
        : base(message)
    {
    }

    public SettingsRefusedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public IReadOnlyList<string> Problems { get; init; } = [];
}
