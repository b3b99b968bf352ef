using AngleSharp.Dom;

namespace NewsReader.Enrichment;

/// <summary>A line of HTML: what stands between two borders of blocks or breaks.</summary>
internal sealed record HtmlLine(string Text, IReadOnlyList<INode> Nodes) : ReportLine(Text)
{
    private static readonly string[] Media = ["img", "video", "audio", "iframe", "picture"];

    /// <summary>Takes the line out of its document, with the elements that are then empty.</summary>
    public void Remove()
    {
        foreach (var node in Nodes)
        {
            var parent = node.Parent;
            node.RemoveFromParent();
            while (parent is IElement { Parent: { } outer } element && element.LocalName != "body" && IsEmpty(element))
            {
                element.Remove();
                parent = outer;
            }
        }
    }

    /// <summary>Takes the first letters out, blanks aside, and the full stop and blanks after them.</summary>
    public void RemoveBeginning(string text)
    {
        var left = text.Count(c => !char.IsWhiteSpace(c));
        foreach (var node in Nodes.OfType<IText>())
        {
            var data = node.Data;
            var at = 0;
            for (; at < data.Length && (left > 0 || char.IsWhiteSpace(data[at]) || data[at] == '.'); at++)
                left -= left > 0 && !char.IsWhiteSpace(data[at]) ? 1 : 0;
            node.Data = data[at..];
            if (at < data.Length)
                return;
        }
    }

    /// <summary>Takes the last letters out, blanks aside, and the blanks around them.</summary>
    public void RemoveEnd(string text)
    {
        var left = text.Count(c => !char.IsWhiteSpace(c));
        foreach (var node in Nodes.OfType<IText>().Reverse().TakeWhile(_ => left > 0))
        {
            var data = node.Data;
            var at = data.Length;
            for (; at > 0 && (left > 0 || char.IsWhiteSpace(data[at - 1])); at--)
                left -= left > 0 && !char.IsWhiteSpace(data[at - 1]) ? 1 : 0;
            node.Data = data[..at];
        }
    }

    // Stops at the first child that is anything, so that a long parent costs no more than a short one.
    private static bool IsEmpty(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text ? !string.IsNullOrWhiteSpace(text.Data) : child is IElement inner && inner.LocalName != "br")
                return false;
        }

        return !Media.Contains(element.LocalName);
    }
}
