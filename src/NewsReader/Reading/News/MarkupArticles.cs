using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

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
        var beside = new AroundArticles();
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, around, limits).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!names.Contains(item.Name))
            {
                beside.Add(Said(item.Element));
                continue;
            }

            number++;
            var place = FormattableString.Invariant($"item {number}, line {item.Line}");
            foreach (var ready in beside.Take(Unread(item, place) ?? (read(item) is { } found
                ? new ReadResult.Found(Completed(found))
                : new ReadResult.Rejected(place, "the article has neither a title nor a text"))))
                yield return ready;

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

        foreach (var last in beside.End())
            yield return last;
        if (number == 0)
            yield return new ReadResult.Rejected("", $"the file holds no {names[0]}");
        await Task.CompletedTask;
    }

    private ReadResult? Unread(MarkupItem item, string place) => item.IsTooLarge
        ? new ReadResult.Rejected(place, FormattableString.Invariant(
            $"the article is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"))
        : LeftOutKind.Result(KindOf(item.Element), place, limits);

    // The head of a format that is known says what it is about.
    private static IEnumerable<DroppedPart> Said(XElement head) => head.Texts().Where(said => LooseText.IsSentence(said.Text))
        .Select(said => new DroppedPart(DropRule.OfTheFile, said.Text));

    /// <summary>A draft without what the file itself gives.</summary>
    public static ArticleDraft Empty { get; } = new() { Key = "", Original = [], Reader = "", Encoding = "" };
}
