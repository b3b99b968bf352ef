using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Search.Counting;
using NewsReader.Storage;

namespace NewsReader.Pages.Admin;

/// <summary>Under which names and in which direction sources are shown.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SourcesModel(EditStore editing, ReaderView reader) : PageModel
{
    private const int MaxSources = 500;

    /// <summary>The sources that are shown and those that are shown under another name, with what is said of them and how many articles
    /// have the shown name.</summary>
    public IReadOnlyList<(SourceEdit Edit, int Count)> Sources { get; private set; } = [];

    /// <summary>The source asked for alone, or null.</summary>
    public SourceEdit? Source { get; private set; }

    /// <summary>What was wrong with what was typed, in words.</summary>
    public string? Failure { get; private set; }

    /// <param name="name">The source to change, as files name it; without it all are listed.</param>
    public async Task OnGetAsync([FromQuery] string? name, CancellationToken cancellationToken)
    {
        var edits = await editing.SourcesAsync(cancellationToken);
        if (!string.IsNullOrEmpty(name))
        {
            Source = edits.GetValueOrDefault(name) ?? new SourceEdit { Name = name };
            return;
        }

        var counts = reader.Counts.AsWritten(ListKind.Source);
        var shown = edits.Values.Select(edit => edit.ShownName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Sources =
        [
            .. edits.Values.OrderBy(edit => edit.Name, StringComparer.Ordinal)
                .Select(edit => (edit, counts.GetValueOrDefault(edit.ShownName ?? edit.Name))),
            .. counts.Where(one => !edits.ContainsKey(one.Key) && !shown.Contains(one.Key)).OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key, StringComparer.Ordinal).Take(MaxSources)
                .Select(one => (new SourceEdit { Name = one.Key }, one.Value)),
        ];
    }

    /// <param name="name">The source as files name it.</param>
    /// <param name="shown">The name to show; empty for its own.</param>
    /// <param name="direction">"rtl", "ltr", or anything else for the direction that was found.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string? name, [FromForm] string? shown, [FromForm] string? direction,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name))
            return NotFound();
        var edit = new SourceEdit
        {
            Name = name,
            ShownName = AdminInput.Clean(shown, ArticleForm.MaxNameLength),
            IsRightToLeft = DirectionChoice.Parse(direction),
        };
        if (edit.ShownName is null)
        {
            (Source, Failure) = (edit, PageText.Of("Source.BadName"));
            return Page();
        }

        if (edit.ShownName.Length == 0 || edit.ShownName == name)
            edit.ShownName = null;
        await editing.EditAsync(edit, ClientAddress.From(HttpContext), cancellationToken);
        return LocalRedirect("~/admin/sources");
    }
}
