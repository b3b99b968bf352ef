using System.Runtime.InteropServices;

namespace NewsReader.Benchmarks;

/// <summary>What a command measures, and what its figures mean.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Title">The title of its section of the paper.</param>
internal sealed record Measurement(string Command, string Title, string Meaning)
{
    private const double Gigabyte = 1 << 30;

    /// <summary>The machine and what it runs.</summary>
    public static string Machine => FormattableString.Invariant(
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte:N0} GB of memory, ")
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>Prints figures, and with "--write" puts them into the paper.</summary>
    public async Task TellAsync(string[] options, string figures, CancellationToken cancellationToken)
    {
        Console.WriteLine(figures);
        if (!options.Contains("--write"))
            return;
        var paper = Path.Combine(CommandOptions.Sources(), "src", "docs", "measured.md");
        var section = MeasuredReport.Section(
            Title, Meaning, MeasuredReport.Command(Command, options), figures, (DateOnly.FromDateTime(DateTime.UtcNow), Machine));
        var text = MeasuredReport.Splice(await File.ReadAllTextAsync(paper, cancellationToken), Title, section);
        await File.WriteAllTextAsync(paper, text, cancellationToken);
    }
}
