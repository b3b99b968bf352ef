using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Pages.Caching;
using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>All sections, sources, tags or languages with their counts.</summary>
[CachePage]
internal sealed class DirectoryModel(ReaderView reader) : PageModel
{
    private const int PageSize = 120;
    private const int NamedParts = 2;

    public ListKind Kind { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many names articles have for them.</summary>
    public int Merged { get; private set; }

    public ValueList Values { get; private set; } = new(ListKind.Section, []);

    public Pager Pager { get; private set; } = new(1, 1, _ => "/");

    /// <summary>What is part of a section, in a few words; empty where nothing is.</summary>
    public string PartsOf(string section)
    {
        var parts = reader.Counts.PartsOf(ListKind.Section, section).Select(part => reader.Label(ListKind.Section, part.Value).Name)
            .ToList();
        var named = string.Join(PageText.Of("List.Comma"), parts.Take(NamedParts).Select(PageText.Isolate));
        return parts.Count > NamedParts ? PageText.Of("List.MoreParts", named, PageText.Number(parts.Count - NamedParts)) : named;
    }

    /// <summary>A page of values, most frequent first; not found beyond the last one.</summary>
    /// <param name="page">From 1.</param>
    public IActionResult OnGet(string kind, [FromQuery] int page = 1)
    {
        if (!ModelState.IsValid || Links.KindOf(kind) is not { } known)
            return NotFound();
        var counts = reader.KnownCounts;
        var all = known == ListKind.Section ? counts.Tops(known) : counts.Values(known);
        var last = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        if (page < 1 || page > last)
            return NotFound();
        Kind = known;
        (Total, Merged) = (all.Count, known == ListKind.Section ? counts.AsWritten(known).Count : all.Count);
        Values = new ValueList(known, all.Skip((page - 1) * PageSize).Take(PageSize));
        Pager = new Pager(page, last, number =>
            Links.Directory(known) + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"?page={number}")));
        return Page();
    }
}
