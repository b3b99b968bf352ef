using NewsReader.Articles;
using NewsReader.Reading;

namespace NewsReader.Enrichment;

/// <summary>How long making an article of a draft may take, and what is to be told of it.</summary>
internal sealed record EnrichmentReport(ReadingTime Time)
{
    public List<string> Warnings { get; } = [];

    /// <summary>What became of the words of the draft, once the article is made.</summary>
    public TextAccount? Account { get; private set; }

    /// <summary>Takes the account of an article that is done, and tells where it was done late.</summary>
    public void Finish(TextAccount account, ArticleDraft draft)
    {
        Account = account;
        // What has an address or a picture is there for that.
        if (draft is { Title: not null, Lead: null, Url: null, Image: null } && string.IsNullOrWhiteSpace(draft.Html ?? draft.Text))
            Warnings.Add("it has a title and no text");
        if (Time.Overrun("cleaning the HTML of the article and dating it") is { } overrun)
            Warnings.Add(overrun);
    }
}
