using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>What a feed says of itself, as far as it was read.</summary>
internal sealed class FeedDescription
{
    private static readonly XNamespace Itunes = "itunes";

    /// <summary>Whether the feed is one of the Atom family, where a text without a type is plain.</summary>
    public bool IsAtom { get; private set; }

    /// <summary>The name of the feed before what it adds to it.</summary>
    public string? Title { get; private set; }

    public string? Link { get; private set; }

    /// <summary>What an element for it says; what is said by attributes is <see cref="Around"/>.</summary>
    public string? Language { get; private set; }

    /// <summary>The xml:lang of the elements around the items, which each item has that says nothing else.</summary>
    public string? Around { get; private set; }

    public string? Author { get; private set; }

    /// <summary>Who publishes the feed, for one without a title.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Takes the beginning of a wrapper.</summary>
    public void Opened(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        IsAtom |= name == "feed";
        Around = attributes.FirstOrDefault(attribute => attribute.Key == "xml:lang" || attribute.Key == "lang").Value ?? Around;
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
        else if (element.Name == "link" && FeedLink.IsPage(element))
            Link ??= Addresses.Web(FeedLink.Address(element), element.Attribute(XNamespace.Xml + "base")?.Value);
        else if (FeedLanguage.IsNamed(element))
            Language ??= string.IsNullOrWhiteSpace(element.Value) ? null : element.Value;
        else if (element.Name == "author" || element.Name == Itunes + "author")
            Author ??= FeedPerson.Joined([element]);
        else if (FeedPerson.IsPublisher(element))
            Publisher ??= FeedPerson.Publisher(element, IsAtom);
    }
}
