using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Reading;

namespace NewsReader.Commands;

/// <summary>What "runs --json" prints, whatever was asked for.</summary>
internal sealed record JsonRuns(IReadOnlyList<JsonRun> Runs, IReadOnlyList<JsonNote> Notes);

/// <summary>A run as JSON.</summary>
internal sealed record JsonRun
{
    public required long Id { get; init; }

    /// <summary>"command", "start", "watch" or "request".</summary>
    public required RunTrigger Trigger { get; init; }

    /// <summary>"running", "finished", "stopped" or "failed".</summary>
    public required RunState State { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public required DateTime? EndedAt { get; init; }

    public required IReadOnlyList<string> Paths { get; init; }

    public required int Files { get; init; }

    public required int UnchangedFiles { get; init; }

    public required int Added { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required int Removed { get; init; }

    public required int Rejected { get; init; }

    public required int Warned { get; init; }

    public required double? ArticlesPerSecond { get; init; }

    public required IReadOnlyList<JsonSkipped> Skipped { get; init; }

    public required IReadOnlyList<JsonLeftOut> LeftOut { get; init; }

    public required string? Failure { get; init; }

    public static JsonRun From(IngestRun run) => From(run, [.. run.Skipped.Select(PassedOver.Parse)]);

    private static JsonRun From(IngestRun run, List<PassedOver> passed) => new()
    {
        Id = run.Id,
        Trigger = run.Trigger,
        State = run.State,
        StartedAt = Time(run.StartedAt),
        EndedAt = run.EndedAt is { } end ? Time(end) : null,
        Paths = run.Paths,
        Files = run.Files,
        UnchangedFiles = run.UnchangedFiles,
        Added = run.Added,
        Updated = run.Updated,
        Unchanged = run.Unchanged,
        Removed = run.Removed,
        Rejected = run.Rejected,
        Warned = run.Warned,
        ArticlesPerSecond = RunQueries.Rate(run) is { } rate ? Math.Round(rate, 1) : null,
        Skipped = [.. passed.Where(what => !what.IsLeftOut).Select(what => new JsonSkipped(what.What, what.Count))],
        LeftOut = [.. passed.Where(what => what.IsLeftOut).Select(what => new JsonLeftOut(what.What, what.Count))],
        Failure = run.Failure,
    };

    private static DateTime Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}

/// <summary>Files that no reader reads.</summary>
/// <param name="Extension">With its dot; empty for files that have none.</param>
internal sealed record JsonSkipped(string Extension, int Files);

/// <summary>Parts of files that were left out on purpose.</summary>
/// <param name="Kind">One of <see cref="LeftOutKind"/>.</param>
internal sealed record JsonLeftOut(string Kind, int Items);

/// <summary>A reject or a warning as JSON.</summary>
internal sealed record JsonNote
{
    public required long RunId { get; init; }

    /// <summary>"rejected" or "warning".</summary>
    public required string Kind { get; init; }

    public required string Path { get; init; }

    /// <summary>Where in the file; empty for the whole of it.</summary>
    public required string Place { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether the file has not been read anew since.</summary>
    public required bool IsOpen { get; init; }

    public static JsonNote From(IngestNote note) => new()
    {
        RunId = note.RunId,
        Kind = note.IsReject ? "rejected" : "warning",
        Path = note.Path,
        Place = note.Location,
        Reason = note.Reason,
        IsOpen = note.IsOpen,
    };
}

/// <summary>What "ingest --json" prints.</summary>
internal sealed record JsonIngest
{
    /// <summary>Null where an export was read, which is no run.</summary>
    public required long? RunId { get; init; }

    public required int Files { get; init; }

    public required int UnchangedFiles { get; init; }

    public required long Added { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required int Removed { get; init; }

    public required int Rejected { get; init; }

    /// <summary>What was rejected before, in files that have not changed since and were left alone.</summary>
    public int StillRejected { get; init; }

    public required int Warned { get; init; }

    public required double Seconds { get; init; }

    public required IReadOnlyList<JsonSkipped> Skipped { get; init; }

    public required IReadOnlyList<JsonLeftOut> LeftOut { get; init; }

    /// <summary>The first of <see cref="Rejected"/>, at most <see cref="IngestReport.MaxRejectsKept"/>.</summary>
    public required IReadOnlyList<JsonReject> Rejects { get; init; }

    /// <summary>The first of <see cref="Warned"/>, as many.</summary>
    public required IReadOnlyList<JsonReject> Warnings { get; init; }

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    public static JsonIngest From(IngestReport report, string data) => new()
    {
        RunId = report.RunId == 0 ? null : report.RunId,
        Files = report.Files,
        UnchangedFiles = report.UnchangedFiles,
        Added = report.Added,
        Updated = report.Updated,
        Unchanged = report.Unchanged,
        Removed = report.Removed,
        Rejected = report.Rejected,
        Warned = report.Warned,
        Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
        Skipped = [.. report.Skipped.Select(skipped => new JsonSkipped(skipped.Key, skipped.Value))],
        LeftOut = [.. report.LeftOut.Select(left => new JsonLeftOut(left.Key, left.Value))],
        Rejects = [.. report.Rejects.Select(JsonReject.From)],
        Warnings = [.. report.Warnings.Select(JsonReject.From)],
        Data = data,
    };

    /// <summary>The report of an export that was read.</summary>
    public static JsonIngest FromExport(long articles, TimeSpan elapsed, string data) =>
        From(new IngestReport { Elapsed = elapsed }, data) with { Added = articles };
}

/// <summary>Something that was not read, or was in spite of some damage.</summary>
/// <param name="Place">Where in the file; empty for the whole of it.</param>
internal sealed record JsonReject(string Path, string Place, string Reason)
{
    public static JsonReject From(IngestReject reject) => new(reject.Path, reject.Location, reject.Reason);
}
