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

    private static readonly Measurement Helping = new("helping", "Helping", """
        How right and how fast corrections and suggestions are on an archive.

        - Slips: words of the archive in which one letter is made wrong so that the archive has no such word; how many of them are offered
          the right word, how many are answered as another word at once ("run"), and how many of those rightly.
        - Words that are right: how many are offered another all the same, or run as another.
        - How long a correction takes, and suggestions while a word and the next are typed.
        """);

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
        var words = archive.Services.GetRequiredService<ArchiveWords>().For(reader);
        var corrections = new List<double>();
        var slips = Corrections(reader, words, corrections);
        List<string> right = [.. FalseAlarms(reader, words)];
        if (CommandOptions.Value(options, "absent") is { } absent)
            right.Add(Absent(absent, reader, words));
        var suggestions = await SuggestionsAsync(archive, words, cancellationToken);
        await Helping.TellAsync(options, MeasuredReport.Paragraphs(
            FormattableString.Invariant($"{reader.NumDocs:N0} articles, {words.Count:N0} words."),
            MeasuredReport.Table("slip | spoilt | offered right | run | run right", slips),
            MeasuredReport.Table("words that are right | tried | offered another | run as another", right),
            MeasuredReport.Table("ms | measured | p50 | p99 | longest",
                [Times("a correction", corrections), Times("suggestions", suggestions)])), cancellationToken);
        return 0;
    }

    private List<string> Corrections(IndexReader reader, WordList words, List<double> times)
    {
        var samples = Sample(words, word => word.Frequency >= 5 && word.Key.Length >= MinSpoiltLength && word.Written == word.Key);
        var rows = new List<string>();
        foreach (var slip in Slip.All)
        {
            int spoilt = 0, right = 0, run = 0, runRight = 0;
            foreach (var word in samples)
            {
                var typed = slip.Make(word.Key, random);
                if (Frequency(reader, typed) > 0)
                    continue;
                var correction = Timed(typed, reader, words, times);
                var isRight = correction is not null && SameStem(correction.Whole.Text.Text, word.Key);
                (spoilt, right) = (spoilt + 1, right + (isRight ? 1 : 0));
                if (correction is { Certain: not null })
                    (run, runRight) = (run + 1, runRight + (isRight ? 1 : 0));
                if (lists && !isRight)
                    Console.WriteLine($"  {word.Key} ({word.Frequency}) typed {typed}: {correction?.Whole.Text.Text} "
                        + $"{(correction?.Certain is not null ? "RUN" : "")}");
            }

            rows.Add($"{slip.Name} | {spoilt} | {Share(right, spoilt)} | {Share(run, spoilt)} | {Share(runRight, run)}");
        }

        return rows;
    }

    private IEnumerable<string> FalseAlarms(IndexReader reader, WordList words)
    {
        foreach (var least in (int[])[1, 3, 20])
        {
            var samples = Sample(words, word => word.Frequency >= least && (least > 1 || word.Frequency <= 2));
            var name = least == 1 ? "of one or two articles" : $"of {least} articles and more";
            yield return Alarms(name, samples.ConvertAll(word => word.Written), reader, words);
        }
    }

    private string Alarms(string name, List<string> right, IndexReader reader, WordList words)
    {
        var alarms = right.Select(word => (word, Correction: Correct(word, reader, words))).Where(one => one.Correction is not null)
            .ToList();
        if (lists)
            alarms.ForEach(one => Console.WriteLine(
                $"  {one.word}, {name}: {one.Correction!.Whole.Text.Text} {(one.Correction.Certain is not null ? "RUN" : "")}"));
        return $"{name} | {right.Count} | {alarms.Count} | {alarms.Count(one => one.Correction!.Certain is not null)}";
    }

    // Words that are words, only not of this archive.
    private string Absent(string corpus, IndexReader reader, WordList words)
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
        return Alarms("of another corpus, which the archive lacks", [.. lacked.Take(count)], reader, words);
    }

    private async Task<List<double>> SuggestionsAsync(TestArchive archive, WordList words, CancellationToken cancellationToken)
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

        return times;
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

    private static string Share(int part, int all) => FormattableString.Invariant($"{100.0 * part / Math.Max(all, 1):F1} %");

    private static string Times(string what, List<double> times)
    {
        times.Sort();
        return FormattableString.Invariant($"{what} | {times.Count:N0} | {times[times.Count / 2]:N2} | ")
            + FormattableString.Invariant($"{times[times.Count * 99 / 100]:N2} | {times[^1]:N2}");
    }
}
