using System.Diagnostics;
using System.Text;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Speed;

/// <summary>How much text the analyser takes a second on one core, cold and warm, and what it allocates.</summary>
internal static class AnalysisSpeed
{
    public static int Run(string[] options)
    {
        if (CommandOptions.Value(options, "corpus") is not { } folder)
        {
            Console.Error.WriteLine("--corpus FOLDER is missing");
            return 2;
        }

        var texts = Corpus.Texts(folder).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var tokens = new List<Token>();
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
            Console.WriteLine($"round {round}: {bytes / 1e6 / clock.Elapsed.TotalSeconds:F1} MB/s, {count} tokens, {perToken:F1} B "
                + "allocated a token");
        }

        return 0;
    }
}
