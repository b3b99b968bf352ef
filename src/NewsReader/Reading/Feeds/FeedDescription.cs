using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>What a feed says of itself, as far as it was read.</summary>
internal sealed class FeedDescription
{
    private static readonly XNamespace Dc = "dc";

    /// <summary>Whether the feed is one of the Atom family, where a text without a type is plain.</summary>
    public bool IsAtom { get; private set; }

    /// <summary>The name of the feed before what it adds to it.</summary>
    public string? Title { get; private set; }

    public string? Link { get; private set; }

    public string? Language { get; private set; }

    public string? Author { get; private set; }

    /// <summary>Takes the beginning of a wrapper.</summary>
    public void Opened(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        IsAtom |= name == "feed";
        // A channel of CDF has its fields as attributes.
        if (name == "channel" && (Named("base") ?? Named("href")) is { } address)
            Link ??= address;

        string? Named(string key) =>
            attributes.FirstOrDefault(attribute => attribute.Key == key).Value is { Length: > 0 } value ? value : null;
    }

    /// <summary>Takes an element beside the items.</summary>
    public void Take(MarkupItem part)
    {
        var element = part.Element;
        if (element.Name == "title")
            Title ??= PageMetadata.First(FeedText.Words(element, IsAtom));
        else if (element.Name == "link" && element.Attribute("rel")?.Value is null or "alternate")
            Link ??= Addresses.Web(element.Attribute("href")?.Value ?? element.Value, element.Attribute(XNamespace.Xml + "base")?.Value);
        else if (element.Name == "language" || element.Name == Dc + "language")
            Language ??= element.Value.Trim();
        else if (element.Name == "author")
            Author ??= FeedPerson.Name(element);
    }
}
