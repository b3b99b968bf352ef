using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Notes;

/// <summary>Markdown with optional YAML front matter, one article a file.</summary>
internal sealed partial class MarkdownReader(ReadingOptions limits) : IArticleReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseDefinitionLists().UseFootnotes().UseTaskLists().UseAutoLinks().UseEmphasisExtras().UseFigures()
        .UseCitations().Use<PersianMarkdown>()
        .Build();

    private static readonly SearchValues<string> Media = SearchValues.Create(
        ["<iframe", "<video", "<audio", "<object", "<embed", "<script", "<amp-", "<img", "<youtube", "<vimeo", "<aparat", "<tweet",
            "<lite-"], StringComparison.OrdinalIgnoreCase);

    private readonly JoplinTags tags = new();

    public string Name => "markdown";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && (BodyMarkup.IsGemtext(file.Extension) || file.Name == "contents.lr"
        || (IsMarkdown(file) ? !JsonShape.IsJson(file.Head) || HasFields(file) : FrontMatter.IsAtHeadOf(file.Head.Text)));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken);
        if (bytes is null)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        yield return decoded.Text.Any(char.IsLetterOrDigit)
            ? Read(file, bytes, decoded)
            : new ReadResult.Rejected("", "the file has no text");
    }

    private static bool IsMarkdown(SourceFile file) => file.Extension is ".md" or ".markdown" or ".mdown" or ".mkd" or ".mkdn"
        or ".mdwn" or ".mdx" or ".qmd" or ".rmd" or ".mdc" or ".mmd";

    // JSON at the head of Markdown is its front matter where a text follows, and a file of another name by mistake where none does.
    private static bool HasFields(SourceFile file) => FrontMatterBlock.Find(file.Head.Text.ReplaceLineEndings("\n"), isMarkdown: true)
        is { Form: FrontMatterForm.Json };

    private ReadResult Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        var item = IsMarkdown(file) ? JoplinItem.Read(decoded.Text, id => tags.TagsOf(file, id)) : null;
        var front = item?.Front ?? FrontMatter.Parse(decoded.Text, IsMarkdown(file));
        if (LeftOutKind.Result(item?.Kind ?? Publication.KindOf(file, front.Fields), "", limits) is { } leftOut)
            return leftOut;
        var (tagged, written) = (new List<string>(), new List<DroppedPart>());
        var isFenced = decoded.Text.AsSpan().TrimStart("\uFEFF \r\n") is ['-' or '+' or ';', ..];
        var note = NoteText.Read(BodyMarkup.Markdown(file.Extension, front.Body, isFenced, tagged, written));
        note = note with { Tags = [.. note.Tags, .. tagged], Dropped = [.. note.Dropped, .. written] };
        if (MarkdownBounds.Excess(note.Markdown) is { } excess)
            return new ReadResult.Found(TextAlone(file, bytes, decoded, front, excess));
        try
        {
            var document = Markdown.Parse(PersianEmphasis.Join(note.Markdown), Pipeline);
            NoteTree.Mend(document);
            var draft = Draft(file, front, note, document) with { Original = bytes, Encoding = decoded.Encoding };
            return new ReadResult.Found(HtmlBounds.Excess(draft.Html!) is { } more
                ? TextAlone(file, bytes, decoded, front, more)
                : draft with { Warnings = [.. decoded.Warnings, .. draft.Warnings] });
        }
        catch (ArgumentException exception)
        {
            // What Markdig says of elements nested beyond its limit.
            return new ReadResult.Found(TextAlone(file, bytes, decoded, front,
                ReadingBound.TextAlone(exception.Message.Split('\n')[0].Split(" - ")[0].TrimEnd('.', ' '))));
        }
    }

    // With all signs as they were written, so that nothing of the text is lost.
    private ArticleDraft TextAlone(SourceFile file, byte[] bytes, DecodedText decoded, FrontMatter front, string warning)
    {
        var draft = Draft(file, front, new NoteText(front.Body, [], [], []), document: null);
        return draft with { Original = bytes, Encoding = decoded.Encoding, Warnings = [.. decoded.Warnings, .. draft.Warnings, warning] };
    }

    private ArticleDraft Draft(SourceFile file, FrontMatter front, NoteText note, MarkdownDocument? document)
    {
        var fields = front.Fields;
        var title = Words(fields, FrontMatterNames.Title);
        var heading = title is null && document is not null ? NoteTree.TakeHeading(document) : null;
        var name = title is null && heading is null ? NameTitle(file) : null;
        var marks = document is null ? null : ClipperMarks.Take(document);
        var published = fields.First(DateExpression.ReadField, FrontMatterNames.Date);
        var warnings = new List<string>();
        if (front.Warning is { } warning)
            warnings.Add(warning);
        var address = fields.First(text => Addresses.Web(text, null), [.. FrontMatterNames.Url, .. FrontMatterNames.Clipped])
            ?? Addresses.Web(marks?.Original, null);
        var categories = fields.Lists(FrontMatterNames.Categories);
        var draft = new ArticleDraft
        {
            Key = fields.Text(FrontMatterNames.Id) ?? file.RelativePath,
            Title = title ?? heading ?? name,
            Kicker = Words(fields, FrontMatterNames.Kicker),
            Lead = Words(fields, FrontMatterNames.Lead) ?? marks?.Excerpt,
            Author = fields.Text(FrontMatterNames.Author),
            Source = fields.First(text => Addresses.IsWeb(text) ? null : text, FrontMatterNames.Source),
            Section = fields.Text(FrontMatterNames.Section) ?? (categories.Count > 0 ? categories[0] : file.FolderName),
            Language = fields.Text(FrontMatterNames.Language),
            Url = address,
            Image = fields.First(text => Addresses.Web(text, address), FrontMatterNames.Image) ?? Addresses.Web(marks?.Cover, address),
            Published = published ?? NameDate(file),
            Tags = [.. fields.Lists(FrontMatterNames.Tags).Concat(categories.Skip(1)).Concat(note.Tags).Distinct()],
            Related = [.. fields.Related(FrontMatterNames.Related), .. note.Links.Select(link => new RelatedDraft(link))],
            Origins = new FieldOrigins
            {
                [ArticleField.Title] = OriginOf(title, heading, name),
                [ArticleField.Date] = published is null ? Origin.Path : Origin.Metadata,
            },
            Html = document is null ? null : Html(document, address, warnings),
            Text = document is null ? note.Markdown : null,
            Original = [],
            Reader = Name,
            Encoding = "",
            Warnings = warnings,
        };
        return WithRest(draft with { Dropped = [.. note.Dropped, .. marks?.Dropped ?? []] }, fields);
    }

    private static ArticleDraft WithRest(ArticleDraft draft, FrontMatterFields fields)
    {
        var (more, dropped) = FrontMatterRest.Part(fields.Rest, draft.Title, draft.Lead, draft.Html ?? draft.Text);
        return draft with
        {
            Html = draft.Html is null ? null : draft.Html + more,
            Text = draft.Text is null ? null : draft.Text + SafeHtml.Words(more),
            Dropped = [.. draft.Dropped, .. dropped],
        };
    }

    // Makers of sites show them as they stand, marked up or not.
    private static string? Words(FrontMatterFields fields, string[] names) =>
        fields.Text(names) is { } text && TitleText.Words(text) is { Length: > 0 } words ? words : null;

    // Films and frames written in HTML become what they become in a page.
    private static string Html(MarkdownDocument document, string? address, List<string> warnings)
    {
        var html = PersianEmphasis.Unjoin(document.ToHtml(Pipeline)).Replace("</a><a ", "</a> <a ", StringComparison.Ordinal);
        return address is not null || html.AsSpan().ContainsAny(Media) ? HtmlBody.OfNote(html, address, warnings) : html;
    }

    private static Origin OriginOf(string? title, string? heading, string? name)
    {
        if (title is not null)
            return Origin.Metadata;
        return heading is null && name is not null ? Origin.Path : Origin.Markup;
    }

    // Notes are called by the names of their files. What is written for addresses says nothing.
    private static string? NameTitle(SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return name.Any(char.IsLetter) && name.Any(c => c is ' ' or > '\u007F') && !DatedName().IsMatch(name) ? name.Normalize() : null;
    }

    // Static site generators put the date before the name: 2014-11-10-name.md.
    private static PartialDate? NameDate(SourceFile file) =>
        DatedName().Match(Path.GetFileName(file.RelativePath)) is { Success: true } match
            ? DateExpression.ReadPublication(match.Groups[1].Value)
            : null;

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})-")]
    private static partial Regex DatedName();
}
