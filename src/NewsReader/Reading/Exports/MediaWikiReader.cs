using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Pages of a wiki as MediaWiki exports them in XML: an article a page of the main namespace. Redirects, templates and what else a
/// wiki has beside its articles are left out.</summary>
internal sealed partial class MediaWikiReader(ReadingOptions limits) : IArticleReader
{
    private static readonly HashSet<string> Wrappers = new(["mediawiki"], StringComparer.Ordinal);

    public string Name => "mediawiki";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Root == "mediawiki";

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var site = new Site();
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, Wrappers, limits).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Name == "siteinfo")
                site = Site.Read(item.Element);
            if (item.Name != "page")
                continue;
            number++;
            var place = FormattableString.Invariant($"page {number}, line {item.Line}");
            if (item.IsTooLarge)
            {
                yield return new ReadResult.Rejected(place, FormattableString.Invariant(
                    $"the page with its revisions is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
                continue;
            }

            yield return Read(item, site) switch
            {
                ReadResult.Found { Draft: var draft } => new ReadResult.Found(draft with
                {
                    Key = keys.For(draft.Key, number),
                    Location = place,
                    Original = text.Bytes(item.Source),
                    Reader = Name,
                    Encoding = text.EncodingName,
                    Warnings = [.. draft.Warnings, .. text.Warnings(item.Source)],
                }),
                ReadResult.LeftOut left => left with { Location = place },
                _ => new ReadResult.Rejected(place, "the page has no text"),
            };
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the export has no pages");
        await Task.CompletedTask;
    }

    private static ReadResult Read(MarkupItem item, Site site)
    {
        var page = item.Element;
        var title = page.Text("title") ?? "";
        if (site.KindOf(page, title) is { } kind)
            return new ReadResult.LeftOut("", kind);
        var revisions = page.Elements("revision").OrderBy(revision => revision.Text("timestamp"), StringComparer.Ordinal).ToList();
        var source = revisions.LastOrDefault()?.Text("text");
        if (page.Element("redirect") is not null || (source is not null && Redirect().IsMatch(source)))
            return new ReadResult.LeftOut("", LeftOutKind.Redirect);
        if (source is null)
            return new ReadResult.Rejected("", "");
        var wiki = new WikiText(source);
        var warnings = new List<string>();
        var html = HtmlBody.Extract(wiki.Html, null, warnings);
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = page.Text("id") ?? title,
            Title = title,
            Source = site.Name,
            Language = site.Language,
            Url = site.AddressOf(title),
            // What the article says itself, else when it was first saved of all that the export has.
            Published = wiki.Date ?? (revisions[0].Text("timestamp") is { } time ? DateExpression.ReadPublication(time) : null),
            Tags = wiki.Categories,
            Html = html,
            Dropped = wiki.Dropped,
            Warnings = warnings,
        });
    }

    [GeneratedRegex(@"^\s*#\s*[\p{L}_\u200C ]{3,30}:?\s*\[\[")]
    private static partial Regex Redirect();

    /// <summary>What an export says of its wiki.</summary>
    private sealed record Site
    {
        private const string TemplateKey = "10";

        private readonly Dictionary<string, string> namespaces = new(StringComparer.OrdinalIgnoreCase);

        public string? Name { get; private init; }

        public string? Language { get; private init; }

        private string? Base { get; init; }

        public static Site Read(XElement info)
        {
            var site = new Site
            {
                Name = info.Text("sitename"),
                Base = info.Text("base"),
                Language = info.Attribute(XNamespace.Xml + "lang")?.Value,
            };
            foreach (var one in info.Descendants("namespace").Where(one => one.Value.Trim().Length > 0))
                site.namespaces[one.Value.Trim()] = one.Attribute("key")?.Value ?? "";
            return site;
        }

        /// <summary>What a page is that is none of the main namespace; null of one that is.</summary>
        public string? KindOf(XElement page, string title)
        {
            var key = page.Text("ns") ?? (title.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
                ? namespaces.GetValueOrDefault(title[..end])
                : null);
            if (key is null or "0" or "")
                return null;
            return key == TemplateKey ? LeftOutKind.Template : LeftOutKind.WikiPage;
        }

        // The address of the main page, with another name at its end.
        public string? AddressOf(string title) => Base is { } main && main.LastIndexOf('/') is > 8 and var end && title.Length > 0
            ? Addresses.Web(main[..(end + 1)] + Uri.EscapeDataString(title.Replace(' ', '_')), null)
            : null;
    }
}
