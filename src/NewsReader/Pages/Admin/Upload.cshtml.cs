using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Http;
using NewsReader.Ingest;
using NewsReader.Storage;

namespace NewsReader.Pages.Admin;

/// <summary>Where files and pasted texts come in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[FormLimits(MaxBytes = MaxBytes, MaxTextLength = MaxTextLength, MaxValues = 64)]
internal sealed class UploadModel(Uploads uploads) : PageModel
{
    /// <summary>Bytes of all files of one upload.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Characters of a pasted text.</summary>
    public const int MaxTextLength = 4 * 1024 * 1024;

    private const int MaxFiles = 200;

    /// <summary>Kinds of pasted texts, by the names of their files.</summary>
    public static readonly IReadOnlyList<string> Kinds = [".txt", ".md", ".html"];

    /// <summary>What was wrong, in words.</summary>
    public string? Failure { get; private set; }

    public string? Typed { get; private set; }

    public string Kind { get; private set; } = Kinds[0];

    /// <param name="files">Any files that a folder may have.</param>
    /// <param name="text">A text instead, or besides.</param>
    /// <param name="kind">What the text is.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] List<IFormFile> files, [FromForm] string? text, [FromForm] string? kind,
        CancellationToken cancellationToken)
    {
        var brought = files.Where(file => file.FileName.Length > 0).Select(file => new UploadedFile(file.FileName, file.OpenReadStream))
            .ToList();
        (Typed, Kind) = (text, Kinds.FirstOrDefault(one => one == kind) ?? Kinds[0]);
        if (!string.IsNullOrWhiteSpace(text))
            brought.Add(new UploadedFile("text" + Kind, () => new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")))));
        if (brought.Count is 0 or > MaxFiles)
            return Refuse(brought.Count == 0 ? "Upload.Nothing" : "Upload.TooMany");
        try
        {
            return await uploads.AddAsync(brought, ClientAddress.From(HttpContext), cancellationToken)
                ? LocalRedirect("~/runs?asked=true")
                : Refuse("Upload.Busy");
        }
        catch (Exception exception) when (exception is IOException || StoreOutage.IsPassing(exception))
        {
            // Nothing of it was kept.
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return Refuse("Upload.NoRoom");
        }
    }

    private PageResult Refuse(string name)
    {
        Failure = PageText.Of(name);
        return Page();
    }
}
