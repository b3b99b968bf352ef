namespace NewsReader.Articles;

/// <summary>A reject or a warning of a run.</summary>
internal sealed class IngestNote
{
    public long Id { get; set; }

    public long RunId { get; set; }

    public IngestRun? Run { get; set; }

    /// <summary>The file, when it was one of a collection.</summary>
    public int? FileId { get; set; }

    /// <summary>Whether something was not read; otherwise it was read in spite of some damage.</summary>
    public bool IsReject { get; set; }

    /// <summary>Whether the file has not been read anew since, so that this still holds.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Absolute path of the file.</summary>
    public required string Path { get; set; }

    /// <summary>Where in the file ("line 12"), or empty for the whole of it.</summary>
    public required string Location { get; set; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Reason { get; set; }
}
