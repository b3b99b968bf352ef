using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;

namespace NewsReader.Reading.Exports;

/// <summary>Lists of links as HTML, which browsers, Pocket and Instapaper write: an article a link, with the words beside it.</summary>
internal sealed partial class BookmarkReader : IArticleReader
{
    private static readonly string[] Titles = ["<title>Pocket Export</title>", "<title>Instapaper: Export</title>"];

    public string Name => "bookmarks";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Text.StartsWith('<')
        && (file.Head.Text.StartsWith("<!DOCTYPE NETSCAPE-Bookmark-file", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(Titles, title => file.Head.Text.Contains(title, StringComparison.OrdinalIgnoreCase)));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var tokens = new MarkupTokenizer(new CharSource(text.Reader));
        var number = 0;
        Link? link = null;
        while (tokens.Next() is { } token)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The words after a link are about it, until the next one or a heading.
            if (link is not null && (token is { Kind: MarkupKind.Open, Value: "a" or "dt" or "li" or "h1" or "h3" }
                || token is { Kind: MarkupKind.Close, Value: "ul" or "ol" or "dl" }))
            {
                yield return Read(link, keys, ++number, text);
                link = null;
            }

            if (token is { Kind: MarkupKind.Open, Value: "a" })
                link = new Link(token.Attributes, tokens.Source.Line);
            else if (token is { Kind: MarkupKind.Close, Value: "a" } && link is not null)
                link.IsNamed = true;
            else if (token.Kind == MarkupKind.Text)
                link?.Add(token.Value);
        }

        if (link is not null)
            yield return Read(link, keys, ++number, text);
        if (number == 0)
            yield return new ReadResult.Rejected("", "the list names no links");
        await Task.CompletedTask;
    }

    private ReadResult Read(Link link, ItemKeys keys, int number, TextStream text)
    {
        var place = FormattableString.Invariant($"line {link.Line}");
        if (Addresses.Web(link.Attribute("href"), null) is not { } address)
            return new ReadResult.LeftOut(place, LeftOutKind.Settings);
        var name = XmlContent.Flat(link.Name.ToString());
        var about = string.Join('\n', Notes().Split(link.About.ToString()).Select(XmlContent.Flat).Where(words => words.Length > 0));
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = keys.For(address, number),
            Location = place,
            Title = name.Length > 0 ? name : address,
            Url = address,
            Published = UnixTime.Read(link.Attribute("add_date") ?? link.Attribute("time_added")),
            Tags = [.. (link.Attribute("tags") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Text = about,
            Original = Encoding.UTF8.GetBytes($"<a href=\"{address}\">{name}</a> {about}"),
            Reader = Name,
            Encoding = text.EncodingName,
        });
    }

    // Linkding has the notes of its owner behind the description, between marks.
    [GeneratedRegex(@"\[/?[a-z]{2,20}-notes\]")]
    private static partial Regex Notes();

    private sealed class Link(IReadOnlyList<KeyValuePair<string, string>> attributes, int line)
    {
        public int Line { get; } = line;

        public StringBuilder Name { get; } = new();

        public StringBuilder About { get; } = new();

        public bool IsNamed { get; set; }

        public string? Attribute(string name) => attributes.FirstOrDefault(attribute => attribute.Key == name).Value;

        public void Add(string text) => (IsNamed ? About : Name).Append(text);
    }
}
