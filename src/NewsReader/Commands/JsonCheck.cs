using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>What "check --json" prints.</summary>
internal sealed record JsonCheck
{
    /// <summary>Whether nothing was found, or nothing is left of it.</summary>
    public required bool IsWhole { get; init; }

    public required IReadOnlyList<JsonFinding> Findings { get; init; }

    /// <summary>Whether what was found was mended as far as it can be.</summary>
    public required bool Repaired { get; init; }

    /// <summary>What a repair could not mend.</summary>
    public required IReadOnlyList<JsonFinding> Left { get; init; }

    /// <summary>What a damaged store lost, a line each; what is understood again from originals or files is not among it.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <param name="left">Null where nothing was mended.</param>
    public static JsonCheck From(IReadOnlyList<StoreFinding> found, IReadOnlyList<StoreFinding>? left) => new()
    {
        IsWhole = (left ?? found).Count == 0,
        Findings = [.. found.Select(JsonFinding.From)],
        Repaired = left is not null,
        Left = [.. (left ?? []).Select(JsonFinding.From)],
    };
}

/// <summary>Something that is not as it has to be.</summary>
internal sealed record JsonFinding
{
    /// <summary>Of very many rows, so many are named.</summary>
    private const int MaxIds = 1000;

    public required string What { get; init; }

    public required string File { get; init; }

    /// <summary>Null for what is about no rows.</summary>
    public required string? Table { get; init; }

    /// <summary>How many rows.</summary>
    public required int Count { get; init; }

    /// <summary>The first of them.</summary>
    public required IReadOnlyList<long> Ids { get; init; }

    /// <summary>The name of <see cref="Storage.Care.Remedy"/>.</summary>
    public required Remedy Remedy { get; init; }

    public required string Advice { get; init; }

    public static JsonFinding From(StoreFinding finding) => new()
    {
        What = finding.What,
        File = finding.File,
        Table = finding.Table,
        Count = finding.Ids.Count,
        Ids = [.. finding.Ids.Take(MaxIds)],
        Remedy = finding.Remedy,
        Advice = AdviceFor(finding.Remedy),
    };

    private static string AdviceFor(Remedy remedy) => remedy switch
    {
        Remedy.Backup => "put a backup in its place: newsreader restore FILE",
        Remedy.ReadAgain or Remedy.Restore or Remedy.DropRevisions =>
            "newsreader check --repair, and then newsreader ingest with the folder of the articles",
        Remedy.RebuildIndex => "newsreader reindex; a server that runs does it by itself",
        _ => "newsreader check --repair",
    };
}
