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
        foreach (var reject in report.Rejects.Take(MaxRejectsShown))
            output.WriteLine($"  rejected: {reject}");
        if (report.Rejected > MaxRejectsShown)
            output.WriteLine(FormattableString.Invariant(
                $"  … and {report.Rejected - MaxRejectsShown:N0} more; see: newsreader runs {report.RunId}"));
        foreach (var warning in report.Warnings.Take(MaxRejectsShown))
            output.WriteLine($"  warning: {warning}");
        if (report.Warned > MaxRejectsShown)
            output.WriteLine(FormattableString.Invariant(
                $"  … and {report.Warned - MaxRejectsShown:N0} more warnings; see: newsreader runs {report.RunId}"));
        foreach (var (extension, count) in report.Skipped)
        {
            var kind = extension.Length == 0 ? "without an extension" : extension;
            output.WriteLine(FormattableString.Invariant(
                $"  passed over: {count:N0} {Plural(count)} {kind} (no reader for this format)"));
        }
    }

    // A socket has no pages to open.
    private static string Below(string address, NewsReaderOptions options) =>
        BasePath.Read(options.BasePath) is { Length: > 0 } path && ServerAddresses.Socket(address) is null ? $"{address}{path}/" : address;

    private static string Plural(int count) => count == 1 ? "file" : "files";
}
