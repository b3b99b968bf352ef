using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>XML of anybody's own make: an article a record, whatever the elements are called that are its fields.</summary>
internal sealed class XmlRecordsReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    public string Name => "xml";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Text.StartsWith('<')
        && (file.Extension is ".xml" or ".rss" or ".atom" or ".rdf" || file.Head.Text.StartsWith("<?xml", StringComparison.Ordinal))
        && file.Head.Root is not ("html" or "svg" or "body") && XmlRecords.Find(file.Head.Text, fields) is not null;

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (XmlRecords.Find(file.Head.Text, fields) is not { } records)
            yield break;
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var told = new RecordFile(file);
        var around = new AroundArticles();
        var (number, unread, reason) = (0, 0, "");
        foreach (var item in new MarkupItems(text.Reader, records.Around, limits).Read(
            (_, attributes) => around.AddAll(attributes.Select(one => (one.Key, one.Value))), said => around.Add(null, said)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = FormattableString.Invariant($"{item.Name} {number + 1}, line {item.Line}");
            if (item.IsTooLarge)
                yield return TooLarge(place);
            if (item.IsTooLarge || Record(item, records, around) is not { } record)
                continue;
            number++;
            var result = LeftOutKind.Result(TableKind.OfRow(item), place, limits) ?? fields.Read(record, told).At(place, Completed);
            if (result is ReadResult.Rejected rejected)
                (unread, reason) = (unread + 1, rejected.Reason);
            foreach (var ready in result is ReadResult.Rejected ? [] : around.Take(result))
                yield return ready;

            ArticleDraft Completed(ArticleDraft draft) => draft with
            {
                Key = keys.For(draft.Key, number),
                Location = place,
                Section = draft.Section ?? file.FolderName,
                Original = text.Bytes(item.Source),
                Reader = Name,
                Encoding = text.EncodingName,
                Warnings = [.. draft.Warnings, .. text.Warnings(item.Source)],
            };
        }

        foreach (var last in around.End())
            yield return last;
        if (unread > 0)
            yield return new ReadResult.Rejected(FormattableString.Invariant($"{unread:N0} of {number:N0} {records.Name}"), reason);
        await Task.CompletedTask;
    }

    // Beside the records may be others, and what is said of them all.
    private JsonElement? Record(MarkupItem item, XmlRecords records, AroundArticles around)
    {
        List<(string Name, string Text)> said = item.Name == records.Name ? [] : [.. item.Element.Texts()];
        var record = XmlRecords.Fields(item.Element, fields);
        if (item.Name == records.Name || (fields.HasTitle(record) && fields.HasText(record)))
            return record;
        around.AddAll(AroundArticles.RuleOf(item.Name) is null ? said : said.Select(one => (item.Name, one.Text)));
        return null;
    }

    private ReadResult.Rejected TooLarge(string place) => new(place, FormattableString.Invariant(
        $"the article is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
}
