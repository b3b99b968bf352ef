using NewsReader.Benchmarks.Learning;

namespace NewsReader.Benchmarks.Spacing;

/// <summary>
/// How well half-spaces come back that were taken from texts: the table is learnt from every second article, the measure taken on
/// the others.
/// </summary>
internal static class SpacingCommand
{
    private static readonly Measurement Spacing = new("spacing", "Spacing", """
        How many half-spaces come back that were taken from texts, deleted or made blanks. The table of words is learnt from every second
        article, the measure taken on the others. Plain words have no half-space: how many of them were parted by one, or joined to the
        next, and how many of those although the texts have them more often as they were; shares are of all plain words.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        if (CommandOptions.Value(options, "corpus") is not { } folder)
        {
            await Console.Error.WriteLineAsync("--corpus FOLDER is missing");
            return 2;
        }

        var texts = Corpus.Texts(folder).Where(SpacingLearner.IsDisciplined).ToList();
        var counts = new WordCounts();
        foreach (var text in texts.Where((_, index) => index % 2 == 0))
            counts.Add(text);
        var table = new SpacingLearner(counts).Table();
        var usage = new WordCounts();
        foreach (var text in texts.Where((_, index) => index % 2 == 1))
            usage.Add(text);
        var rows = new List<string>();
        foreach (var stripped in (string[])["", " "])
        {
            var measure = new SpacingMeasure(stripped, usage);
            foreach (var text in texts.Where((_, index) => index % 2 == 1))
                measure.Add(text, table);
            rows.Add(measure.Row(stripped.Length == 0 ? "deleted" : "made blanks"));
            if (CommandOptions.Value(options, "list") is { } list)
                measure.WriteDifferences(int.Parse(list, System.Globalization.CultureInfo.InvariantCulture));
        }

        await Spacing.TellAsync(options, MeasuredReport.Table(
            "half-spaces | all | restored exactly | plain words | parted | against the texts | joined to the next | against the texts",
            rows), CancellationToken.None);
        return 0;
    }
}
