using NewsReader.Benchmarks.Learning;

namespace NewsReader.Benchmarks.Spacing;

/// <summary>
/// How well half-spaces come back that were taken from texts: the table is learnt from every second article, the measure taken on
/// the others.
/// </summary>
internal static class SpacingCommand
{
    public static int Run(string[] options)
    {
        if (CommandOptions.Value(options, "corpus") is not { } folder)
        {
            Console.Error.WriteLine("--corpus FOLDER is missing");
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
        foreach (var stripped in (string[])["", " "])
        {
            var measure = new SpacingMeasure(stripped, usage);
            foreach (var text in texts.Where((_, index) => index % 2 == 1))
                measure.Add(text, table);
            measure.Write(stripped.Length == 0 ? "half-spaces deleted" : "half-spaces made blanks");
            if (CommandOptions.Value(options, "list") is { } list)
                measure.WriteDifferences(int.Parse(list, System.Globalization.CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
