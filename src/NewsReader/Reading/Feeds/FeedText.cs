using System.Buffers;
using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>Texts of a feed: whether one is marked up is told by its format, and where that does not say, by its words.</summary>
internal static class FeedText
{
    private static readonly SearchValues<char> NotInText =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u001A\uFFFD");

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
        return XmlContent.Flat(form == Form.Plain ? text : Decoded(TitleText.WithoutBreak(text)));
    }

    /// <summary>The entries of a list of RDF in an element; none where it holds no list.</summary>
    public static IReadOnlyList<XElement> Entries(XElement element) =>
        [.. element.Elements().SelectMany(list => list.Name.LocalName == "li" ? [list] : list.Elements("li"))];

    // Where RSS has no element in a text it may still have been escaped as HTML.
    private static string Decoded(string text) => Windows1252.FixControls(SafeHtml.Unescaped(text));

    private static (string Text, Form Form) Read(XElement element, bool isAtom)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var text = element.Value;
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        if (mode == "base64" || (isAtom && mode is null && IsOfBytes(type)))
            text = Unpacked(text, isText: mode == "base64" && !IsOfBytes(type)) ?? text;
        // What is called encoded is HTML by its name; written without a sign of it its lines are paragraphs.
        return (text, element.Name.LocalName == "encoded" && type.Length == 0 && text.Contains('<', StringComparison.Ordinal)
            ? Form.Html
            : FormOf(type, isAtom && mode is null or "xml"));
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
    private static bool IsOfBytes(string type) => type.Contains('/', StringComparison.Ordinal)
        && !type.Contains("xml", StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal);

    // What is no text, such as a picture, has no words.
    private static string? Unpacked(string packed, bool isText)
    {
        var plain = string.Concat(packed.Trim().Where(c => c is not ('\r' or '\n' or '\t'))).TrimEnd('=');
        var bytes = new byte[plain.Length];
        if (!Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out var length))
            return null;
        var text = TextDecoder.Decode(bytes[..length]).Text;
        return isText || text.AsSpan().IndexOfAny(NotInText) < 0 ? text : "";
    }
}
