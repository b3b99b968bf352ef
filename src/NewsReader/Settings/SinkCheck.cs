using System.Reflection;
using System.Text.RegularExpressions;
using Serilog;
using Serilog.Configuration;

namespace NewsReader.Settings;

/// <summary>Compares the sinks of the section "Serilog", and what they are given, with those that there are: their reader says nothing of
/// an argument that none has, and of others neither where they stand nor what is allowed.</summary>
internal static partial class SinkCheck
{
    private static readonly string[] Sections = ["Serilog:WriteTo", "Serilog:AuditTo"];

    private static readonly string[] Names = ["Console", "File"];

    /// <summary>What is wrong, with the section that it stands in.</summary>
    /// <param name="canBe">Whether a value can be one of a type.</param>
    /// <param name="kindOf">The values of a type, in words.</param>
    public static IEnumerable<(IConfigurationSection Section, string What)> Problems(
        IConfiguration configuration, Func<Type, string, bool> canBe, Func<Type, string> kindOf)
    {
        foreach (var sink in Sections.SelectMany(section => configuration.GetSection(section).GetChildren()))
        {
            var name = sink.Value is null ? sink.GetSection("Name") : sink;
            if (!Names.Contains(name.Value, StringComparer.OrdinalIgnoreCase))
            {
                yield return (name.Value is null ? sink : name,
                    $"{(name.Value is null ? "has no Name" : $"is \"{name.Value}\"")}; allowed are {string.Join(", ", Names)}");
                continue;
            }

            foreach (var problem in OfArguments(sink.GetSection("Args"), ArgumentsOf(name.Value!), canBe, kindOf))
                yield return problem;
        }
    }

    private static IEnumerable<(IConfigurationSection Section, string What)> OfArguments(IConfigurationSection given,
        IReadOnlyCollection<ParameterInfo> known, Func<Type, string, bool> canBe, Func<Type, string> kindOf)
    {
        foreach (var argument in given.GetChildren())
        {
            var types = known.Where(one => string.Equals(one.Name, argument.Key, StringComparison.OrdinalIgnoreCase))
                .Select(one => Nullable.GetUnderlyingType(one.ParameterType) ?? one.ParameterType).Distinct().ToList();
            if (types.Count == 0)
                yield return (argument, $"is no argument; allowed are {string.Join(", ", known.Select(one => one.Name).Distinct())}");
            else if (argument.Value is { } value && types.TrueForAll(IsPlain) && !types.Exists(type => canBe(type, value)))
                yield return (argument, $"is \"{value}\"; allowed are {kindOf(types[0])}");
            else if (argument is { Key: "outputTemplate", Value: { } template }
                && Whole().Replace(template, "").AsSpan().ContainsAny('{', '}'))
                yield return (argument,
                    $"is \"{template}\"; allowed are texts in which every {{ has its }}; a brace itself is written twice");
        }
    }

    // Every form of a sink takes some of them.
    private static List<ParameterInfo> ArgumentsOf(string sink) =>
    [
        .. new[] { typeof(ConsoleLoggerConfigurationExtensions), typeof(FileLoggerConfigurationExtensions) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => string.Equals(method.Name, sink, StringComparison.OrdinalIgnoreCase))
            .SelectMany(method => method.GetParameters()).Where(one => one.ParameterType != typeof(LoggerSinkConfiguration)
                && one.ParameterType != typeof(LoggerAuditSinkConfiguration)),
    ];

    private static bool IsPlain(Type type) => type.IsEnum || type.IsPrimitive;

    // What is written twice, and what is closed.
    [GeneratedRegex(@"\{\{|\}\}|\{[^{}]+\}")]
    private static partial Regex Whole();
}
