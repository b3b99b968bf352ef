namespace NewsReader.Commands;

/// <summary>What a verb ends with, besides 0 and what <see cref="Interruption"/> says.</summary>
internal static class ExitCode
{
    /// <summary>It was not done, or not wholly; a line says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong, and nothing was done.</summary>
    public const int WrongUse = 2;

    /// <summary>With --strict: all was stored but what was rejected.</summary>
    public const int Rejected = 3;

    /// <summary>A fault of the program itself; EX_SOFTWARE of sysexits.h.</summary>
    public const int Fault = 70;
}
