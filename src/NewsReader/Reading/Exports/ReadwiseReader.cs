using System.Runtime.CompilerServices;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What Readwise exports as CSV: a row a highlight, those of one document one after another. They are one article.</summary>
internal sealed class ReadwiseReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private readonly CsvReader rows = new(fields, limits);

    public string Name => "readwise";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary
        && file.Head.Text.TrimStart('\uFEFF').StartsWith("Highlight,Book Title,Book Author", StringComparison.OrdinalIgnoreCase);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArticleDraft? document = null;
        await foreach (var result in rows.ReadAsync(file, cancellationToken))
        {
            if (result is ReadResult.Found { Draft: var highlight } && document is not null && highlight.Title == document.Title
                && document.Original.Length + highlight.Original.Length <= limits.MaxArticleBytes)
            {
                document = Joined(document, highlight);
                continue;
            }

            if (document is not null)
                yield return new ReadResult.Found(document);
            document = (result as ReadResult.Found)?.Draft is { } first ? first with { Reader = Name } : null;
            if (document is null)
                yield return result;
        }

        if (document is not null)
            yield return new ReadResult.Found(document);
    }

    private static ArticleDraft Joined(ArticleDraft document, ArticleDraft highlight)
    {
        var isHtml = document.Html is not null || highlight.Html is not null;
        return document with
        {
            Text = isHtml ? null : $"{document.Text}\n{highlight.Text}",
            Html = isHtml ? $"{Html(document)}\n{Html(highlight)}" : null,
            Tags = [.. document.Tags.Concat(highlight.Tags).Distinct()],
            Original = [.. document.Original, .. highlight.Original],
            Dropped = [.. document.Dropped, .. highlight.Dropped],
            Warnings = [.. document.Warnings.Concat(highlight.Warnings).Distinct()],
        };
    }

    private static string Html(ArticleDraft draft) => draft.Html ?? XmlContent.Paragraphs(draft.Text ?? "");
}
