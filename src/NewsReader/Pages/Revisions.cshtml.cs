using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>What has changed in an article since it was first read.</summary>
[CachePage]
internal sealed class RevisionsModel(ArticleQueries articles, RevisionQueries revisions) : PageModel
{
    public ArticleSummary Summary { get; private set; } = null!;

    /// <summary>Last first.</summary>
    public IReadOnlyList<RevisionSummary> Revisions { get; private set; } = [];

    /// <summary>The revision that is compared with the one before it; 1 when there is no other.</summary>
    public int Number { get; private set; }

    /// <summary>The paragraphs of both, or null when the text of one was not kept.</summary>
    public IReadOnlyList<IReadOnlyList<DifferenceRun>>? Paragraphs { get; private set; }

    public static PublicationDate ReadAt(RevisionSummary revision) =>
        new(DateTimeOffset.FromUnixTimeSeconds(revision.ReadAt), DatePrecision.Minute, IsJalali: false, IsApproximate: false);

    /// <summary>A run marked as what became of it, in words too for those who do not see the marks.</summary>
    public static IHtmlContent Html(DifferenceRun run) => run.Kind switch
    {
        DifferenceKind.Deleted => Marked("del", "Revisions.Deleted", run.Text),
        DifferenceKind.Inserted => Marked("ins", "Revisions.Inserted", run.Text),
        _ => new HtmlContentBuilder().Append(run.Text),
    };

    /// <param name="number">The revision to compare with the one before it; the last when it is not given.</param>
    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "revision")] int? number, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || (await articles.SummariesAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } summary)
            return NotFound();
        Summary = summary;
        Revisions = await revisions.ListAsync(id, cancellationToken);
        Number = number ?? Revisions.Select(revision => revision.Number).FirstOrDefault(1);
        if (Number < 1 || Number > Revisions.Count)
            return NotFound();
        var after = await revisions.TextAsync(id, Number, cancellationToken);
        var before = Number == 1 ? after : await revisions.TextAsync(id, Number - 1, cancellationToken);
        Paragraphs = before is null || after is null ? null : TextDifference.Between(before, after);
        return Page();
    }

    private static TagBuilder Marked(string element, string key, string text)
    {
        var said = new TagBuilder("span");
        said.AddCssClass("vh");
        said.InnerHtml.Append(PageText.Of(key) + ": ");
        var marked = new TagBuilder(element);
        marked.InnerHtml.AppendHtml(said).Append(text);
        return marked;
    }
}
