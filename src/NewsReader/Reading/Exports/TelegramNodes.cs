using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Exports;

/// <summary>The marked-up words of a message on the pages that Telegram makes.</summary>
internal static partial class TelegramNodes
{
    /// <summary>Adds a node of a message and what is in it.</summary>
    /// <param name="kind">What is around it.</param>
    public static void Add(MessageText text, INode node, string kind)
    {
        switch (node)
        {
            case IText words:
                text.Add(kind, LineBreaks().Replace(words.Data, " "));
                break;
            case IElement { LocalName: "br" }:
                text.Add("plain", "\n");
                break;
            case IElement { LocalName: "pre" } block:
                text.Add("pre", block.TextContent);
                break;
            case IElement { LocalName: "a" } link:
                text.Add(KindOf(link), link.TextContent, link.GetAttribute("href"));
                break;
            case IElement element:
                foreach (var child in element.ChildNodes)
                    Add(text, child, element.LocalName is "span" ? kind : element.LocalName);
                break;
        }
    }

    private static string KindOf(IElement link)
    {
        if (link.GetAttribute("onclick")?.StartsWith("return ShowHashtag", StringComparison.Ordinal) == true
            || link.GetAttribute("href")?.StartsWith("?q=%23", StringComparison.Ordinal) == true)
            return "hashtag";
        return link.TextContent.StartsWith('@') ? "mention" : "link";
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();
}
