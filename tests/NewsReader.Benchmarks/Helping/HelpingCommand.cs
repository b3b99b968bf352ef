using System.Diagnostics;
using Lucene.Net.Index;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Benchmarks.Archives;
using NewsReader.Queries;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;
using NewsReader.Tests.Support;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Helping;

/// <summary>Measures corrections and suggestions on an archive: how often they are right, how often they speak where they should not, and
/// how long they take.</summary>
internal sealed class HelpingCommand(string[] options)
{
    private const int DefaultCount = 300;
    private const int MinSpoiltLength = 5;

    private readonly int count = CommandOptions.Number(options, "count", DefaultCount);
    private readonly Random random = new(CommandOptions.Number(options, "seed", 1));
    private readonly bool lists = options.Contains("--list");

    public static Task<int> RunAsync(string[] options) => new HelpingCommand(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (CommandOptions.Value(options, "data") is not { } data)
        {
            await Console.Error.WriteLineAsync("--data FOLDER, a data folder with articles, is needed");
            return 2;
        }

        await using var archive = await TestArchive.OpenAsync(data);
        await archive.IndexAsync();
        using var lease = archive.Services.GetRequiredService<ArticleIndex>().Acquire()!;
        var reader = lease.Searcher.IndexReader;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var holder = archive.Services.GetRequiredService<ArchiveWords>();
        holder.Read();
        var words = holder.For(reader);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Console.WriteLine($"{reader.NumDocs} articles, {words.Count} words read in {took:N0} ms, "
            + $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N1} MB");
        Corrections(reader, words);
        FalseAlarms(reader, words);
        if (CommandOptions.Value(options, "absent") is { } absent)
            Absent(absent, reader, words);
        await SuggestionsAsync(archive, words, cancellationToken);
        return 0;
    }

    private void Corrections(IndexReader reader, WordList words)
    {
        var samples = Sample(words, word => word.Frequency >= 5 && word.Key.Length >= MinSpoiltLength && word.Written == word.Key);
        var times = new List<double>();
        Console.WriteLine("slip                  spoilt  offered right  run  run right");
        foreach (var slip in Slip.All)
        {
            int spoilt = 0, right = 0, run = 0, runRight = 0;
            foreach (var word in samples)
            {
                var typed = slip.Make(word.Key, random);
                if (Frequency(reader, typed) > 0)
                    continue;
                var correction = Timed(typed, reader, words, times);
                var isRight = correction is not null && SameStem(correction.Text.Text, word.Key);
                (spoilt, right) = (spoilt + 1, right + (isRight ? 1 : 0));
                if (correction is { IsCertain: true })
                    (run, runRight) = (run + 1, runRight + (isRight ? 1 : 0));
                if (lists && !isRight)
                    Console.WriteLine($"  {word.Key} ({word.Frequency}) typed {typed}: {correction?.Text.Text} "
                        + $"{(correction?.IsCertain is true ? "RUN" : "")}");
            }

            Console.WriteLine($"{slip.Name,-20} {spoilt,7} {(double)right / Math.Max(spoilt, 1),12:P1} "
                + $"{(double)run / Math.Max(spoilt, 1),7:P1} {(double)runRight / Math.Max(run, 1),8:P1}");
        }

        Report("correction", times);
    }

    private void FalseAlarms(IndexReader reader, WordList words)
    {
        foreach (var least in (int[])[1, 3, 20])
        {
            var samples = Sample(words, word => word.Frequency >= least && (least > 1 || word.Frequency <= 2));
            var alarms = samples.Select(word => (word, Correction: Correct(word.Written, reader, words)))
                .Where(one => one.Correction is not null).ToList();
            Console.WriteLine($"words of the archive{(least == 1 ? ", of one or two articles" : $", of {least} articles and more")}: "
                + $"{samples.Count}, of which corrected: {alarms.Count}");
            if (lists)
                alarms.ForEach(one => Console.WriteLine(
                    $"  {one.word.Written} ({one.word.Frequency}): {one.Correction!.Text.Text} {(one.Correction.IsCertain ? "RUN" : "")}"));
        }
    }

    // Words that are words, only not of this archive.
    private void Absent(string corpus, IndexReader reader, WordList words)
    {
        const int attested = 5;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Corpus.Texts(corpus))
        {
            foreach (var token in TextAnalyzer.Analyze(text))
                counts[token.Exact] = counts.GetValueOrDefault(token.Exact) + 1;
        }

        string[] lacked = [.. counts.Where(word => word.Value >= attested && word.Key.All(char.IsLetter) && word.Key.Length >= 4
            && Frequency(reader, word.Key) == 0)
            .Select(word => word.Key).Order(StringComparer.Ordinal)];
        random.Shuffle(lacked);
        var absent = lacked.Take(count).ToList();
        var corrections = absent.Select(word => (word, Correction: Correct(word, reader, words))).Where(one => one.Correction is not null)
            .ToList();
        Console.WriteLine($"words of another corpus that the archive lacks: {absent.Count}; offered another {corrections.Count}, run as "
            + $"another {corrections.Count(one => one.Correction!.IsCertain)}");
        if (lists)
            corrections.ForEach(one => Console.WriteLine(
                $"  {one.word}: {one.Correction!.Text.Text} {(one.Correction.IsCertain ? "RUN" : "")}"));
    }

    private async Task SuggestionsAsync(TestArchive archive, WordList words, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        var samples = Sample(words, word => word.Frequency >= 20 && word.Key.Length >= 4);
        foreach (var typed in samples.SelectMany((word, i) => Typed(word.Written, samples[(i + 1) % samples.Count].Written)))
        {
            await using var scope = archive.Services.CreateAsyncScope();
            var started = Stopwatch.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<SuggestQueries>().SuggestAsync(typed, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Report("suggestions", times);
    }

    private static string[] Typed(string word, string next) =>
        [word[..1], word[..2], word[..3], word, $"{word} {next[..1]}", $"{word} {next[..3]}"];

    private List<ListedWord> Sample(WordList words, Func<ListedWord, bool> fits) =>
        [.. words.BeginningWith("", words.Count).OrderBy(word => word.Key, StringComparer.Ordinal).Where(fits)
            .OrderBy(_ => random.Next()).Take(count)];

    private static QueryCorrection? Timed(string text, IndexReader reader, WordList words, List<double> times)
    {
        var started = Stopwatch.GetTimestamp();
        var correction = Correct(text, reader, words);
        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return correction;
    }

    private static QueryCorrection? Correct(string text, IndexReader reader, WordList words)
    {
        var query = QueryParser.Parse(text);
        return QueryCorrector.Correct(text, query, QueryPlanner.Plan(reader, query)?.FoundOtherwise
            ?? new HashSet<string>(), reader, words);
    }

    private static int Frequency(IndexReader reader, string word) =>
        TextAnalyzer.Analyze(word) is { Count: > 0 } tokens ? tokens.Min(token => Vocabulary.Frequency(reader, token.Stem)) : 0;

    private static bool SameStem(string first, string second) =>
        TextAnalyzer.Analyze(first).Select(token => token.Stem).SequenceEqual(TextAnalyzer.Analyze(second).Select(token => token.Stem))
        || Folding.Fold(first).Replace("\u200C", "", StringComparison.Ordinal) == second;

    private static void Report(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{what}: {times.Count} measured, p50 {times[times.Count / 2]:N2} ms, p99 {times[times.Count * 99 / 100]:N2} "
            + $"ms, longest {times[^1]:N2} ms");
    }
}
