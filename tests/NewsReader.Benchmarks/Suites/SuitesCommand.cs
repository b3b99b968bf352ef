using System.Globalization;

namespace NewsReader.Benchmarks.Suites;

/// <summary>How well files are read that were not written for this program: suites of other projects, and cases by kind.</summary>
internal static class SuitesCommand
{
    private static readonly Measurement Suites = new("suites", "Suites of others", """
        How well files are read that were not written for this program. Cases are folders of files with what is right of them, by kind; a
        case counts where all of it is right.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        var parts = new List<string>();
        if (CommandOptions.Value(options, "cases") is { } cases)
            parts.Add(await CasesAsync(cases, options.Contains("--list"), CancellationToken.None));
        if (parts.Count == 0)
            throw new FormatException("Name at least one of --readability DIR, --feedparser DIR and --cases DIR.");
        await Suites.TellAsync(options, MeasuredReport.Paragraphs(parts), CancellationToken.None);
        return 0;
    }

    private static async Task<string> CasesAsync(string folder, bool lists, CancellationToken cancellationToken)
    {
        var results = await CaseSuite.RunAsync(folder, cancellationToken);
        foreach (var (kind, name, faults) in results.Where(result => lists && result.Faults.Count > 0))
            await Console.Error.WriteLineAsync($"{kind}/{name}\n    {string.Join("\n    ", faults)}");
        var rows = results.GroupBy(result => result.Kind, StringComparer.Ordinal).Select(kind => Row(kind.Key, [.. kind]))
            .Append(Row("all", results));
        return MeasuredReport.Table("kind|cases|right|share", rows);
    }

    private static string Row(string name, IReadOnlyList<(string Kind, string Name, IReadOnlyList<string> Faults)> results)
    {
        var right = results.Count(result => result.Faults.Count == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{name}|{results.Count}|{right}|{100.0 * right / results.Count:0.0} %");
    }
}
