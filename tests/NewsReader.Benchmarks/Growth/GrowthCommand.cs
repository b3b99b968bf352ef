using System.Globalization;

namespace NewsReader.Benchmarks.Growth;

/// <summary>
/// Searches for inputs whose reading takes more than in proportion to their size: grammars of repeated tokens, each alone, and pairs and
/// triples of them by chance.
/// </summary>
internal static class GrowthCommand
{
    private const int Kilobyte = 1 << 10;
    private const int MaxTokens = 3;

    // What grows faster is listed.
    private const double Suspect = 1.3;
    private const double Moment = 0.3;
    private const int MomentMegabytes = 200;

    private static readonly Measurement Growth = new("growth", "Growth", """
        Whether any input takes more than in proportion to its size. Grammars of repeated tokens are read at doubled sizes, each token alone
        and combinations by chance (a star is one token after the other has been repeated), with enrichment and the words of the result.
        Listed are those whose time or memory grows with a power above 1.3 of the size over the last three sizes, or whose largest file took
        longer than a second a megabyte; seconds are those of processors, and memory is all that was allocated, not what was held at once.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        var formats = GrammarFormats.All
            .Where(format => CommandOptions.Value(options, "formats")?.Split(',').Contains(format.Name) != false).ToList();
        var largest = CommandOptions.Number(options, "kilobytes", 1024) * Kilobyte;
        var folder = Directory.CreateTempSubdirectory("newsreader-growth");
        try
        {
            var measure = new GrowthMeasure(folder.FullName, largest, CommandOptions.Number(options, "seconds", 4));
            var smallest = Math.Max(Kilobyte, largest >> 5);
            var (results, count) = (new List<GrowthResult>(), 0);
            foreach (var grammar in Grammars(formats, options))
            {
                var result = await measure.MeasureAsync(grammar, smallest, CancellationToken.None);
                count++;
                if (!IsSuspect(result))
                    continue;
                // A second look tells what the grammar does from what the machine did meanwhile.
                result = await measure.MeasureAsync(grammar, smallest, CancellationToken.None);
                if (!IsSuspect(result))
                    continue;
                results.Add(result);
                await Console.Error.WriteLineAsync(Row(result));
            }

            await Growth.TellAsync(options, Figures(count, largest, results), CancellationToken.None);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What is over in a moment has no exponent that can be told from the noise of a machine.
    private static bool IsSuspect(GrowthResult result) =>
        (result.Seconds > Moment && result.TimeExponent > Suspect)
        || (result.Megabytes > MomentMegabytes && result.MemoryExponent > Suspect)
        || result.Seconds > Math.Max(Moment, (double)result.Size / Kilobyte / Kilobyte);

    // The combinations are the same for the same seed.
    private static IEnumerable<Grammar> Grammars(List<GrammarFormat> formats, string[] options)
    {
        foreach (var format in formats)
        {
            foreach (var token in format.Tokens)
                yield return new Grammar(format, [token], Repetition.Together);
        }

        var random = new Random(CommandOptions.Number(options, "seed", 1));
        for (var left = CommandOptions.Number(options, "combinations", 2000); left > 0; left--)
        {
            var format = formats[random.Next(formats.Count)];
            var tokens = Enumerable.Range(0, random.Next(2, MaxTokens + 1))
                .Select(_ => format.Tokens[random.Next(format.Tokens.Count)]).ToList();
            yield return new Grammar(format, tokens, random.Next(2) == 0 ? Repetition.Together : Repetition.OneByOne);
        }
    }

    private static string Figures(int count, int largest, List<GrowthResult> results) => MeasuredReport.Paragraphs(
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} grammars up to {largest / Kilobyte:N0} KB, {results.Count:N0} listed."),
        results.Count == 0
            ? ""
            : MeasuredReport.Table("format | tokens | KB | s | MB | time grows with | memory",
                results.OrderByDescending(result => result.Seconds / result.Size).Select(Row)));

    private static string Row(GrowthResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{result.Grammar.Format.Name} | {result.Grammar.Name} | {result.Size / Kilobyte} | "
            + $"{result.Seconds:0.00} | {result.Megabytes:N0} | {result.TimeExponent:0.0} | {result.MemoryExponent:0.0}");
}
