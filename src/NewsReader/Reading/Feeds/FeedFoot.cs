using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>The last paragraph of a text that systems add for feeds: that the post of this title appeared on this site.</summary>
internal static class FeedFoot
{
    private const int MaxMarkup = 3000;

    // «نوشته … اولین بار در … پدیدار شد», in the words of any language.
    private const int MaxWords = 60;

    private const int MinTitle = 4;

    /// <summary>Where the foot begins; the length of the text where it has none.</summary>
    public static int Find(string html, string? title, FeedDescription feed)
    {
        var at = html.LastIndexOf("<p", StringComparison.Ordinal);
        if (at <= 0 || html.Length - at > MaxMarkup || title is not { Length: >= MinTitle })
            return html.Length;
        var markup = html[at..];
        var isLinked = feed.Link is { Length: > 0 } link && markup.Contains($"href=\"{link.TrimEnd('/')}", StringComparison.Ordinal);
        if (!isLinked && (feed.Title is null || !markup.Contains(feed.Title, StringComparison.Ordinal)))
            return html.Length;
        var words = SafeHtml.PlainText(markup);
        var rest = words.Replace(XmlContent.Flat(title), "", StringComparison.Ordinal);
        if (rest.Length == words.Length)
            return html.Length;
        if (feed.Title is not null)
            rest = rest.Replace(feed.Title, "", StringComparison.Ordinal);
        else if (!isLinked)
            return html.Length;
        return rest.Length <= MaxWords ? at : html.Length;
    }
}
