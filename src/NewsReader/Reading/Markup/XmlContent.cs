using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsReader.Reading.Markup;

/// <summary>Texts of elements as <see cref="MarkupItems"/> reads them.</summary>
internal static class XmlContent
{
    private static readonly string[] VoidElements = ["br", "img", "hr", "wbr"];

    /// <summary>The children and texts of an element as HTML, namespaces left out.</summary>
    public static string InnerHtml(this XElement element)
    {
        var html = new StringBuilder();
        Write(element, html);
        return html.ToString();
    }

    /// <summary>The text of an element as HTML paragraphs, one a line.</summary>
    public static string Paragraphs(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));

    /// <summary>The first child of one of the names that has text, names without namespace.</summary>
    public static string? Text(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements(name))
            {
                if (!string.IsNullOrWhiteSpace(child.Value))
                    return child.Value.Trim();
            }
        }

        return null;
    }

    /// <summary>The text of the first element of a name anywhere within, blanks made one.</summary>
    public static string? Within(this XElement element, XName name) =>
        element.Descendants(name).Select(found => Flat(found.Value)).FirstOrDefault(text => text.Length > 0);

    /// <summary>The first element of some names anywhere within, or null.</summary>
    public static XElement? Within(this XElement element, string[] names) =>
        element.Descendants().FirstOrDefault(found => names.Contains(found.Name.LocalName));

    /// <summary>The texts within an element, those of a paragraph as one, each with the name of what holds it.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(this XElement element)
    {
        var waiting = new Stack<XElement>([element]);
        while (waiting.TryPop(out var next))
        {
            foreach (var attribute in next.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                yield return (attribute.Name.LocalName, attribute.Value);
            if (next.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            {
                yield return (next.Name.LocalName, Flat(next.Value));
                continue;
            }

            foreach (var child in next.Elements().Reverse())
                waiting.Push(child);
        }
    }

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // MarkupItems keeps elements from nesting deeper than a stack can hold.
    private static void Write(XElement element, StringBuilder html)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                html.Append(WebUtility.HtmlEncode(text.Value));
            else if (node is XElement child)
                WriteElement(child, html);
        }
    }

    private static void WriteElement(XElement element, StringBuilder html)
    {
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None))
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        html.Append('>');
        if (VoidElements.Contains(name))
            return;
        Write(element, html);
        html.Append("</").Append(name).Append('>');
    }
}
