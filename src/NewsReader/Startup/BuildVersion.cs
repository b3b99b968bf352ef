using System.Reflection;

namespace NewsReader.Startup;

/// <summary>Which build of the program this is.</summary>
internal static class BuildVersion
{
    /// <summary>Such as "0.1.0+4f2a…", the commit behind the plus sign where the build knew it.</summary>
    public static string Text { get; } = typeof(BuildVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
