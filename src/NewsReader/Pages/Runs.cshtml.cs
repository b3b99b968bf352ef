using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>What each ingest did, and what could not be read.</summary>
[OnManagement]
internal sealed class RunsModel(RunQueries runs, RunStore store, RequestedIngest ingest, StoreOutage outage, AuditLog audit) : PageModel
{
    private const int MaxRuns = 50;
    private const int MaxNotes = 1000;

    /// <summary>The run asked for alone, or the last ones.</summary>
    public IReadOnlyList<IngestRun> Runs { get; private set; } = [];

    /// <summary>The notes of the run asked for, or what could not be read and still cannot.</summary>
    public IReadOnlyList<IngestNote> Notes { get; private set; } = [];

    public IngestRun? Run { get; private set; }

    /// <summary>What keeps files from being read now, in the engine's words.</summary>
    public string? Outage => outage.Current?.Reason;

    /// <summary>Whether a file was just asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    public static PublicationDate Started(IngestRun run) =>
        new(DateTimeOffset.FromUnixTimeMilliseconds(run.StartedAt), DatePrecision.Minute, IsJalali: false, IsApproximate: false);

    public static string Counts(IngestRun run) => string.Join(PageText.Of("List.Separator"),
        PageText.Of("Runs.Counts", PageText.Number(run.Files), PageText.Number(run.Added), PageText.Number(run.Updated),
            PageText.Number(run.Unchanged)),
        PageText.Of("Runs.Losses", PageText.Number(run.Removed), PageText.Number(run.Rejected), PageText.Number(run.Warned)));

    public async Task<IActionResult> OnGetAsync(long? id, CancellationToken cancellationToken)
    {
        if (id is not { } number)
        {
            Runs = await runs.LatestAsync(MaxRuns, cancellationToken);
            Notes = await runs.OpenAsync(MaxNotes, cancellationToken);
            return Page();
        }

        Run = await runs.FindAsync(number, cancellationToken);
        if (Run is null)
            return NotFound();
        Runs = [Run];
        Notes = await runs.NotesAsync(number, MaxNotes, cancellationToken);
        return Page();
    }

    /// <summary>Has the file of a note read again.</summary>
    public async Task<IActionResult> OnPostRetryAsync([FromForm] long note, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await store.ReopenAsync(note, cancellationToken) is not { } path)
            return NotFound();
        return await ingest.TryAskAsync(path, audit.Entry(AuditAct.Retried, ClientAddress.From(HttpContext), path), cancellationToken)
            ? LocalRedirect("~/runs?asked=true")
            : StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
