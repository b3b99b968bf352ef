using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Something that was not read, or was read in spite of some damage.</summary>
/// <param name="Path">The file.</param>
/// <param name="Location">Where in it ("line 12"), or empty for the whole of it.</param>
/// <param name="Reason">What is wrong, without a full stop.</param>
internal sealed record IngestReject(string Path, string Location, string Reason)
{
    public override string ToString() => Location.Length == 0 ? $"{Path}: {Reason}" : $"{Path}, {Location}: {Reason}";
}

/// <summary>What an ingest did.</summary>
internal sealed class IngestReport
{
    /// <summary>Rejects and warnings kept whole; of more only the number is known, so that a broken dump cannot fill the memory.</summary>
    public const int MaxRejectsKept = 1000;

    private readonly List<IngestReject> rejects = [];
    private readonly List<IngestReject> notes = [];
    private readonly List<IngestReject> warnings = [];
    private readonly SortedDictionary<string, int> skipped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);

    /// <summary>The number of the run.</summary>
    public long RunId { get; set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>What was read in spite of some damage.</summary>
    public int Warned { get; private set; }

    /// <summary>Articles whose source is gone.</summary>
    public int Removed { get; private set; }

    public int Files { get; private set; }

    /// <summary>Files left alone because neither they nor the readers have changed.</summary>
    public int UnchangedFiles { get; private set; }

    public TimeSpan Elapsed { get; set; }

    /// <summary>The first rejects, in order.</summary>
    public IReadOnlyList<IngestReject> Rejects => rejects;

    /// <summary>What was told that is no mistake, such as the feeds of a list; as many as of rejects.</summary>
    public IReadOnlyList<IngestReject> Notes => notes;

    /// <summary>The first warnings, in order.</summary>
    public IReadOnlyList<IngestReject> Warnings => warnings;

    /// <summary>All rejects, those that say the same counted together.</summary>
    public RejectGroups RejectGroups { get; } = new();

    /// <summary>All warnings, those that say the same counted together.</summary>
    public RejectGroups WarningGroups { get; } = new();

    /// <summary>How many files of which extension no reader reads.</summary>
    public IReadOnlyDictionary<string, int> Skipped => skipped;

    /// <summary>How many parts of files were left out on purpose, by their kind: drafts, comments.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => leftOut;

    public int Read => Added + Updated + Unchanged;

    /// <summary>Articles read a second; those of files that were left alone were not read.</summary>
    public double ArticlesPerSecond => Elapsed > TimeSpan.Zero ? (Read - LeftAlone) / Elapsed.TotalSeconds : 0;

    /// <summary>Articles of files that were left alone.</summary>
    public int LeftAlone { get; private set; }

    public void AddFile() => Files++;

    public void AddUnchangedFile(int articles)
    {
        UnchangedFiles++;
        LeftAlone += articles;
        Unchanged += articles;
    }

    public void AddSkipped(string extension) => skipped[extension] = skipped.GetValueOrDefault(extension) + 1;

    public void AddLeftOut(string kind) => leftOut[kind] = leftOut.GetValueOrDefault(kind) + 1;

    public void AddNote(IngestReject note)
    {
        if (notes.Count < MaxRejectsKept)
            notes.Add(note);
    }

    public void AddRemoved(int articles) => Removed += articles;

    public void AddReject(IngestReject reject)
    {
        IngestTelemetry.CountReject(reject.Path);
        Rejected++;
        RejectGroups.Add(reject);
        Keep(rejects, reject);
    }

    public void AddWarning(IngestReject warning)
    {
        Warned++;
        WarningGroups.Add(warning);
        Keep(warnings, warning);
    }

    public void AddOutcome(StoreOutcome outcome)
    {
        switch (outcome)
        {
            case StoreOutcome.Added:
                IngestTelemetry.Count("added");
                Added++;
                break;
            case StoreOutcome.Updated:
                IngestTelemetry.Count("updated");
                Updated++;
                break;
            default:
                IngestTelemetry.Count("unchanged");
                Unchanged++;
                break;
        }
    }

    /// <summary>Writes the counts into a run.</summary>
    public void CopyTo(IngestRun run)
    {
        (run.Files, run.UnchangedFiles, run.Added, run.Updated, run.Unchanged) = (Files, UnchangedFiles, Added, Updated, Unchanged);
        (run.Removed, run.Rejected, run.Warned) = (Removed, Rejected, Warned);
        run.Skipped = [.. skipped.Concat(leftOut).Select(pair => new PassedOver(pair.Value, pair.Key).ToString())];
    }

    public override string ToString()
    {
        var text = FormattableString.Invariant($"{Added:N0} added, {Updated:N0} updated, {Unchanged:N0} unchanged, {Rejected:N0} rejected");
        return Removed == 0 ? text : FormattableString.Invariant($"{text}, {Removed:N0} gone from their source");
    }

    private static void Keep(List<IngestReject> list, IngestReject item)
    {
        if (list.Count < MaxRejectsKept)
            list.Add(item);
    }
}

/// <summary>How far an ingest is.</summary>
/// <param name="BytesDone">Bytes of files read, as they lie on the disk.</param>
/// <param name="IsOver">Whether this is the last report.</param>
internal readonly record struct IngestProgress(int Articles, int Rejected, long BytesDone, long BytesTotal, bool IsOver = false);
