using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Administration;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Pages.Admin;

/// <summary>What was done, newest first, and the way out.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(AuditLog audit, AdministratorStore administrators, AuditUndo undo) : PageModel
{
    private const int PageSize = 100;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>The entries that can be undone: of each article, source and upload the last.</summary>
    public IReadOnlySet<long> Undoable { get; private set; } = new HashSet<long>();

    /// <summary>Where the older entries begin, or null at the end.</summary>
    public long? Older => Entries.Count == PageSize ? Entries[^1].Id : null;

    public static PublicationDate At(AuditEntry entry) =>
        new(DateTimeOffset.FromUnixTimeMilliseconds(entry.At), DatePrecision.Minute, IsJalali: false, IsApproximate: false);

    /// <summary>Where it was done: an address, or the words for the command line.</summary>
    public static string Client(AuditEntry entry) => entry.Client == AuditLog.Terminal ? PageText.Of("Audit.Terminal") : entry.Client;

    /// <param name="before">The entry before which those shown are.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] long? before, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Entries = await audit.BeforeAsync(before, PageSize, cancellationToken);
        Undoable = await audit.UndoableAsync(Entries, cancellationToken);
        return Page();
    }

    /// <summary>Undoes the last act on an article, a source or an upload.</summary>
    public async Task<IActionResult> OnPostUndoAsync([FromForm] long entry, CancellationToken cancellationToken) =>
        ModelState.IsValid && await undo.UndoAsync(entry, ClientAddress.From(HttpContext), cancellationToken)
            ? LocalRedirect("~/admin")
            : NotFound();

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken)
    {
        await administrators.SignOutAsync(ClientAddress.From(HttpContext), cancellationToken);
        await HttpContext.SignOutAsync();
        return LocalRedirect("~/");
    }
}
