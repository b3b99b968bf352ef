namespace NewsReader.Ingest;

/// <summary>Something that was not read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">Where in it ("line 12"), or empty for the whole of it.</param>
/// <param name="Reason">What is wrong, without a full stop.</param>
internal sealed record IngestReject(string Path, string Place, string Reason)
{
    public override string ToString() => Place.Length == 0 ? $"{Path}: {Reason}" : $"{Path}, {Place}: {Reason}";
}

/// <summary>What an ingest did.</summary>
internal sealed class IngestReport
{
    /// <summary>Rejects kept whole; of more only the number is known, so that a broken dump cannot fill the memory.</summary>
    public const int MostRejectsKept = 1000;

    private readonly List<IngestReject> rejects = [];
    private readonly List<IngestReject> notes = [];
    private readonly SortedDictionary<string, int> skipped = new(StringComparer.Ordinal);

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Articles that were read in spite of some damage.</summary>
    public int Warned { get; private set; }

    public int Files { get; private set; }

    public TimeSpan Elapsed { get; set; }

    /// <summary>The first rejects, in order.</summary>
    public IReadOnlyList<IngestReject> Rejects => rejects;

    /// <summary>What was told that is no mistake, such as the feeds of a list; as many as of rejects.</summary>
    public IReadOnlyList<IngestReject> Notes => notes;

    /// <summary>How many files of which extension no reader reads.</summary>
    public IReadOnlyDictionary<string, int> Skipped => skipped;

    public int Read => Added + Updated + Unchanged;

    public double ArticlesPerSecond => Elapsed > TimeSpan.Zero ? Read / Elapsed.TotalSeconds : 0;

    public void AddFile() => Files++;

    public void AddWarned() => Warned++;

    public void AddSkipped(string extension) => skipped[extension] = skipped.GetValueOrDefault(extension) + 1;

    public void AddNote(IngestReject note)
    {
        if (notes.Count < MostRejectsKept)
            notes.Add(note);
    }

    public void AddReject(IngestReject reject)
    {
        Rejected++;
        if (rejects.Count < MostRejectsKept)
            rejects.Add(reject);
    }

    public void AddOutcome(Storage.StoreOutcome outcome)
    {
        switch (outcome)
        {
            case Storage.StoreOutcome.Added:
                Added++;
                break;
            case Storage.StoreOutcome.Updated:
                Updated++;
                break;
            default:
                Unchanged++;
                break;
        }
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Added:N0} added, {Updated:N0} updated, {Unchanged:N0} unchanged, {Rejected:N0} rejected");
}

/// <summary>How far an ingest is.</summary>
/// <param name="BytesDone">Bytes of files read, as they lie on the disk.</param>
internal readonly record struct IngestProgress(int Articles, int Rejected, long BytesDone, long BytesTotal);
