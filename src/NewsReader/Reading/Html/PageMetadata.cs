using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text.Reports;

namespace NewsReader.Reading.Html;

/// <summary>What the head of a page says of its article: JSON-LD first, then OpenGraph, then other meta elements.</summary>
internal sealed partial class PageMetadata
{
    private static readonly string[] CreatorNames =
        ["dc:creator", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author"];

    private const string Brands = "#logo, .logo, .brand, .site-title, .site-name, [rel~=home], header a[href='/'], a[href='/']";
    private const int MaxBrands = 8;
    private const int MaxBrand = 50;

    private static readonly char[] TitleSigns = ['|', '»', '«', '–', '—', '-', ':', '•'];

    private readonly IHtmlDocument page;
    private readonly JsonLd? described;
    private readonly string? shownTitle;
    private readonly string? shownName;

    // What the head says by each name; a property may have several names, divided by blanks.
    private readonly ILookup<string, string> said;

    /// <summary>Reads what the page says; call it before anything is removed.</summary>
    public PageMetadata(IHtmlDocument page, string source)
    {
        this.page = page;
        shownTitle = page.QuerySelector("title")?.TextContent;
        said = page.QuerySelectorAll("meta[content]").SelectMany(meta => Names(meta).Select(
            name => (Name: name, Content: meta.GetAttribute("content")!.Trim()))).Where(entry => entry.Content.Length > 0)
            .ToLookup(entry => entry.Name, entry => entry.Content, StringComparer.OrdinalIgnoreCase);
        described = JsonLd.Find(page, new[] { Meta("og:title"), shownTitle }.OfType<string>()
            .Concat(page.QuerySelectorAll("h1").Select(heading => heading.TextContent)));
        shownName = ShownName();
        var saved = SavedFrom(source);
        var root = Addresses.Web(page.QuerySelector("base[href]")?.GetAttribute("href"), saved) ?? saved;
        // Elements of microdata are gone when what the page shows is looked at.
        (Dates, Changes) = ([.. Published()], [.. Changed()]);
        Url = Addresses.Web(Link("canonical") ?? Meta("og:url") ?? described?.Url, root) ?? saved;
        Root = root ?? Url ?? Addresses.Web(Link("shortlink") ?? Link("amphtml") ?? Feed(), null);
    }

    /// <summary>Where the page was published, or null.</summary>
    public string? Url { get; }

    /// <summary>What its addresses are relative to, or null.</summary>
    public string? Root { get; }

    public IReadOnlyList<string> Titles => [.. new[] { described?.Headline, Meta("og:title"), Meta("twitter:title"), Meta("dc.title"),
        shownTitle }
        .OfType<string>().Select(SafeHtml.PlainText).Select(ElementHeuristics.Flat).Where(title => title.Length > 0)];

    /// <summary>The text of the article, where the head of the page has it; it may be HTML.</summary>
    public string? Body => described?.Body;

    /// <summary>Whether that text is put together of parts that have no beginning of their own.</summary>
    public bool IsInParts => described?.IsInParts == true;

    public string? Kicker => described?.Kicker;

    public string? Description => new[] { described?.Description, Meta("og:description"), Meta("description") }.OfType<string>()
        .Select(SafeHtml.PlainText).FirstOrDefault(text => text.Length > 0);

    /// <summary>When it was published, by what tells it, the surest first.</summary>
    public IReadOnlyList<string> Dates { get; }

    /// <summary>When the page was changed, which is the next best where nothing tells when it was published.</summary>
    public IReadOnlyList<string> Changes { get; }

    public string? Author
    {
        get
        {
            if (described?.Authors is { Count: > 0 } authors)
                return string.Join("، ", authors);
            var creators = CreatorNames.SelectMany(All)
                .Where(creator => !Addresses.IsWeb(creator)).Distinct().ToList();
            if (creators.Count > 0)
                return string.Join("، ", creators);
            if (Meta("author") is { } author && author != Publisher && !Addresses.IsWeb(author))
                return author;
            return Meta("article:author") is { } written && !Addresses.IsWeb(written) ? written : null;
        }
    }

    /// <summary>Whether the name of the author may be that of who made the page or of the site, as only a general field of the head gives
    /// it.</summary>
    public bool IsAuthorUnsure => Author is { } author && (author == Publisher
        || (described?.Authors is not { Count: > 0 } && !CreatorNames.SelectMany(All).Any()));

    public string? Publisher =>
        First(described?.Publisher) ?? First(Meta("og:site_name")) ?? First(Meta("application-name")) ?? First(Meta("dc.publisher"))
        ?? shownName;

    public string? Section => described?.Section ?? Meta("article:section") ?? Meta("og:article:section");

    public string? Language => described?.Language ?? page.DocumentElement.GetAttribute("lang") ?? Meta("og:locale")?.Split('_')[0];

    public string? Image => new[] { described?.Image, Meta("og:image"), Meta("twitter:image"),
        Link("image_src") }.Select(image => Addresses.Web(image, Root)).FirstOrDefault(image => image is not null);

    public IEnumerable<string> Tags => (described?.Keywords ?? []).Concat(All("article:tag")).Concat(All("og:article:tag"))
        .Concat(Listed(Meta("news_keywords") ?? Meta("keywords")));

    /// <summary>A name before what a site adds to it.</summary>
    public static string? First(string? name)
    {
        var cut = name?.IndexOfAny(TitleSigns) is > 1 and var at && !Addresses.IsWeb(name) ? name[..at] : name;
        return string.IsNullOrWhiteSpace(cut) ? null : ElementHeuristics.Flat(cut);
    }

    private IEnumerable<string> Published() => new[]
    {
        described?.Published, Meta("article:published_time"), Meta("article:published"), Meta("og:article:published_time"),
            ItemProperty("datePublished"),
            Meta("datePublished"), Meta("dc.date.issued"), Meta("dcterms.created"),
        Meta("dc.date"), Meta("date"), Meta("pubdate"), Meta("publishdate"), Meta("publish-date"), Meta("publication_date"),
            Meta("parsely-pub-date"), Meta("sailthru.date"), Meta("article.published"), Meta("citation_publication_date"),
            Meta("citation_date"), Meta("dc.date.created"), Meta("dcterms.date"), Meta("dcterms.issued"), Meta("article_date_original"),
        Meta("og:pubdate"),
    }.OfType<string>();

    private IEnumerable<string> Changed() => new[]
    {
        described?.Modified, Meta("og:updated_time"), Meta("article:modified_time"), ItemProperty("dateModified"), Meta("last-modified"),
        Meta("dcterms.modified"),
    }.OfType<string>();

    // The name that leads to the first page of the site, where it stands in the title of the window too.
    private string? ShownName()
    {
        var parts = shownTitle?.Split(['|', '»', '«', '–', '—', '-', '•', ':'], StringSplitOptions.TrimEntries) ?? [];
        if (parts.Length < 2)
            return null;
        return page.QuerySelectorAll(Brands).Take(MaxBrands).Select(brand => brand.TextContent.AsSpan().Trim().Length > 0
            ? brand.TextContent
            : brand.QuerySelector("img[alt]")?.GetAttribute("alt")).OfType<string>().Select(ElementHeuristics.Flat)
            .FirstOrDefault(name => name.Length is > 1 and < MaxBrand && parts.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? Array.FindLast(parts, MastheadLine.IsMedium);
    }

    private static string[] Listed(string? text) =>
        text?.Split([',', '،', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private string? Meta(string name) => All(name).FirstOrDefault();

    private IEnumerable<string> All(string name) => said[name];

    private static IEnumerable<string> Names(IElement meta) => new[] { meta.GetAttribute("property"), meta.GetAttribute("name") }
        .SelectMany(names => names?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []).Distinct();

    private string? ItemProperty(string name) => page.QuerySelectorAll($"[itemprop~={name}]")
        .Select(element => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent.Trim())
        .FirstOrDefault(value => value.Length > 0);

    private string? Link(string relation) => page.QuerySelector($"link[rel~='{relation}'][href]")?.GetAttribute("href");

    private string? Feed() =>
        page.QuerySelector("link[rel~=alternate][type*='rss'][href], link[rel~=alternate][type*='atom'][href]")?.GetAttribute("href");

    // Browsers and programs that copy sites write where a page came from into a comment of the page they save.
    private static string? SavedFrom(string source)
    {
        var mark = SavedMark().Match(source, 0, Math.Min(source.Length, 4096));
        if (!mark.Success)
            return null;
        var address = mark.Groups.Values.Skip(1).First(group => group.Success).Value;
        return Addresses.Web(address.StartsWith("http", StringComparison.Ordinal) ? address : "http://" + address, null);
    }

    [GeneratedRegex(@"saved from url=(?:\(\d+\))?(https?:[^\s>]+)|Page saved with SingleFile\s+url:\s*(https?:[^\s>]+)"
        + @"|Mirrored from ([^\s>]+) by HTTrack", RegexOptions.IgnoreCase)]
    private static partial Regex SavedMark();
}
