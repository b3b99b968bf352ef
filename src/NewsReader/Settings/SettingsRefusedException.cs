namespace NewsReader.Settings;

/// <summary>Settings that mean nothing or cannot be read; each problem names where it stands, its key, its value and what is allowed.</summary>
internal sealed class SettingsRefusedException(IReadOnlyList<string> problems) : Exception(string.Join("; ", problems))
{
    public IReadOnlyList<string> Problems => problems;
}
