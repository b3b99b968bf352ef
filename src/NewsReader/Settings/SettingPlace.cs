using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace NewsReader.Settings;

/// <summary>Where a setting stands.</summary>
internal static class SettingPlace
{
    /// <summary>The file or variable that decides a key, with a colon and a blank after it; nothing where none has it.</summary>
    public static string Describe(IConfiguration configuration, string key) =>
        // The last one that has a key decides.
        (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            FileConfigurationProvider { Source.Path: { } file } => $"{file}: ",
            EnvironmentVariablesConfigurationProvider => $"environment variable {key.Replace(":", "__", StringComparison.Ordinal)}: ",
            MemoryConfigurationProvider or CommandLineConfigurationProvider => "command line: ",
            _ => "",
        };
}
