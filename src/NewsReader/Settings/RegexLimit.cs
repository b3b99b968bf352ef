using System.Runtime.CompilerServices;

namespace NewsReader.Settings;

/// <summary>The time that any regular expression may take: what others wrote must not hold a reader or a page up for ever.</summary>
internal static class RegexLimit
{
    /// <summary>How long a match may take; far more than any of them needs, however busy the machine is.</summary>
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    // Before the first expression is made, which keeps the limit it finds.
    [ModuleInitializer]
    internal static void Set() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Time);
}
