using System.Globalization;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Measures how well NewsReader finds, and its peer beside it.</summary>
internal sealed class QualityCommand(string[] options)
{
    private const int DefaultTitles = 500;
    private const int DefaultWords = 100;
    private const int DefaultSlips = 1000;
    private const int DefaultSeed = 1;
    private const int TitlesOfGrid = 150;
    private const string JudgedCorpus = "hamshahri.jsonl.gz";

    private static readonly Measurement Quality = new("quality", "Quality", """
        How well it finds, beside a peer, Lucene.NET's own Persian analyser with BM25. It reads JSON Lines and makes its archives with the
        application's own code.

        - Examples: texts and queries that have to find them, or in the kind `negative` must not; how many are as they should be.
        - Titles typed: articles are looked for by titles that they alone have, in seven spellings, in an archive whose titles are indexed
          and in one of bodies alone. Rules are made on the `development` half, the `held-out` half is not looked at. MRR@10 is the mean of
          1/rank among the first ten, success@1 and success@10 are the share found first and among the first ten.
        - Judged queries: real queries, all of whose relevant articles are known; mean average precision, precision among the first 10 and
          nDCG among the first 20. Each difference to a peer has its interval of 95 % by paired bootstrap, over all queries and over each
          fold; the peer has one field, or title and text as two.
        - Written forms: of the first ten results for a form that is at least three times as rare as its stem, how many have it (`exact`);
          how many words with a half-space find as many articles joined and spaced (`spellings`); how many numbers beside a facet are the
          total after choosing it (`counts`).
        - Learnt weights: those of a grid that do best on one half of the judged queries, and of titles in the archive of bodies alone,
          and how they do on the other half beside those that ship.
        - Corrections: words of the archive with one slip, and rare names as they stand there, which must not be replaced.
        """);

    private readonly int titles = CommandOptions.Number(options, "titles", DefaultTitles);
    private readonly int words = CommandOptions.Number(options, "words", DefaultWords);
    private readonly int slips = CommandOptions.Number(options, "slips", DefaultSlips);
    private readonly int seed = CommandOptions.Number(options, "seed", DefaultSeed);
    private readonly string? work = CommandOptions.Value(options, "work");
    private readonly string parts = CommandOptions.Value(options, "parts") ?? "vectors,known,judged,weights,forms,corrections";
    private readonly string[] halves = CommandOptions.Value(options, "half") is { } half
        ? [half] : [KnownItems.Development, KnownItems.HeldOut];
    private readonly List<LearntWeights> learnt = [];
    private readonly TextWriter? misses = CommandOptions.Value(options, "misses") is { } file
        ? TextWriter.Synchronized(new StreamWriter(file)) : null;

    public static Task<int> RunAsync(string[] options) => new QualityCommand(options).RunAsync(CancellationToken.None);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if ((CommandOptions.Value(options, "corpus") ?? CommandOptions.Shared("corpus")) is not { } corpus)
        {
            await Console.Error.WriteLineAsync("There is no ../shared/corpus here: --corpus FILE_OR_FOLDER is needed");
            return 2;
        }

