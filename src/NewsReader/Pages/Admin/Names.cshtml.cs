using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Search.Counting;
using NewsReader.Search.Labels;
using NewsReader.Storage;

namespace NewsReader.Pages.Admin;

/// <summary>What sections, sources and tags are called, what they are part of, and their marks.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NamesModel(LabelStore naming, ReaderView reader) : PageModel
{
    private const int MaxNames = 500;

    /// <summary>The kinds, by what addresses call them.</summary>
    public static readonly IReadOnlyList<string> Kinds = [.. Enum.GetValues<LabelKind>().Select(NameOf)];

    public LabelKind Kind { get; private set; }

    /// <summary>The names that are shown, with how many articles have each.</summary>
    public IReadOnlyList<ValueCount> Names { get; private set; } = [];

    /// <summary>What is said of the name asked for alone, or null.</summary>
    public LabelEdit? Edit { get; private set; }

    /// <summary>What is wrong with what was typed, in words.</summary>
    public string? Failure { get; private set; }

    public ListKind List => (ListKind)Kind;

    /// <summary>The label that a name has now.</summary>
    public Label Now(string name) => reader.Labels.Find(Kind, name);

    /// <summary>What articles call it.</summary>
    public IEnumerable<ValueCount> MembersOf(string name) => reader.Counts.Members(List, name)
        .Where(member => member.Value != name && Now(member.Value).Name == name).OrderByDescending(member => member.Count);

    /// <summary>What addresses call a kind.</summary>
    public static string NameOf(LabelKind kind) => kind.ToString().ToLowerInvariant();

    /// <param name="kind">"section", "source" or "tag"; anything else for the first.</param>
    /// <param name="name">The name to change; without it all are listed.</param>
    public async Task OnGetAsync([FromQuery] string? kind, [FromQuery] string? name, CancellationToken cancellationToken)
    {
        Kind = KindOf(kind);
        if (string.IsNullOrEmpty(name))
            Names = [.. reader.Counts.Values(List).Take(MaxNames)];
        else
            Edit = await naming.FindAsync(Kind, name, cancellationToken);
    }

    /// <param name="kind">As above.</param>
    /// <param name="name">The name as articles have it, or as it is shown.</param>
    /// <param name="shown">The name to show; empty for the usual one.</param>
    /// <param name="parent">The name of what it is part of; empty for the usual one, its own for none.</param>
    /// <param name="mark">One of <see cref="LabelTable.Marks"/>; anything else for the usual one.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string? kind, [FromForm] string? name, [FromForm] string? shown,
        [FromForm] string? parent, [FromForm] string? mark)
    {
        if (string.IsNullOrEmpty(name) || name.Length > Search.Indexing.ArticleDocument.MaxValueLength)
            return NotFound();
        Kind = KindOf(kind);
        var (typedName, typedParent) =
            (AdminInput.Clean(shown, ArticleForm.MaxNameLength), AdminInput.Clean(parent, ArticleForm.MaxNameLength));
        Edit = new LabelEdit
        {
            Kind = Kind,
            Name = name,
            ShownName = Given(typedName),
            Parent = Given(typedParent),
            Mark = LabelTable.Marks.FirstOrDefault(one => one == mark),
        };
        if (typedName is null || typedParent is null || IsCircle(Edit))
        {
            Failure = PageText.Of(typedName is null || typedParent is null ? "Source.BadName" : "Names.Circle");
            return Page();
        }

        await naming.EditAsync(Edit, ClientAddress.From(HttpContext), HttpContext.RequestAborted);
        return LocalRedirect("~/admin/names?kind=" + NameOf(Kind));
    }

    // Whether a name would lead to itself, or be part of a part of its own.
    private bool IsCircle(LabelEdit edit)
    {
        var name = reader.Labels.Find(Kind, edit.ShownName ?? edit.Name).Name;
        return (edit.ShownName is not null && edit.ShownName != edit.Name && name == edit.Name)
            || (edit.Parent is { } parent && reader.Labels.Find(Kind, parent).Name != name && reader.Labels.IsIn(Kind, parent, name));
    }

    private static string? Given(string? typed) => typed is { Length: > 0 } ? typed : null;

    private static LabelKind KindOf(string? kind) =>
        Enum.GetValues<LabelKind>().FirstOrDefault(one => NameOf(one) == kind);
}
