using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Posts that Medium exports, a page each; one whose file is called a draft is left out.</summary>
internal sealed class MediumReader(ReadingOptions limits) : IArticleReader
{
    public string Name => "medium";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "html" }
        && file.Head.Text.Contains("<section data-field=\"body\" class=\"e-content\">", StringComparison.Ordinal);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isDraft = file.Name.StartsWith("draft_", StringComparison.Ordinal);
        if (LeftOutKind.Result(isDraft ? LeftOutKind.Draft : null, "", limits) is { } left)
            yield return left;
        else if (await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken) is { } bytes)
            yield return Read(file, bytes, TextDecoder.Decode(bytes));
        else
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
    }

    private ReadResult.Found Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        List<string> warnings = [.. decoded.Warnings];
        var page = SafeHtml.Parse(decoded.Text, warnings);
        var address = page.QuerySelector(".p-canonical")?.GetAttribute("href");
        var body = page.QuerySelector("[data-field=body]") ?? page.Body!;
        HtmlBody.RemovePrograms(body);
        HtmlBody.ResolveAddresses(body, address);
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = file.RelativePath,
            Title = Text(page, ".p-name") ?? Text(page, "title"),
            Lead = Text(page, ".p-summary"),
            Author = Text(page, ".p-author"),
            Url = Addresses.Web(address, null),
            Published = page.QuerySelector(".dt-published")?.GetAttribute("datetime") is { } date
                ? DateExpression.ReadPublication(date)
                : null,
            Tags = [.. page.QuerySelectorAll(".p-tags a, .p-category").Select(ElementHeuristics.Text)],
            Html = HtmlSerializer.Inner(body).Trim(),
            Dropped = page.QuerySelector("article > footer") is { } footer
                ? [new DroppedPart(DropRule.ExportLine, ElementHeuristics.Text(footer))]
                : [],
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = warnings,
        });
    }

    private static string? Text(IDocument page, string selector) =>
        page.QuerySelector(selector) is { } element && ElementHeuristics.Text(element) is { Length: > 0 } text ? text : null;
}
