namespace NewsReader.Benchmarks.Suites;

/// <summary>Cases of files that people have, each a folder "in" with what is right of it in "expected.json", in folders by kind.</summary>
internal static class CaseSuite
{
    // Dates are judged as of a day, not as of the day on which the cases are read.
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What is not right of each case, by kind and name; empty lists are right.</summary>
    /// <param name="folder">Folders of kinds, or one of them.</param>
    public static async Task<IReadOnlyList<(string Kind, string Name, IReadOnlyList<string> Faults)>> RunAsync(
        string folder, CancellationToken cancellationToken)
    {
        var results = new List<(string Kind, string Name, IReadOnlyList<string> Faults)>();
        foreach (var path in Directory.EnumerateFiles(folder, "expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var place = Path.GetDirectoryName(path)!;
            var (kind, name) = (Path.GetFileName(Path.GetDirectoryName(place)!), Path.GetFileName(place));
            results.Add((kind, name, await FaultsAsync(place, cancellationToken)));
        }

        return results;
    }

    /// <summary>What is not right of one case.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string place, CancellationToken cancellationToken) => CaseJudge.Faults(
        ExpectedCase.Read(Path.Combine(place, "expected.json")),
        await ReadCase.ReadAsync(Path.Combine(place, "in"), Now, cancellationToken));
}
