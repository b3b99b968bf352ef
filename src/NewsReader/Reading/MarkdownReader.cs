using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>Markdown with optional YAML front matter, one article a file.</summary>
internal sealed partial class MarkdownReader(ReadingOptions limits) : IArticleReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseDefinitionLists().UseFootnotes().UseTaskLists().UseAutoLinks().UseEmphasisExtras().UseFigures()
        .UseCitations()
        .Build();

    public string Name => "markdown";

    public bool Accepts(SourceFile file) =>
        !file.Head.IsBinary && (file.Extension is ".md" or ".markdown" or ".mdown" or ".mkd" || FrontMatterHead().IsMatch(file.Head.Text));

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

    private ReadResult.Found Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        var front = FrontMatter.Parse(decoded.Text);
        var body = TemplateMarks.Remove(front.Body);
        if (MarkdownBounds.Excess(body) is { } excess)
            return new ReadResult.Found(TextAlone(file, bytes, decoded, front, excess));
        try
        {
            var draft = Draft(file, bytes, decoded, front, Markdown.Parse(body, Pipeline));
            return new ReadResult.Found(HtmlBounds.Excess(draft.Html) is { } more
                ? TextAlone(file, bytes, decoded, front, more)
                : draft);
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
        var draft = Draft(file, bytes, decoded, front, document: null);
        return draft with { Warnings = [.. draft.Warnings, warning] };
    }

    private ArticleDraft Draft(SourceFile file, byte[] bytes, DecodedText decoded, FrontMatter front, MarkdownDocument? document)
    {
        var title = front.Text("title") ?? (document is null ? null : TakeHeading(document));
        var published = front.Text("date") is { } date ? DateExpression.ReadField(date) : null;
        return new ArticleDraft
        {
            Key = front.Text("id") ?? file.RelativePath,
            Title = title,
            Kicker = front.Text("kicker"),
            Lead = front.Text("lead", "description"),
            Author = front.Text("author"),
            Source = front.Text("source", "agency"),
            Section = front.Text("section", "category") ?? file.FolderName,
            Language = front.Text("lang", "language"),
            Url = front.Text("url", "canonical"),
            Published = published ?? NameDate(file),
            Tags = front.List("tags"),
            Related = [.. front.Related("related")],
            Origins = new FieldOrigins
            {
                [ArticleField.Title] = front.Text("title") is null ? Origin.Markup : Origin.Metadata,
                [ArticleField.Date] = published is null ? Origin.Path : Origin.Metadata,
            },
            Html = document?.ToHtml(Pipeline),
            Text = document is null ? front.Body : null,
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = front.Warning is { } warning ? [.. decoded.Warnings, warning] : decoded.Warnings,
        };
    }

    // The first heading of a file without a title is the title, and is then no part of the text.
    private static string? TakeHeading(MarkdownDocument document)
    {
        if (document.OfType<HeadingBlock>().FirstOrDefault() is not { Level: 1, Inline: { } inline } heading || document[0] != heading)
            return null;
        var title = string.Concat(inline.Descendants().Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        })).Trim();
        document.Remove(heading);
        return title.Length > 0 ? title : null;
    }

    // Static site generators put the date before the name: 2014-11-10-name.md.
    private static PartialDate? NameDate(SourceFile file) =>
        DatedName().Match(Path.GetFileName(file.RelativePath)) is { Success: true } match
            ? DateExpression.ReadPublication(match.Groups[1].Value)
            : null;

    // A block of YAML at the head of a text of another name.
    [GeneratedRegex(@"^---[ \t]*\r?\n[A-Za-z_]+:[^\n]*\n(?:[^\n]*\n){0,200}?---[ \t]*\r?(?:\n|$)")]
    private static partial Regex FrontMatterHead();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})-")]
    private static partial Regex DatedName();
}
