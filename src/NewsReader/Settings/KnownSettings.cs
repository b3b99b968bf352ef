using Microsoft.AspNetCore.Hosting;

namespace NewsReader.Settings;

/// <summary>The keys of a configuration that anything reads, at its top and in the sections of the framework.</summary>
internal static class KnownSettings
{
    // The other variables of the collector's exporter are many, and none of ours.
    private const string Collector = "OTEL_";

    // The keys of each section; null for one whose keys are names of others.
    private static readonly Dictionary<string, string[]?> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [NewsReaderOptions.Section] = null,
        ["Serilog"] =
        [
            "Using", "MinimumLevel", "LevelSwitches", "FilterSwitches", "WriteTo", "AuditTo", "Enrich", "Destructure", "Filter",
            "Properties",
        ],
        ["Kestrel"] = ["Endpoints", "EndpointDefaults", "Certificates"],
        ["Logging"] = null,
    };

    // Single keys; addresses to serve at are left out, for the application has its own.
    private static readonly string[] Single =
    [
        "AllowedHosts", "ReloadStaticAssetsAtRuntime", WebHostDefaults.EnvironmentKey, WebHostDefaults.ApplicationKey,
        WebHostDefaults.ContentRootKey, WebHostDefaults.WebRootKey, WebHostDefaults.StaticWebAssetsKey, WebHostDefaults.StartupAssemblyKey,
        WebHostDefaults.HostingStartupAssembliesKey, WebHostDefaults.HostingStartupExcludeAssembliesKey,
        WebHostDefaults.PreventHostingStartupKey, WebHostDefaults.DetailedErrorsKey, WebHostDefaults.CaptureStartupErrorsKey,
        WebHostDefaults.ShutdownTimeoutKey,
    ];

    /// <summary>What may stand at the top, in words.</summary>
    public static string Top => string.Join(", ", [.. Sections.Keys, .. Single.Take(2)]) + $" and {Collector}…";

    /// <summary>The beginnings of what a command line may set, for suggestions.</summary>
    public static IEnumerable<string> OnCommandLine =>
        OfFramework.SelectMany(section => section.Keys.Select(key => $"--{section.Section}:{key}"))
            .Concat(Single.Select(key => "--" + key));

    /// <summary>Whether a whole key, such as "NewsReader:Seeds", may be read by something; what is below
    /// <see cref="NewsReaderOptions.Section"/> is checked elsewhere.</summary>
    public static bool Has(string key)
    {
        var parts = key.Split(ConfigurationPath.KeyDelimiter);
        return parts is [var only]
            ? IsTop(only)
            : Sections.TryGetValue(parts[0], out var keys) && (keys is null || keys.Contains(parts[1], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a key may stand at the top of a file.</summary>
    public static bool IsTop(string key) => Sections.ContainsKey(key) || IsSingle(key);

    /// <summary>The sections of the framework with the keys that each may have.</summary>
    public static IEnumerable<(string Section, string[] Keys)> OfFramework =>
        Sections.Where(section => section.Value is not null).Select(section => (section.Key, section.Value!));

    private static bool IsSingle(string key) => Single.Contains(key, StringComparer.OrdinalIgnoreCase)
        || key.StartsWith(Collector, StringComparison.OrdinalIgnoreCase);
}
