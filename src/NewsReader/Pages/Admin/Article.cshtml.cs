using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Queries;
using NewsReader.Storage;

namespace NewsReader.Pages.Admin;

/// <summary>What can be done with one article.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed partial class ArticleModel(
    AdminQueries articles, HidingStore hiding, EditStore editing, TieStore tying, FrontChoiceStore choosing) : PageModel
{
    public AdminArticle Article { get; private set; } = null!;

    /// <summary>What the file says.</summary>
    public OriginalFields Read { get; private set; } = null!;

    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>Whether anything is said otherwise than the file does.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>The articles that the administrator tied to this one.</summary>
    public IReadOnlyList<AdminArticle> Tied { get; private set; } = [];

    /// <summary>What the front page of today does with its story; null where nothing was said.</summary>
    public FrontChoice? Choice { get; private set; }

    /// <summary>What was wrong with what was typed about the article, in words.</summary>
    public string? Failure { get; private set; }

    /// <summary>What was wrong with the other article, in words.</summary>
    public string? TieFailure { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await ShowAsync(id, keepsForm: false, cancellationToken);

    public async Task<IActionResult> OnPostHideAsync(long id, CancellationToken cancellationToken) =>
        Back(id, await hiding.HideAsync(id, ClientAddress.From(HttpContext), cancellationToken));

    public async Task<IActionResult> OnPostShowAsync(long id, CancellationToken cancellationToken) =>
        Back(id, await hiding.ShowAsync(id, ClientAddress.From(HttpContext), cancellationToken));

    public async Task<IActionResult> OnPostEditAsync(long id, CancellationToken cancellationToken)
    {
        if (await articles.FieldsAsync(id, cancellationToken) is not { Read: var read })
            return NotFound();
        var (edit, failure) = Form.Read(id, read);
        if (edit is null)
        {
            Failure = PageText.Of(failure!);
            return await ShowAsync(id, keepsForm: true, cancellationToken);
        }

        await editing.EditAsync(edit, ClientAddress.From(HttpContext), cancellationToken);
        return Back(id, isDone: true);
    }

    /// <summary>Lets the file have the word again.</summary>
    public async Task<IActionResult> OnPostResetAsync(long id, CancellationToken cancellationToken) =>
        Back(id, await editing.EditAsync(new ArticleEdit { ArticleId = id }, ClientAddress.From(HttpContext), cancellationToken));

    /// <param name="other">The number of the other article, or its address.</param>
    public async Task<IActionResult> OnPostTieAsync(long id, [FromForm] string? other, CancellationToken cancellationToken)
    {
        var outcome = NumberOf(other) is { } number && number != id
            ? await tying.TieAsync(id, number, ClientAddress.From(HttpContext), cancellationToken)
            : TyingOutcome.Missing;
        if (outcome is TyingOutcome.Done or TyingOutcome.NothingToDo)
            return Back(id, isDone: true);
        TieFailure = PageText.Of("Tie." + outcome);
        return await ShowAsync(id, keepsForm: false, cancellationToken);
    }

    public async Task<IActionResult> OnPostUntieAsync(long id, [FromForm] long other, CancellationToken cancellationToken) =>
        Back(id, await tying.UntieAsync(id, other, ClientAddress.From(HttpContext), cancellationToken) == TyingOutcome.Done);

    public Task<IActionResult> OnPostPinAsync(long id, CancellationToken cancellationToken) => ChooseAsync(id, true, cancellationToken);

    public Task<IActionResult> OnPostDropAsync(long id, CancellationToken cancellationToken) => ChooseAsync(id, false, cancellationToken);

    /// <summary>Lets the front page decide again.</summary>
    public Task<IActionResult> OnPostClearAsync(long id, CancellationToken cancellationToken) => ChooseAsync(id, null, cancellationToken);

    private async Task<IActionResult> ChooseAsync(long id, bool? isPinned, CancellationToken cancellationToken) =>
        Back(id, await choosing.ChooseAsync(id, isPinned, ClientAddress.From(HttpContext), cancellationToken));

    private async Task<IActionResult> ShowAsync(long id, bool keepsForm, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article
            || await articles.FieldsAsync(id, cancellationToken) is not var (read, shown))
            return NotFound();
        var edit = await editing.EditOfAsync(id, cancellationToken);
        (Article, Read, IsEdited) = (article, read, !edit.IsEmpty());
        Choice = await choosing.FindAsync(id, cancellationToken);
        Tied = await articles.FindAsync(await tying.TiedAsync(id, cancellationToken), cancellationToken);
        if (!keepsForm)
            Form = ArticleForm.From(shown, edit);
        return Page();
    }

    // What was done already is as it was asked for.
    private ActionResult Back(long id, bool isDone) =>
        isDone || ModelState.IsValid ? LocalRedirect(FormattableString.Invariant($"~/admin/articles/{id}")) : NotFound();

    private static long? NumberOf(string? typed) =>
        Number().Match(Text.Characters.Digits.ToLatin(typed ?? "")) is { Success: true } match
            && long.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?:\S*/articles/)?(?<number>[0-9]{1,18})(?:[/?#]\S*)?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
