using System.Text;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>The words of a page that are no part of its article, each with the rule that leaves it out.</summary>
internal sealed class DroppedText
{
    private readonly List<DroppedPart> parts = [];

    public IReadOnlyList<DroppedPart> Parts => parts;

    /// <summary>Notes words that are left out; a text without letters and digits is none.</summary>
    /// <param name="rule">One of <see cref="DropRule"/>, or null where none names them.</param>
    /// <param name="text">The words.</param>
    public void Add(string? rule, string text)
    {
        if (text.Any(char.IsLetterOrDigit))
            parts.Add(new DroppedPart(rule, ElementHeuristics.Flat(text)));
    }

    /// <inheritdoc cref="Add(string?, string)"/>
    /// <param name="node">What holds the words.</param>
    public void Add(string? rule, INode node) => Add(rule, TextOf(node));

    /// <summary>Takes an element out of its page.</summary>
    /// <param name="rule">Why, as in <see cref="Add(string?, string)"/>.</param>
    public void Remove(string? rule, IElement element)
    {
        Add(rule, element);
        element.Remove();
    }

    /// <summary>The text of a node, in which words of two blocks are never one.</summary>
    public static string TextOf(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    // As deep as the parsed document, which is bounded.
    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        // Links beside one another are titles of their own, whatever stands between them.
        var isBlock = node is IElement element && (element.LocalName == "a" || !SafeHtml.IsInline(element));
        if (isBlock)
            text.Append(' ');
        foreach (var child in node.ChildNodes)
            Append(child, text);
        if (isBlock)
            text.Append(' ');
    }
}
