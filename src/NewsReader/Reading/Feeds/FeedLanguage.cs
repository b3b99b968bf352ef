using System.Xml.Linq;

namespace NewsReader.Reading.Feeds;

/// <summary>The language of an item: what stands nearest to its text.</summary>
internal static class FeedLanguage
{
    /// <summary>The language that a text, the item, the feed and the document around it give it, the first to do so; where none does, that
    /// of another text. Null where a text is said to be in none.</summary>
    /// <param name="texts">The texts of the item, the one that tells the language first.</param>
    public static string? Find(XElement item, IReadOnlyList<XElement> texts, FeedDescription feed)
    {
        var language = texts.Take(1).Select(text => Within(text, item)).FirstOrDefault()
            ?? Own(item) switch { null => null, var own when own == feed.Around => null, var own => own }
            ?? Said(item) ?? feed.Language ?? Own(item)
            ?? texts.Select(text => Within(text, item)).FirstOrDefault(found => found is not null);
        return string.IsNullOrWhiteSpace(language) ? null : language.Trim().Replace('_', '-');
    }

    /// <summary>What an element for it says: <c>language</c> in RSS, Dublin Core and its terms.</summary>
    public static bool IsNamed(XElement element) =>
        element.Name.LocalName == "language" && element.Name.NamespaceName is "" or "dc" or "dcterms";

    /// <summary>The attribute xml:lang of an element, which may be empty to say that the language is not known.</summary>
    public static string? Own(XElement element) => (element.Attribute(XNamespace.Xml + "lang") ?? element.Attribute("lang"))?.Value;

    private static string? Said(XElement item) =>
        item.Elements().Where(IsNamed).Select(element => element.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    // XHTML may say it of the one element that holds the text.
    private static string? Within(XElement text, XElement item) =>
        text.Elements().Take(2).ToList() is [var only] && Own(only) is { } inner
            ? inner
            : text.AncestorsAndSelf().TakeWhile(around => around != item).Select(Own).FirstOrDefault(found => found is not null);
}
