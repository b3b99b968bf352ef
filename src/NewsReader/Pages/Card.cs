using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>An article as a card of a list shows it.</summary>
/// <param name="Headline">The class of the headline's size.</param>
/// <param name="LeadLimit">At most how many characters of the lead; 0 for none.</param>
internal sealed record Card(
    ArticleSummary Article, string Headline = "hl--3", int LeadLimit = 0, bool ShowSection = false, bool ShowMeta = true);
