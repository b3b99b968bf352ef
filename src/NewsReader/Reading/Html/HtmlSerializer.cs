using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace NewsReader.Reading.Html;

/// <summary>Writes HTML as AngleSharp does, in time that grows with the text alone: its own InnerHtml looks every node up among its
/// siblings to find the next one.</summary>
internal static class HtmlSerializer
{
    // What begins with a line break is read without it, so that it is written twice.
    private static readonly string[] LosesLineBreak = ["pre", "textarea", "listing"];

    // Their text is no markup, so that nothing in it is escaped.
    private static readonly string[] Literal = ["script", "style", "xmp", "iframe", "noembed", "noframes"];

    private static readonly string[] Void =
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
        "source", "track", "wbr",
    ];

    private static readonly IMarkupFormatter Formatter = HtmlMarkupFormatter.Instance;

    /// <summary>The HTML of what is in an element.</summary>
    public static string Inner(IElement element)
    {
        using var html = new StringWriter();
        WriteChildren(element, html);
        return html.ToString();
    }

    /// <summary>The HTML of an element with its tags.</summary>
    public static string Outer(IElement element)
    {
        using var html = new StringWriter();
        Write(element, html);
        return html.ToString();
    }

    // As deep as the parsed document, which is bounded.
    private static void WriteChildren(INode parent, StringWriter html)
    {
        foreach (var child in parent.ChildNodes)
            Write(child, html);
    }

    private static void Write(INode node, StringWriter html)
    {
        if (node is IText text)
            html.Write(IsLiteral(text.ParentElement) ? Formatter.LiteralText(text) : Formatter.Text(text));
        else if (node is IComment comment)
            html.Write(Formatter.Comment(comment));
        else if (node is IElement element && element.LocalName != "template")
            WriteElement(element, html);
        else
            node.ToHtml(html, Formatter);
    }

    private static void WriteElement(IElement element, StringWriter html)
    {
        var isVoid = IsHtml(element) && Void.Contains(element.LocalName);
        html.Write(Formatter.OpenTag(element, isVoid));
        if (isVoid)
            return;
        if (LosesLineBreak.Contains(element.LocalName) && element.FirstChild is IText { Data: ['\n', ..] })
            html.Write('\n');
        WriteChildren(element, html);
        html.Write(Formatter.CloseTag(element, isVoid));
    }

    private static bool IsLiteral(IElement? parent) => parent is not null && IsHtml(parent) && Literal.Contains(parent.LocalName);

    private static bool IsHtml(IElement element) => element.NamespaceUri == NamespaceNames.HtmlUri;
}
