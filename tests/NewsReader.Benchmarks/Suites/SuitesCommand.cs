using System.Globalization;

namespace NewsReader.Benchmarks.Suites;

/// <summary>How well files are read that were not written for this program: suites of other projects, and cases by kind.</summary>
internal static class SuitesCommand
{
    private const int Worst = 10;

    private static readonly Measurement Suites = new("suites", "Suites of others", """
        How well files are read that were not written for this program. Pages are those of Readability's own tests: F1 is that of the words
        of lead and text against those of the expected text, each as often as it stands there, with pictures as pictures; SmartReader alone
        is the library inside, whose own yardstick this is. Feeds are those of feedparser's tests: what their comments say of entries, as far
        as an article has it. Cases are folders of files with what is right of them, by kind; a case counts where all of it is right.
        """);

    public static async Task<int> RunAsync(string[] options)
    {
        var parts = new List<string>();
        if (CommandOptions.Value(options, "readability") is { } pages)
            parts.Add(Pages(await ReadabilitySuite.RunAsync(pages, keepsImages: true)));
        if (CommandOptions.Value(options, "feedparser") is { } feeds)
            parts.Add(await FeedsAsync(feeds, options.Contains("--list"), CancellationToken.None));
        if (CommandOptions.Value(options, "cases") is { } cases)
            parts.Add(await CasesAsync(cases, options.Contains("--list"), CancellationToken.None));
        if (parts.Count == 0)
            throw new FormatException("Name at least one of --readability DIR, --feedparser DIR and --cases DIR.");
        await Suites.TellAsync(options, MeasuredReport.Paragraphs(parts), CancellationToken.None);
        return 0;
    }

    private static string Pages(IReadOnlyList<ReadabilityRow> pages)
    {
        var sum = MeasuredReport.Table("pages|mean F1|recall|below 0.6|titles|bylines|site names",
        [
            Row("NewsReader", pages, page => page.Ours, page => page.OurNames),
            Row("SmartReader alone", pages, page => page.SmartReader, page => page.SmartReaderNames),
        ]);
        var worst = MeasuredReport.Table("the worst pages|F1|recall|precision|SmartReader's F1",
            pages.OrderBy(page => page.Ours.F1).Take(Worst).Select(page => Line(
                $"{page.Name}|{page.Ours.F1:0.000}|{page.Ours.Recall:0.000}|{page.Ours.Precision:0.000}|{page.SmartReader.F1:0.000}")));
        return MeasuredReport.Paragraphs(Line($"{pages.Count} pages:"), sum, worst);
    }

    private static string Row(string name, IReadOnlyList<ReadabilityRow> pages, Func<ReadabilityRow, WordAgreement> words,
        Func<ReadabilityRow, NameAgreement> names) => Line($"{name}|{pages.Average(page => words(page).F1):0.000}|")
        + Line($"{pages.Average(page => words(page).Recall):0.000}|{pages.Count(page => words(page).F1 < 0.6)}|")
        + Line($"{pages.Count(page => names(page).Title)}|{pages.Count(page => names(page).Byline)}|")
        + Line($"{pages.Count(page => names(page).SiteName)}");

    private static async Task<string> FeedsAsync(string folder, bool lists, CancellationToken cancellationToken)
    {
        var result = await FeedparserSuite.RunAsync(folder, cancellationToken);
        foreach (var failure in result.Failures.Where(_ => lists))
            await Console.Error.WriteLineAsync(failure);
        var (held, total) = (result.Kinds.Values.Sum(kind => kind.Held), result.Kinds.Values.Sum(kind => kind.Total));
        return MeasuredReport.Table("feeds|assertions|held|share", result.Kinds
            .Select(kind => Line($"{kind.Key}|{kind.Value.Total}|{kind.Value.Held}|{100.0 * kind.Value.Held / kind.Value.Total:0.0} %"))
            .Append(Line($"all|{total}|{held}|{100.0 * held / total:0.0} %")));
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);

    private static async Task<string> CasesAsync(string folder, bool lists, CancellationToken cancellationToken)
    {
        var results = await CaseSuite.RunAsync(folder, cancellationToken);
        foreach (var (kind, name, faults) in results.Where(result => lists && result.Faults.Count > 0))
            await Console.Error.WriteLineAsync($"{kind}/{name}\n    {string.Join("\n    ", faults)}");
        var rows = results.GroupBy(result => result.Kind, StringComparer.Ordinal).Select(kind => Row(kind.Key, [.. kind]))
            .Append(Row("all", results));
        return MeasuredReport.Table("kind|cases|right|share", rows);
    }

    private static string Row(string name, IReadOnlyList<(string Kind, string Name, IReadOnlyList<string> Faults)> results)
    {
        var right = results.Count(result => result.Faults.Count == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{name}|{results.Count}|{right}|{100.0 * right / results.Count:0.0} %");
    }
}
