using System.Diagnostics;
using System.Text;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Speed;

/// <summary>How much text the analyser takes a second on one core, cold and warm, and what it allocates.</summary>
internal static class AnalysisSpeed
{
    private static readonly Measurement Analysis = new("analysis-speed", "Analysis", """
        How much text the analyser takes a second on one core: the same texts four times, cold at first, then with the words that it
        remembers; and how much it allocates.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        if (CommandOptions.Value(options, "corpus") is not { } folder)
        {
            await Console.Error.WriteLineAsync("--corpus FOLDER is missing");
            return 2;
        }

        var texts = Corpus.Texts(folder).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var tokens = new List<Token>();
        var rows = new List<string>();
        for (var round = 1; round <= 4; round++)
        {
            var count = 0L;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                tokens.Clear();
                TextAnalyzer.Analyze(text, tokens);
                count += tokens.Count;
            }

            var perToken = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
            rows.Add(FormattableString.Invariant(
                $"{round} | {bytes / 1e6 / clock.Elapsed.TotalSeconds:F1} | {count:N0} | {perToken:F1}"));
        }

        await Analysis.TellAsync(
            options, MeasuredReport.Table("round | MB/s | tokens | B allocated a token", rows), CancellationToken.None);

        return 0;
    }
}
