using NewsReader.Enrichment;
using NewsReader.Reading.Html;

namespace NewsReader.Tests.Enrichment;

/// <summary>HTML of an article that is written from right to left, as it is cleaned.</summary>
internal static class CleanHtml
{
    public static string Of(string html, bool keepsImages = false) =>
        HtmlCleaner.Clean(SafeHtml.Parse(html), isRightToLeft: true, keepsImages);
}
