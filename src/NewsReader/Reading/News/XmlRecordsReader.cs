using System.Runtime.CompilerServices;
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
        var (number, unread, reason) = (0, 0, "");
        foreach (var item in new MarkupItems(text.Reader, records.Around, limits).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = FormattableString.Invariant($"{item.Name} {number + 1}, line {item.Line}");
            if (item.IsTooLarge)
                yield return TooLarge(place);
            if (item.IsTooLarge)
                continue;
            var record = XmlRecords.Fields(item.Element, fields);
            // Beside the records may be others, and what is said of them all.
            if (item.Name != records.Name && !(fields.HasTitle(record) && fields.HasText(record)))
                continue;
            number++;
            var result = LeftOutKind.Result(TableKind.OfRow(item), place, limits) ?? fields.Read(record, told).At(place, Completed);
            if (result is ReadResult.Rejected rejected)
                (unread, reason) = (unread + 1, rejected.Reason);
            else
                yield return result;

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

        if (unread > 0)
            yield return new ReadResult.Rejected(FormattableString.Invariant($"{unread:N0} of {number:N0} {records.Name}"), reason);
        await Task.CompletedTask;
    }

    private ReadResult.Rejected TooLarge(string place) => new(place, FormattableString.Invariant(
        $"the article is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
}
