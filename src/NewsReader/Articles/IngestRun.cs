namespace NewsReader.Articles;

/// <summary>What started a run.</summary>
internal enum RunTrigger
{
    /// <summary>The verb "ingest".</summary>
    Command,

    /// <summary>The start of a server.</summary>
    Start,

    /// <summary>A file that was seen to change.</summary>
    Watch,

    /// <summary>A file that was asked for on the page of runs.</summary>
    Request,
}

/// <summary>How a run stands.</summary>
internal enum RunState
{
    /// <summary>It goes on; of a process that was killed it stays so in the store, and is shown as stopped.</summary>
    Running,

    Finished,

    /// <summary>It was asked to stop; the next one goes on from there.</summary>
    Stopped,

    /// <summary>It could not go on.</summary>
    Failed,
}

/// <summary>One ingest: what was asked of it and what came of it.</summary>
internal sealed class IngestRun
{
    public long Id { get; set; }

    public RunTrigger Trigger { get; set; }

    public RunState State { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long StartedAt { get; set; }

    /// <summary>Unix milliseconds; null while it runs.</summary>
    public long? EndedAt { get; set; }

    /// <summary>The files and folders given.</summary>
    public List<string> Paths { get; set; } = [];

    /// <summary>Files that were read.</summary>
    public int Files { get; set; }

    /// <summary>Files left alone because neither they nor the readers had changed.</summary>
    public int UnchangedFiles { get; set; }

    public int Added { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Articles whose source is gone.</summary>
    public int Removed { get; set; }

    public int Rejected { get; set; }

    public int Warned { get; set; }

    /// <summary>Files passed over because no reader reads them, as "N .ext".</summary>
    public List<string> Skipped { get; set; } = [];

    /// <summary>Why it failed.</summary>
    public string? Failure { get; set; }

    public List<IngestNote> Notes { get; set; } = [];
}
