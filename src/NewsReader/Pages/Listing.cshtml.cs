using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>The articles of a section, a source, a tag or a language.</summary>
[CachePage]
internal sealed class ListingModel(ListQueries lists, ReaderView reader) : PageModel
{
    private const int SiblingCount = 12;

    public ListKind Kind { get; private set; }

    public string Value { get; private set; } = "";

    public NewsList News { get; private set; } = NewsList.None;

    public ShownLabel Label => reader.Label(Kind, Value);

    public string Name => Label.Name;

    /// <summary>What it is part of, or null.</summary>
    public ShownLabel? Parent => ArchiveCounts.LabelKindOf(Kind) is { } kind && reader.Labels.Find(kind, Value).Parent is { } parent
        ? reader.Label(Kind, parent)
        : null;

    /// <summary>What is part of it.</summary>
    public ValueList Parts => new(Kind, reader.Counts.PartsOf(Kind, Value));

    /// <summary>The name, and which page of the list this is when it is not the first.</summary>
    public string Title => News.Pager.Page switch
    {
        1 => Name,
        > 1 and var page => PageText.Of("List.TitleOfPage", Name, PageText.Of("Pager.Page", PageText.Plain(page))),
        _ => PageText.Of("List.TitleOfPage", Name, PageText.Of("List.Older")),
    };

    /// <summary>Which page of how many this is, or nothing on the first.</summary>
    public string PageOf => News.Pager is { Page: > 1 and var page, Last: var last }
        ? PageText.Of("List.PageOf", PageText.Plain(page), PageText.Plain(last)) : "";

    /// <summary>How many articles the list has.</summary>
    public string Counted => PageText.Count("Articles", News.Total);

    /// <summary>The absolute address of this page.</summary>
    public string Canonical =>
        reader.Site + Links.List(Kind, Value)
        + (News.Pager.Page > 1 ? FormattableString.Invariant($"?page={News.Pager.Page}") : "");

    /// <summary>Other values of the kind to go on to.</summary>
    public ValueList Siblings => new(
        Kind, [.. (Kind == ListKind.Section ? reader.Counts.Tops(Kind) : reader.Counts.Values(Kind)).Take(SiblingCount)], Value);

    /// <summary>A page of the list; not found when no article has the value, and beyond the last page.</summary>
    public async Task<IActionResult> OnGetAsync(string kind, string value, CancellationToken cancellationToken)
    {
        if (Links.KindOf(kind) is not { } known || string.IsNullOrEmpty(value) || PlaceInList.Read(Request.Query) is not { } place)
            return NotFound();
        // Whatever it was called, it has one address.
        if (reader.Counts.NameOf(known, value) is var name && name != value)
            return LocalRedirect($"~{Links.List(known, name)}{Joined(Links.List(known, name), Request.QueryString)}");
        (Kind, Value) = (known, value);
        var news = await NewsList.ReadAsync(lists, new ListScope(known, value), place, reader.KnownCounts.Count(known, value),
            Links.List(known, value), cancellationToken);
        if (news is null || news.Items.Count == 0)
            return NotFound();
        News = news;
        return Page();
    }

    private static string Joined(string address, QueryString query) =>
        address.Contains('?', StringComparison.Ordinal) ? query.ToUriComponent().Replace('?', '&') : query.ToUriComponent();
}
