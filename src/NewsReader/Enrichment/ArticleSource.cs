using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Text.Characters;

namespace NewsReader.Enrichment;

/// <summary>Who says what is in an article.</summary>
/// <param name="Name">The agency, by its one name; null where nothing tells it.</param>
/// <param name="Via">Whom it quotes, or null.</param>
/// <param name="Origin">What tells the agency.</param>
internal sealed record ArticleSource(string? Name, string? Via, Origin Origin)
{
    private const int FirstParagraphs = 2;

    // «منبع: …» may have the address and a notice behind it.
    private const int LastLines = 3;

    /// <summary>What the file calls the source, else the opening of the report, a line «منبع: …» at its end, or the host of its
    /// address.</summary>
    public static ArticleSource Find(ArticleDraft draft, Headings form, string language)
    {
        var attribution = Opening(form);
        var via = attribution?.Via is { } quoted ? DisplayText.Clean(quoted, language) : null;
        if (draft.Source is { } said && !ArchivedAddress.IsArchive(said))
            return new ArticleSource(Agencies.NameOf(said), via,
                draft.Origins[ArticleField.Source] is var origin and not Origin.Unknown ? origin : Origin.Metadata);
        if ((attribution?.Source ?? EndLine(form)) is { } written)
            return new ArticleSource(DisplayText.Clean(written, language), via, Origin.Text);
        return new ArticleSource(Agencies.OfAddress(draft.Url), null, Origin.Address);
    }

    private static Attribution? Opening(Headings form)
    {
        if (form.Opening is { } opening)
            return opening;
        Attribution? first = null;
        foreach (var paragraph in form.Body.Where(line => !line.IsCaption).Take(FirstParagraphs).Select(line => line.Text)
            .Prepend(form.Lead).OfType<string>())
        {
            var found = Attribution.Parse(paragraph);
            // Before a report of its agency a lead may only name it: «خبرگزاری فارس: …».
            if (first is not null && found is not null)
                return first with { Via = found.Source == first.Source ? found.Via : found.Source };
            first ??= found;
            if (first is { IsLabel: false })
                return first;
        }

        return first;
    }

    private static string? EndLine(Headings form) =>
        form.Body.TakeLast(LastLines).Select(line => Attribution.OfEndLine(line.Text)).FirstOrDefault(name => name is not null);
}
