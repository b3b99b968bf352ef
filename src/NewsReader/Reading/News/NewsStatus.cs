using System.Xml.Linq;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>What agencies say of an item in NewsML and NITF: that it may be used, or is withheld, canceled or embargoed.</summary>
internal static class NewsStatus
{
    /// <summary>One of <see cref="LeftOutKind"/>, or null of an item to show.</summary>
    public static string? KindOf(XElement item) => Said(item) is { } said ? KindOf(said) : null;

    /// <inheritdoc cref="KindOf(XElement)"/>
    /// <param name="said">A word, which the name of its list may stand before: stat:canceled.</param>
    public static string? KindOf(string said) => StatusWords.KindOf(said[(said.LastIndexOfAny([':', '/', '#']) + 1)..].Trim());

    private static string? Said(XElement item) =>
        item.Descendants("pubstatus").Select(status => status.Attribute("qcode")?.Value ?? status.Attribute("uri")?.Value ?? status.Value)
            .Concat(item.Descendants("newsmanagement").Elements("status").Select(status => status.Attribute("formalname")?.Value))
            .Concat(item.Descendants("docdata").Select(data => data.Attribute("management-status")?.Value))
            .FirstOrDefault(said => !string.IsNullOrWhiteSpace(said));
}
