using System.Runtime.CompilerServices;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>What LiveJournal and the programs that save its journals write in XML: an article an entry. What is not for everybody is left
/// out.</summary>
internal sealed class LiveJournalReader(ReadingOptions limits) : IArticleReader
{
    private static readonly HashSet<string> Wrappers = new(["livejournal", "entries", "journal"], StringComparer.Ordinal);

    public string Name => "livejournal";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && (file.Head.Root == "livejournal"
        || (file.Head.Root is "event" or "entry" or "entries" && file.Head.Text.Contains("<itemid>", StringComparison.Ordinal)
            && file.Head.Text.Contains("<event", StringComparison.Ordinal)));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, Wrappers, limits).Read().Where(item => item.Name is "entry" or "event"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var place = FormattableString.Invariant($"entry {number}, line {item.Line}");
            if (item.Element.Text("security") is not (null or "public")
                && LeftOutKind.Result(LeftOutKind.Private, place, limits) is { } left)
            {
                yield return left;
                continue;
            }

            var warnings = new List<string>();
            yield return item.IsTooLarge || Draft(item, warnings) is not { } draft
                ? new ReadResult.Rejected(place, "the entry has neither a title nor a text, or is larger than an article may be")
                : new ReadResult.Found(draft with
                {
                    Key = keys.For(item.Element.Text("itemid"), number),
                    Location = place,
                    Original = text.Bytes(item.Source),
                    Reader = Name,
                    Encoding = text.EncodingName,
                    Warnings = [.. warnings, .. text.Warnings(item.Source)],
                });
        }

        await Task.CompletedTask;
    }

    private static ArticleDraft? Draft(MarkupItem item, List<string> warnings)
    {
        var entry = item.Element;
        var text = entry.Text("event");
        var title = entry.Text("subject");
        if (text is null && title is null)
            return null;
        var html = text is null || SafeHtml.IsHtml(text) ? text ?? "" : XmlContent.Paragraphs(text);
        return MarkupArticles.Empty with
        {
            Title = title is null ? null : SafeHtml.Words(title),
            Url = entry.Text("url") is { } url && Addresses.IsWeb(url) ? url : null,
            // The writer's own clock, whose zone is not told.
            Published = (entry.Text("eventtime") ?? entry.Text("logtime")) is { } time ? DateExpression.ReadField(time) : null,
            Tags = [.. (entry.Text("taglist") ?? entry.Element("props")?.Text("taglist") ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Html = HtmlBody.Extract(html, null, warnings),
        };
    }
}
