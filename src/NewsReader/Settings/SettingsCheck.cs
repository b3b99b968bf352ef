using System.ComponentModel;
using Serilog.Events;

namespace NewsReader.Settings;

/// <summary>Compares a configuration with the settings that there are: a key that none has does nothing, and whoever wrote it believes that
/// it does.</summary>
internal sealed class SettingsCheck
{
    private const string LevelsSection = "Serilog:MinimumLevel";
    private const string EndpointsSection = "Kestrel:Endpoints";

    private static readonly string[] LevelKeys = ["Default", "Override", "ControlledBy"];

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
        check.Framework();
        check.Levels(configuration.GetSection(LevelsSection));
        foreach (var (sink, what) in SinkCheck.Problems(configuration, CanBe, KindOf))
            check.Add(sink, what);
        check.Endpoints(configuration.GetSection(EndpointsSection));
        if (check.problems.Count > 0)
            throw new SettingsRefusedException(string.Join("; ", check.problems)) { Problems = check.problems };
    }

    private void Section(Type type, IConfigurationSection section)
    {
        var known = type.GetProperties().Where(property => property.CanWrite).ToList();
        var names = string.Join(", ", known.Select(property => property.Name).Concat(SectionsWithin(section.Path)));
        if (!string.IsNullOrEmpty(section.Value))
            Add(section, $"is \"{section.Value}\"; allowed are the keys {names} below it");
        foreach (var child in section.GetChildren()
            .Where(child => !sections.Keys.Contains(child.Path, StringComparer.OrdinalIgnoreCase)))
        {
            if (known.Find(property => string.Equals(property.Name, child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
                Add(child, $"is no setting; allowed are {names}");
            else
                Value(property.PropertyType, child);
        }
    }

    // Variables of the environment are for all programs; what a file says is for this one.
    private void Framework()
    {
        foreach (var key in configuration.Providers.OfType<FileConfigurationProvider>()
            .SelectMany(file => file.GetChildKeys([], null)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => !KnownSettings.IsTop(key)))
            Add(configuration.GetSection(key), $"is no setting; allowed are {KnownSettings.Top}");
        foreach (var (name, keys) in KnownSettings.OfFramework)
        {
            var section = configuration.GetSection(name);
            if (!string.IsNullOrEmpty(section.Value))
                Add(section, $"is \"{section.Value}\"; allowed are the keys {string.Join(", ", keys)} below it");
            foreach (var child in section.GetChildren()
                .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
                Add(child, $"is no setting; allowed are {string.Join(", ", keys)}");
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
        foreach (var child in levels.GetChildren().Where(child => !LevelKeys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            Add(child, $"is no setting; allowed are {string.Join(", ", LevelKeys)}");
        foreach (var child in levels.GetSection("Override").GetChildren().Append(levels.GetSection("Default"))
            .Where(child => child.GetChildren().Any()))
            Add(child, $"is no single value; allowed are {string.Join(", ", Enum.GetNames<LogEventLevel>())}");
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

    // Sections that are options of their own.
    private IEnumerable<string> SectionsWithin(string path) => sections.Keys.Where(key => ConfigurationPath.GetParentPath(key) == path)
        .Select(key => ConfigurationPath.GetSectionKey(key)!);

    private void Add(IConfigurationSection section, string what)
    {
        var key = section;
        while (key.Value is null && key.GetChildren().FirstOrDefault() is { } child)
            key = child;
        problems.Add($"{SettingPlace.Describe(configuration, key.Path)}{section.Path} {what}");
    }
}
