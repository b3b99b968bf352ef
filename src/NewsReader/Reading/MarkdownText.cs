using Markdig;
using NewsReader.Reading.Html;
using NewsReader.Reading.Notes;

namespace NewsReader.Reading;

/// <summary>Markdown within files of other formats: the fields of exports and of cards.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseTaskLists().UseAutoLinks().UseEmphasisExtras().Use<PersianMarkdown>().Build();

    /// <summary>The text as HTML, or null of one that goes beyond what the parser may see.</summary>
    public static string? Html(string markdown)
    {
        if (MarkdownBounds.Excess(markdown) is not null)
            return null;
        try
        {
            var html = PersianEmphasis.Unjoin(Markdown.ToHtml(PersianEmphasis.Join(markdown), Pipeline));
            return HtmlBounds.Excess(html) is null ? html : null;
        }
        catch (ArgumentException)
        {
            // What the parser says of elements nested beyond its limit.
            return null;
        }
    }
}
