using NewsReader.Reading;

namespace NewsReader.Enrichment;

/// <summary>How long making an article of a draft may take, and what is to be told of it.</summary>
internal sealed record EnrichmentLimit(ReadingTime Time)
{
    public List<string> Warnings { get; } = [];

    /// <summary>Tells of an article that is done, though late.</summary>
    /// <param name="stage">What was done last.</param>
    public void Finish(string stage)
    {
        if (Time.Overrun(stage) is { } overrun)
            Warnings.Add(overrun);
    }
}
