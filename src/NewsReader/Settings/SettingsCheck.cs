using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;
using Serilog.Events;

namespace NewsReader.Settings;

/// <summary>Compares a configuration with the settings that there are: a key that none has does nothing, and whoever wrote it believes that
/// it does.</summary>
internal sealed class SettingsCheck
{
    private const string LevelsSection = "Serilog:MinimumLevel";
    private const string EndpointsSection = "Kestrel:Endpoints";

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(bool)] = "true and false",
        [typeof(int)] = "whole numbers",
        [typeof(long)] = "whole numbers",
        [typeof(double)] = "numbers such as 2.5",
    };

    private readonly IConfigurationRoot configuration;
    private readonly IReadOnlyDictionary<string, Type> sections;
    private readonly List<string> problems = [];

    private SettingsCheck(IConfigurationRoot configuration, IReadOnlyDictionary<string, Type> sections)
    {
        this.configuration = configuration;
        this.sections = sections;
    }

    /// <param name="sections">The types of the options by the paths of their sections, of which one may lie within another.</param>
    /// <exception cref="SettingsRefusedException">A key is none, or a value is of another kind.</exception>
    public static void Run(IConfigurationRoot configuration, IReadOnlyDictionary<string, Type> sections)
    {
        var check = new SettingsCheck(configuration, sections);
        foreach (var (path, type) in sections)
            check.Section(type, configuration.GetSection(path));
        check.Levels(configuration.GetSection(LevelsSection));
        check.Endpoints(configuration.GetSection(EndpointsSection));
        if (check.problems.Count > 0)
            throw new SettingsRefusedException(string.Join("; ", check.problems)) { Problems = check.problems };
    }

    private void Section(Type type, IConfigurationSection section)
    {
        var known = type.GetProperties().Where(property => property.CanWrite).ToList();
        if (!string.IsNullOrEmpty(section.Value))
            Add(section, $"is \"{section.Value}\"; allowed are the keys {Names(known)} below it");
        foreach (var child in section.GetChildren()
            .Where(child => !sections.Keys.Contains(child.Path, StringComparer.OrdinalIgnoreCase)))
        {
            if (known.Find(property => string.Equals(property.Name, child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
                Add(child, $"is no setting; allowed are {Names(known)}");
            else
                Value(property.PropertyType, child);
        }
    }

    private void Value(Type type, IConfigurationSection child)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(IDictionary<string, string>))
        {
            foreach (var nested in child.GetChildren().Where(nested => nested.Value is null))
                Add(nested, "is no value; allowed are names by path");
        }
        else if (kind.IsClass && kind != typeof(string))
        {
            Section(kind, child);
        }
        else if (child.GetChildren().Any())
        {
            Add(child, $"is no single value; allowed are {KindOf(kind)}");
        }
        else if (child.Value is { } value && !CanBe(kind, value))
        {
            Add(child, $"is \"{value}\"; allowed are {KindOf(kind)}");
        }
    }

    private void Levels(IConfigurationSection levels)
    {
        IEnumerable<IConfigurationSection> all = [levels, levels.GetSection("Default"), .. levels.GetSection("Override").GetChildren()];
        foreach (var level in all.Where(level => level.Value is { } value && !IsLevel(value)))
            Add(level, $"is \"{level.Value}\"; allowed are {string.Join(", ", Enum.GetNames<LogEventLevel>())}");
    }

    private void Endpoints(IConfigurationSection endpoints)
    {
        foreach (var url in endpoints.GetChildren().Select(endpoint => endpoint.GetSection("Url"))
            .Where(url => url.Value is { } value && !ServerAddresses.IsAllowed(value)))
            Add(url, $"is \"{url.Value}\"; allowed {ServerAddresses.Allowed}");
    }

    private static bool IsLevel(string value) => Enum.GetNames<LogEventLevel>().Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool CanBe(Type kind, string value)
    {
        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string KindOf(Type kind) => kind.IsEnum
        ? string.Join(", ", Enum.GetNames(kind))
        : Kinds.GetValueOrDefault(kind, "texts");

    private static string Names(IEnumerable<PropertyInfo> known) => string.Join(", ", known.Select(property => property.Name));

    private void Add(IConfigurationSection section, string what) => problems.Add($"{PlaceOf(section)}{section.Path} {what}");

    // The last one that has a key decides.
    private string PlaceOf(IConfigurationSection section)
    {
        var key = section.Value is null ? section.GetChildren().Select(child => child.Path).FirstOrDefault(section.Path) : section.Path;
        return configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            FileConfigurationProvider { Source.Path: { } file } => $"{file}: ",
            EnvironmentVariablesConfigurationProvider => $"environment variable {key.Replace(":", "__", StringComparison.Ordinal)}: ",
            MemoryConfigurationProvider => "command line: ",
            _ => "",
        };
    }
}
