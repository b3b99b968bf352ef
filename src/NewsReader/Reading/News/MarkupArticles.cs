using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.News;

/// <summary>Reads a file whose articles are elements of some names; the readers of such formats share it.</summary>
/// <param name="names">Names of the elements that are articles.</param>
/// <param name="wrappers">Names of the elements that may be around them.</param>
internal sealed class MarkupArticles(string format, string[] names, string[] wrappers, ReadingOptions limits)
{
    private readonly HashSet<string> around = new(wrappers, StringComparer.Ordinal);

    /// <summary>Tells of an element whether it is left out, as one of <see cref="LeftOutKind"/>.</summary>
    public Func<XElement, string?> KindOf { get; init; } = static _ => null;

    /// <summary>The articles; what <paramref name="read"/> gives gets its place, its original and its key.</summary>
    /// <param name="read">The draft of an element, whose key may be empty; null when it has neither title nor text.</param>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, Func<MarkupItem, ArticleDraft?> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, around, limits).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!names.Contains(item.Name))
                continue;
            number++;
            var place = FormattableString.Invariant($"item {number}, line {item.Line}");
            if (item.IsTooLarge)
                yield return new ReadResult.Rejected(place, FormattableString.Invariant(
                    $"the article is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
            else if (LeftOutKind.Result(KindOf(item.Element), place, limits) is { } left)
                yield return left;
            else if (read(item) is { } draft)
                yield return new ReadResult.Found(Completed(draft));
            else
                yield return new ReadResult.Rejected(place, "the article has neither a title nor a text");

            ArticleDraft Completed(ArticleDraft draft) => draft with
            {
                Key = draft.Key.Length > 0 ? keys.For(draft.Key, number) : keys.For(null, number),
                Location = place,
                Section = draft.Section ?? file.FolderName,
                Original = text.Bytes(item.Source),
                Reader = format,
                Encoding = text.EncodingName,
                Warnings = [.. draft.Warnings, .. text.Warnings(item.Source)],
            };
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", $"the file holds no {names[0]}");
        await Task.CompletedTask;
    }

    /// <summary>A draft without what the file itself gives.</summary>
    public static ArticleDraft Empty { get; } = new() { Key = "", Original = [], Reader = "", Encoding = "" };
}
