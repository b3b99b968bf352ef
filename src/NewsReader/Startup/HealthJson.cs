using System.Text.Encodings.Web;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Queries;

namespace NewsReader.Startup;

/// <summary>What the management address says of the archive's health.</summary>
internal sealed record HealthJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The word that the public address says.</summary>
    public required string Status { get; init; }

    public required IReadOnlyList<HealthProblemJson> Problems { get; init; }

    public required int Articles { get; init; }

    public required HealthStoreJson Store { get; init; }

    public required HealthIndexJson Index { get; init; }

    /// <summary>Null where the system does not tell.</summary>
    public required DiskStatus? Disk { get; init; }

    /// <summary>Null while there was none.</summary>
    public required HealthRunJson? LastRun { get; init; }

    public required string Version { get; init; }

    public static HealthJson From(StatusReport report) => new()
    {
        Status = report.Level.ToString(),
        Problems = [.. report.Problems.Select(one => new HealthProblemJson(one.Name, one.Level.ToString(), one.Text))],
        Articles = report.Articles,
        Store = new HealthStoreJson(report.Store.Problem is null ? "readable" : "unreadable", report.Store.LastChange, report.Store.Bytes),
        Index = HealthIndexJson.From(report.Index),
        Disk = report.Disk,
        LastRun = report.LastRun is { } run ? HealthRunJson.From(run) : null,
        Version = BuildVersion.Text,
    };
}

/// <param name="Name">The heading in operating.md.</param>
internal sealed record HealthProblemJson(string Name, string Status, string Text);

/// <param name="State">"readable" or "unreadable".</param>
internal sealed record HealthStoreJson(string State, long LastChange, long Bytes);

/// <param name="State">"open", "closed" or "rebuilding".</param>
internal sealed record HealthIndexJson(string State, string? Damage, long Reached, long Lag, long Bytes)
{
    public static HealthIndexJson From(IndexStatus index) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(index.State.ToString()), index.Damage, index.Reached, index.Lag, index.Bytes);
}

/// <param name="State">"running", "finished", "stopped" or "failed".</param>
/// <param name="EndedAt">Null while it runs.</param>
internal sealed record HealthRunJson(long Id, string State, DateTime StartedAt, DateTime? EndedAt, int Rejected)
{
    public static HealthRunJson From(IngestRun run) => new(
        run.Id, JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()), Time(run.StartedAt),
        run.EndedAt is { } end ? Time(end) : null, run.Rejected);

    private static DateTime Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
