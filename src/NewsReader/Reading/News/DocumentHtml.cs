using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.News;

/// <summary>The elements of documents as those of HTML. One that nobody knows is a paragraph, a part of a line, or what holds others,
/// by what is in it and beside it.</summary>
internal static class DocumentHtml
{
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["para"] = "p", ["simpara"] = "p", ["cmd"] = "p", ["attribution"] = "p", ["longtitle"] = "p", ["title"] = "h3",
        ["heading"] = "h3", ["subheading"] = "h4", ["bridgehead"] = "h3", ["subtitle"] = "p", ["num"] = "h4", ["from"] = "h4",
        ["itemizedlist"] = "ul", ["simplelist"] = "ul", ["orderedlist"] = "ol", ["procedure"] = "ol", ["steps"] = "ol",
        ["substeps"] = "ol", ["listitem"] = "li", ["step"] = "li", ["substep"] = "li", ["member"] = "li", ["item"] = "li",
        ["variablelist"] = "div", ["glossentry"] = "div", ["term"] = "h4", ["glossterm"] = "h4", ["dlentry"] = "div",
        ["programlisting"] = "pre", ["screen"] = "pre", ["literallayout"] = "pre", ["codeblock"] = "pre", ["synopsis"] = "pre",
        ["emphasis"] = "em", ["foreignphrase"] = "em", ["citetitle"] = "em", ["ulink"] = "a", ["link"] = "a", ["xref"] = "a", ["ref"] = "a",
        ["mediaobject"] = "figure", ["inlinemediaobject"] = "span", ["imagedata"] = "img", ["image"] = "img", ["row"] = "tr",
        ["entry"] = "td", ["stentry"] = "td", ["informaltable"] = "table", ["literal"] = "code", ["codeph"] = "code",
    };

    // In a table these hold nothing but rows.
    private static readonly HashSet<string> Transparent = new(["tgroup", "colspec", "spanspec"], StringComparer.Ordinal);

    private static readonly string[] Links = ["href", "url", "fileref", "src"];

    /// <summary>The content of a document as HTML.</summary>
    public static string Write(XElement document)
    {
        foreach (var element in document.Descendants().Reverse().ToList())
        {
            var name = element.Name.LocalName;
            if (Transparent.Contains(name))
            {
                element.ReplaceWith(element.Nodes());
                continue;
            }

            var link = element.Attributes().FirstOrDefault(attribute => Links.Contains(attribute.Name.LocalName))?.Value;
            element.Name = NameOf(element, name);
            element.RemoveAttributes();
            if (link is not null && element.Name.LocalName is "a" or "img")
                element.SetAttributeValue(element.Name.LocalName == "img" ? "src" : "href", link);
        }

        return document.InnerHtml();
    }

    private static string NameOf(XElement element, string name)
    {
        if (Elements.TryGetValue(name, out var known))
            return known;
        if (name is not ("section" or "article" or "header" or "footer" or "aside" or "details") && SafeHtml.HtmlNames.Contains(name))
            return name;
        if (element.Parent?.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)) == true)
            return "span";
        return element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)) ? "p" : "div";
    }
}
