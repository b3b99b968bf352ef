namespace NewsReader.Articles;

/// <summary>A file or folder that is to be read; it stays in the store until it was, whatever happens to the process.</summary>
internal sealed class QueuedPath
{
    public long Id { get; set; }

    /// <summary>Absolute.</summary>
    public required string Path { get; set; }

    /// <summary>What asked for it.</summary>
    public RunTrigger Trigger { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long AskedAt { get; set; }

    /// <summary>How often reading it failed.</summary>
    public int Attempts { get; set; }
}
