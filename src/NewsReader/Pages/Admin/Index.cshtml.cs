using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Administration;
using NewsReader.Hosting;
using NewsReader.Queries;
using NewsReader.Text.Dates;

namespace NewsReader.Pages.Admin;

/// <summary>What was done, newest first, and the way out.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(AuditLog audit, AdministratorStore administrators) : PageModel
{
    private const int PageSize = 100;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the older entries begin, or null at the end.</summary>
    public long? Older => Entries.Count == PageSize ? Entries[^1].Id : null;

    public static PublicationDate At(AuditEntry entry) =>
        new(DateTimeOffset.FromUnixTimeMilliseconds(entry.At), DatePrecision.Minute, IsJalali: false, IsApproximate: false);

    /// <param name="before">The entry before which those shown are.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] long? before, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Entries = await audit.BeforeAsync(before, PageSize, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken)
    {
        await administrators.SignOutAsync(ClientAddress.Of(HttpContext), cancellationToken);
        await HttpContext.SignOutAsync();
        return LocalRedirect("/");
    }
}