        var drafts = await CorpusReader.ReadAsync(corpus, cancellationToken);
        var report = new QualityReport { Measured = DateTimeOffset.UtcNow, Corpus = corpus, Articles = drafts.Count, Seed = seed };
        if (parts.Contains("vectors", StringComparison.Ordinal)
            && (CommandOptions.Value(options, "vectors") ?? CommandOptions.Shared("persian/vectors.tsv")) is { } vectors)
            report.Vectors.AddRange(await VectorsAsync(vectors, cancellationToken));
        if (parts.Contains("judged", StringComparison.Ordinal)
            && (CommandOptions.Value(options, "queries") ?? CommandOptions.Shared("corpus/hamshahri-queries.jsonl")) is { } queries)
            report.Judged.AddRange(await JudgedAsync(queries, drafts, cancellationToken));
        if (parts.Contains("known", StringComparison.Ordinal))
            await KnownAsync(drafts, report.KnownItems, cancellationToken);
        if (parts.Contains("forms", StringComparison.Ordinal) || parts.Contains("corrections", StringComparison.Ordinal))
            await WordsAsync(drafts, report, cancellationToken);
        report.Learnt.AddRange(learnt);
        report.Write(CommandOptions.Value(options, "json") ?? "quality.json");
        await Quality.TellAsync(options, report.ToString(), cancellationToken);
        if (misses is not null)
            await misses.DisposeAsync();
        return 0;
    }

    private async Task<List<VectorResult>> VectorsAsync(string file, CancellationToken cancellationToken)
    {
        var cases = VectorCases.Read(file);
        var drafts = VectorCases.Drafts(cases);
        var (engine, archive) = await NewsReaderEngine.OpenAsync(null, drafts, RemoveTitle, cancellationToken);
        await using var _ = archive;
        using var peer = new PeerEngine(drafts.Select(draft => IndexedText.Of(draft.Enrich())), withTitles: false);
        return [.. await VectorCases.RunAsync(engine, cases), .. await VectorCases.RunAsync(peer.Engine, cases)];
    }

    private async Task<List<JudgedResult>> JudgedAsync(string file, List<CorpusDraft> drafts, CancellationToken cancellationToken)
    {
        var judged = drafts.FindAll(draft => draft.Key.StartsWith(JudgedCorpus, StringComparison.Ordinal));
        var queries = JudgedQueries.Read(file, id => $"{JudgedCorpus}/{id}", judged.Select(draft => draft.Key)
            .ToHashSet(StringComparer.Ordinal));
        if (queries.Count == 0)
            return [];
        var (engine, archive) = await NewsReaderEngine.OpenAsync(Folder("judged"), judged, _ => { }, cancellationToken);
        await using var _ = archive;
        var texts = judged.ConvertAll(draft => IndexedText.Of(draft.Enrich()));
        if (parts.Contains("weights", StringComparison.Ordinal))
        {
            learnt.AddRange(await WeightGrid.RunAsync("judged queries, MAP", async () =>
                [.. (await JudgedQueries.RunAsync(engine, queries)).Answers.Select(answer => (answer.Half, answer.AveragePrecision))]));
        }

        using var peer = new PeerEngine(texts);
        using var other = new PeerEngine(texts, isOfTwoFields: true);
        return [await JudgedQueries.RunAsync(engine, queries), await JudgedQueries.RunAsync(peer.Engine, queries),
            await JudgedQueries.RunAsync(other.Engine, queries)];
    }

    private async Task KnownAsync(List<CorpusDraft> drafts, List<KnownItemResult> results, CancellationToken cancellationToken)
    {
        var articles = drafts.ConvertAll(draft => draft.Enrich());
        var texts = articles.ConvertAll(IndexedText.Of);
        foreach (var withTitles in new[] { true, false })
        {
            var (engine, archive) = await NewsReaderEngine.OpenAsync(
                Folder(withTitles ? "titles" : "bodies"), drafts, withTitles ? _ => { } : RemoveTitle, cancellationToken);
            await using var _ = archive;
            if (!withTitles && parts.Contains("weights", StringComparison.Ordinal))
                learnt.AddRange(await WeightGrid.RunAsync("titles in bodies, MRR@10", () => TitlesAsync(engine, articles)));
            using var peer = new PeerEngine(texts, withTitles);
            foreach (var half in halves)
            {
                var items = KnownItems.Choose(articles, half, titles, seed);
                foreach (var spelling in Spelling.All)
                {
                    // What is looked at while rules are made is the development half alone.
                    var onMiss = half == KnownItems.Development ? Miss(withTitles, spelling) : null;
                    results.Add(Tell(await KnownItems.RunAsync(engine, items, half, withTitles, spelling, seed, onMiss)));
                    results.Add(Tell(await KnownItems.RunAsync(peer.Engine, items, half, withTitles, spelling, seed, onMiss: null)));
                }
            }
        }
    }

    private async Task<List<(string Half, double Worth)>> TitlesAsync(Engine engine, List<Article> articles)
    {
        var worths = new List<(string Half, double Worth)>();
        foreach (var half in (string[])[KnownItems.Development, KnownItems.HeldOut])
        {
            var items = KnownItems.Choose(articles, half, TitlesOfGrid, seed);
            var result = await KnownItems.RunAsync(engine, items, half, titlesIndexed: false, Spelling.All[0], seed, onMiss: null);
            worths.AddRange(result.Ranks.Select(rank => (half, rank > 0 ? 1.0 / rank : 0)));
        }

        return worths;
    }

    private async Task WordsAsync(List<CorpusDraft> drafts, QualityReport report, CancellationToken cancellationToken)
    {
        var (engine, archive) = await NewsReaderEngine.OpenAsync(Folder("titles"), drafts, _ => { }, cancellationToken);
        await using var _ = archive;
        var texts = drafts.Select(draft => IndexedText.Of(draft.Enrich()))
            .ToDictionary(text => text.Key, text => $"{text.Title}\n{text.Lead}\n{text.Body}", StringComparer.Ordinal);
        var sample = new WordSample(texts.Values);
        foreach (var half in halves)
        {
            Action<string> onMiss = line => (half == KnownItems.Development ? misses : null)?.WriteLine(line);
            if (parts.Contains("forms", StringComparison.Ordinal))
            {
                report.WrittenForms.Add(
                    await WrittenForms.ExactAsync(engine, texts, sample, half, sample.RareForms(half, words, seed), onMiss));
                report.WrittenForms.Add(await WrittenForms.SpellingsAsync(archive, half, sample.Compounds(half, words, seed), onMiss));
                report.WrittenForms.Add(await FacetCounts.RunAsync(archive, sample, half, words, seed, onMiss));
            }

            if (parts.Contains("corrections", StringComparison.Ordinal))
            {
                report.Corrections.Add(await Corrections.SlipsAsync(archive, sample, half, slips, seed, onMiss));
                report.Corrections.Add(await Corrections.NamesAsync(archive, sample, half, slips, seed, onMiss));
            }
        }
    }

    // It takes a while until there are enough of them for the table.
    private static KnownItemResult Tell(KnownItemResult result)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(result.TitlesIndexed ? "titles" : "bodies")}, {result.Half}, {result.Spelling}, {result.Engine}: {result.Success1:F3} "
                + $"{result.Success10:F3} {result.Mrr10:F3}"));
        return result;
    }

    private Action<string, KnownItem, int>? Miss(bool withTitles, Spelling spelling) => misses is null
        ? null
        : (query, item, rank) => misses.WriteLine(
            $"{(withTitles ? "titles" : "bodies")}\t{spelling.Name}\t{rank}\t{item.Key}\t{query}\t{item.Title}");

    private static void RemoveTitle(Article article) => (article.Title, article.TitleKey) = ("", "");

    private string? Folder(string name) => work is null ? null : Path.Combine(work, name);
}
