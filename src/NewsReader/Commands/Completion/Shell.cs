namespace NewsReader.Commands.Completion;

/// <summary>The shells that complete what is typed.</summary>
internal enum Shell
{
    Bash,
    Zsh,
    Fish,
    PowerShell,
}
