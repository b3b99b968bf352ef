using NewsReader.Reading;
using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>Tells the person at the terminal what a start did; logs go their own way.</summary>
internal sealed class StartupNotice(TextWriter output)
{
    private const int MaxRejectsShown = 20;

    /// <summary>Where the pages and the data are.</summary>
    public void Serving(IEnumerable<string> addresses, NewsReaderOptions options, AppPaths paths)
    {
        var management = options.Management.Url;
        var own = addresses.Where(address => address != management?.TrimEnd('/')).Select(address => Below(address, options));
        output.WriteLine($"NewsReader is at {string.Join(", ", own)}");
        if (management is not null)
            output.WriteLine($"Its management is at {management}");
        if (ServerAddresses.IsExposed(options))
        {
            output.WriteLine("Warning: other machines reach this server without encryption. "
                + "Serve at an https address, or behind a proxy that does and name it in NewsReader:Proxies.");
        }
        Warn(options, paths);
        output.WriteLine($"Data are in {paths.Data}. Press Ctrl+C to stop.");
    }

    /// <summary>What the machine lacks, and what others may do to the data.</summary>
    public void Warn(NewsReaderOptions options, AppPaths paths)
    {
        foreach (var warning in new[] { TimeZones.Warning(options.TimeZone), PrivateFiles.Warning(paths) }.OfType<string>())
            output.WriteLine(warning);
    }

    /// <summary>What an ingest did, with the first rejects.</summary>
    public void Ingested(string what, IngestReport report)
    {
        output.WriteLine($"{what}: {report}");
        Tell("rejected", report.RejectGroups, report.Rejected, "more", report.RunId);
        Tell("warning", report.WarningGroups, report.Warned, "more warnings", report.RunId);
        foreach (var (extension, count) in report.Skipped)
        {
            var kind = extension.Length == 0 ? "without an extension" : extension;
            output.WriteLine(FormattableString.Invariant(
                $"  passed over: {count:N0} {Plural(count)} {kind} (no reader for this format)"));
        }

        foreach (var (kind, count) in report.LeftOut)
            output.WriteLine(FormattableString.Invariant($"  left out on purpose: {count:N0} {kind}{Remedy(kind)}"));
    }

    private void Tell(string kind, RejectGroups groups, int all, string more, long run)
    {
        var told = 0;
        foreach (var (first, count) in groups.All.Take(MaxRejectsShown))
        {
            output.WriteLine(count == 1
                ? $"  {kind}: {first}"
                : FormattableString.Invariant($"  {kind}: {first} (and {count - 1:N0} more like it; see: newsreader runs {run})"));
            told += count;
        }

        if (told < all)
            output.WriteLine(FormattableString.Invariant($"  … and {all - told:N0} {more}; see: newsreader runs {run}"));
    }

    // A socket has no pages to open.
    private static string Below(string address, NewsReaderOptions options) =>
        BasePath.Read(options.BasePath) is { Length: > 0 } path && ServerAddresses.Socket(address) is null ? $"{address}{path}/" : address;

    private static string Remedy(string kind) =>
        LeftOutKind.IsArticle(kind) ? $" ({ReadingOptions.Section}:{nameof(ReadingOptions.Drafts)} takes it in)" : "";

    private static string Plural(int count) => count == 1 ? "file" : "files";
}
