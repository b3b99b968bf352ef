using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Reading.Html;

/// <summary>What SmartReader finds in a page.</summary>
/// <param name="Elements">Those it takes for text.</param>
/// <param name="Byline">Who wrote it, as the page shows it, or null.</param>
internal sealed record ReadableContent(ContentElements Elements, string? Byline)
{
    private const string Stamp = "data-newsreader-at";

    // SmartReader's time grows with the elements of a page; no article has as many.
    private const int MaxElements = 10_000;

    // And with the square of those that stand beside one another; a list of two thousand links is one.
    private const int MaxSiblings = 2_500;

    private static readonly ReadableContent None = new(ContentElements.None, null);

    /// <summary>What is found; nothing where the page is beyond what is looked at in bounded time.</summary>
    /// <param name="document">The page, without its programs.</param>
    /// <param name="address">Where the page was published, or a stand-in.</param>
    public static ReadableContent Find(IHtmlDocument document, string address)
    {
        var elements = document.Body!.QuerySelectorAll("*").ToList();
        if (!IsWithinBounds(document))
            return None;
        for (var i = 0; i < elements.Count; i++)
            elements[i].SetAttribute(Stamp, i.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var reader = new SmartReader.Reader(address, HtmlSerializer.Outer(document.DocumentElement)) { CharThreshold = 300 };
            var article = reader.GetArticle();
            if (!article.Completed || string.IsNullOrEmpty(article.Content))
                return None;
            var content = new HtmlParser().ParseDocument(article.Content);
            return new ReadableContent(new ContentElements([.. content.QuerySelectorAll($"[{Stamp}]")
                .Where(element => ContentElements.Own(element) > 0)
                .Select(element => int.Parse(element.GetAttribute(Stamp)!, CultureInfo.InvariantCulture)).Where(at => at < elements.Count)
                .Select(at => elements[at])]), ElementHeuristics.IsSentenceOfWords(article.Byline) ? null : article.Byline);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A page that SmartReader fails on is read by its structure.
            return None;
        }
        finally
        {
            foreach (var element in elements)
                element.RemoveAttribute(Stamp);
        }
    }

    private static bool IsWithinBounds(IHtmlDocument document)
    {
        var all = document.QuerySelectorAll("*");
        return all.Length <= MaxElements && !all.Any(element => element.ChildElementCount > MaxSiblings);
    }
}
