using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>Texts of a feed: whether one is marked up is told by its format, and where that does not say, by its words.</summary>
internal static class FeedText
{
    private enum Form
    {
        Plain,
        Html,
        Unsaid,
    }

    /// <summary>A text as HTML.</summary>
    /// <param name="isAtom">Whether the feed is of the Atom family, where a text without a type is plain.</param>
    public static string Html(XElement element, bool isAtom)
    {
        if (element.HasElements)
            return element.InnerHtml();
        var (text, form) = Read(element, isAtom);
        if (form == Form.Html || (form == Form.Unsaid && SafeHtml.IsHtml(text)))
            return text;
        return XmlContent.Paragraphs(form == Form.Plain ? text : Decoded(text));
    }

    /// <summary>The words of a title or a name, blanks made one.</summary>
    /// <param name="isAtom">As of <see cref="Html"/>.</param>
    public static string Words(XElement element, bool isAtom)
    {
        if (element.HasElements)
            return SafeHtml.PlainText(element.InnerHtml());
        var (text, form) = Read(element, isAtom);
        if (form == Form.Html || (form == Form.Unsaid && SafeHtml.IsHtml(text)))
            return SafeHtml.PlainText(text);
        return XmlContent.Flat(form == Form.Plain ? text : Decoded(text));
    }

    // Where RSS has no element in a text it may still have been escaped as HTML.
    private static string Decoded(string text) => Windows1252.FixControls(SafeHtml.Unescaped(text));

    private static (string Text, Form Form) Read(XElement element, bool isAtom)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var text = element.Value;
        if (element.Attribute("mode")?.Value == "base64" || (isAtom && IsOfBytes(type)))
            text = Unpacked(text) ?? text;
        // What is called encoded is HTML by its name; written without a sign of it its lines are paragraphs.
        return (text, element.Name.LocalName == "encoded" && type.Length == 0 && text.Contains('<', StringComparison.Ordinal)
            ? Form.Html
            : FormOf(type, isAtom));
    }

    private static Form FormOf(string type, bool isAtom) => type switch
    {
        "html" or "text/html" => Form.Html,
        "text" or "plain" or "text/plain" => Form.Plain,
        "" when isAtom => Form.Plain,
        // What is to be XHTML and has no element in it was escaped by mistake, or is plain.
        _ => Form.Unsaid,
    };

    // Atom packs what is neither text nor XML in base 64.
    private static bool IsOfBytes(string type) => type.Length > 0 && type is not ("text" or "html" or "xhtml")
        && !type.Contains("xml", StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal);

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) ? TextDecoder.Decode(bytes[..length]).Text : null;
    }
}
