using System.Text.Json;
using NewsReader.Benchmarks.Archives;
using NewsReader.Benchmarks.Speed.Serving;

namespace NewsReader.Benchmarks.Speed.Ingesting;

/// <summary>How fast JSON Lines become committed and searchable, beside a bare engine and a bare store that take the same articles in the
/// same run.</summary>
internal static class IngestCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Measurement Ingest = new("ingest", "Ingest", """
        How fast JSON Lines become committed and searchable, from the start of the process, beside bare Lucene.NET on one thread (its own
        Persian analyser, title, lead and body in one field) and rows of one bare SQLite table; the three take the same articles one after
        another in every round. Figures are medians of the rounds, lowest and highest in brackets; memory is the most that the process had
        at once, unknown of what ran within the program that measures. With `--steps` also what a thousand articles cost as a store grows,
        without the start.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        var cancellationToken = CancellationToken.None;
        var articles = CommandOptions.Number(options, "articles", 20_000);
        var work = Directory.CreateTempSubdirectory("newsreader-ingest-").FullName;
        try
        {
            var program = await PublishedApp.FindAsync(options, cancellationToken);
            var maker = await ArticleMaker.OfAsync(options, cancellationToken);
            var start = await StartAsync(program, maker, work, cancellationToken);
            var rounds = await RoundsAsync(program, maker, articles, CommandOptions.Number(options, "rounds", 3), work, cancellationToken);
            var growth = await GrowthAsync(program, maker, articles, CommandOptions.Number(options, "steps", 0), start, work,
                cancellationToken);
            var result = new IngestResult(
                Measurement.Machine, DateTimeOffset.Now,
                Median(rounds, "NewsReader") / Median(rounds, "Lucene.NET, one thread"), rounds, start, growth);
            await Ingest.TellAsync(options, Figures(result), cancellationToken);
            await File.WriteAllTextAsync(CommandOptions.Value(options, "json")
                ?? "ingest.json", JsonSerializer.Serialize(result, Indented), cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<IngestFigures> StartAsync(string program, ArticleMaker maker, string work,
        CancellationToken cancellationToken)
    {
        var file = Path.Combine(work, "start.jsonl");
        ArticleDump.Write(file, ArticleDump.Make(maker, 0, 1));
        return await MeasuredIngest.RunAsync(program, file, 1, Path.Combine(work, "start"), cancellationToken);
    }

    /// <summary>The same articles by the bare engine, the bare store and the application, in every round.</summary>
    public static async Task<List<IngestFigures>> RoundsAsync(string program, ArticleMaker maker, int articles, int rounds, string work,
        CancellationToken cancellationToken)
    {
        var file = Path.Combine(work, "articles.jsonl");
        var made = ArticleDump.Make(maker, 0, articles);
        ArticleDump.Write(file, made);
        var figures = new List<IngestFigures>();
        // One after the other, so that what else the machine does meets all of them.
        for (var round = 0; round < rounds; round++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(work, FormattableString.Invariant($"round-{round}"))).FullName;
            figures.Add(BareIngest.Index(made, Path.Combine(folder, "bare")));
            figures.Add(BareIngest.Insert(made, Path.Combine(folder, "bare.db")));
            figures.Add(await MeasuredIngest.RunAsync(program, file, articles, Path.Combine(folder, "data"), cancellationToken));
            Directory.Delete(folder, recursive: true);
        }

        return figures;
    }

    // The same number of other articles again and again into one store; what a start costs is taken away.
    private static async Task<List<GrowthFigures>> GrowthAsync(
        string program, ArticleMaker maker, int articles, int steps, IngestFigures start, string work, CancellationToken cancellationToken)
    {
        var growth = new List<GrowthFigures>();
        for (var step = 0; step < steps; step++)
        {
            var file = Path.Combine(work, FormattableString.Invariant($"step-{step}.jsonl"));
            ArticleDump.Write(file, ArticleDump.Make(maker, step * articles, articles));
            var figures = await MeasuredIngest.RunAsync(program, file, articles, Path.Combine(work, "growing"), cancellationToken);
            File.Delete(file);
            growth.Add(new GrowthFigures(
                step * articles, (figures.Seconds - start.Seconds) / articles * 1000,
                (figures.ProcessorSeconds - start.ProcessorSeconds) / articles * 1000, figures.PeakMegabytes));
        }

        return growth;
    }

    private static double Median(List<IngestFigures> figures, string way)
    {
        var sorted = figures.Where(one => one.Way == way).Select(one => one.PerSecond).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Figures(IngestResult result) => MeasuredReport.Paragraphs(
        FormattableString.Invariant($"Articles a second are {result.Ratio:F2} × those of the bare engine; an ingest of one article takes ")
            + FormattableString.Invariant($"{result.Start.Seconds:F1} s."),
        IngestFigures.Table(result.Rounds),
        result.Growth.Count == 0 ? "" : MeasuredReport.Table(
            "stored before | s a thousand | s of processors a thousand | most memory, MB",
            result.Growth.Select(one => FormattableString.Invariant($"{one.Stored:N0} | {one.SecondsAThousand:F2} | ")
                + FormattableString.Invariant($"{one.ProcessorSecondsAThousand:F2} | {one.PeakMegabytes:N0}"))));
}
