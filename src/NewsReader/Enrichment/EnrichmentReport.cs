using NewsReader.Articles;
using NewsReader.Reading;

namespace NewsReader.Enrichment;

/// <summary>How long making an article of a draft may take, and what is to be told of it.</summary>
internal sealed record EnrichmentReport(ReadingTime Time)
{
    public List<string> Warnings { get; } = [];

    /// <summary>What became of the words of the draft, once the article is made.</summary>
    public TextAccount? Account { get; set; }

    /// <summary>Tells of an article that is done, though late.</summary>
    /// <param name="stage">What was done last.</param>
    public void Finish(string stage)
    {
        if (Time.Overrun(stage) is { } overrun)
            Warnings.Add(overrun);
    }
}
