using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>Tables that Excel 2003 and its like save as XML (SpreadsheetML), and those of flat OpenDocument: an article a row under a row
/// of names.</summary>
internal sealed class SpreadsheetXmlReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private const int MaxColumns = 1000;
    private const int MinKnown = 2;

    private static readonly HashSet<string> Around = new(["workbook", "worksheet", "table", "document", "body", "spreadsheet",
        "table-header-rows", "table-row-group"], StringComparer.Ordinal);

    public string Name => "spreadsheet";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Text.StartsWith('<')
        && file.Head.Root switch
        {
            "workbook" => file.Head.Text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal),
            "document" => file.Head.Text.Contains("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal),
            _ => false,
        };

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var (keys, told) = (new ItemKeys(file.RelativePath), new RecordFile(file));
        List<string>? header = null;
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, Around, limits).Read((name, _) => header = name == "table" ? null : header))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Name is not ("row" or "table-row"))
                continue;
            var cells = Cells(item.Element);
            if (header is null)
            {
                header = cells.SelectMany(fields.FieldsOf).Distinct().Count() >= MinKnown ? cells : null;
                continue;
            }

            if (cells.TrueForAll(string.IsNullOrWhiteSpace))
                continue;
            var place = FormattableString.Invariant($"row {++number}, line {item.Line}");
            var values = header.Zip(cells).Where(pair => pair.First.Length > 0 && pair.Second.Length > 0)
                .DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            yield return fields.Read(JsonSerializer.SerializeToElement(values), told).At(place, draft => draft with
            {
                Key = keys.For(draft.Key, number),
                Location = place,
                Section = draft.Section ?? file.FolderName,
                Original = text.Bytes(item.Source),
                Reader = Name,
                Encoding = text.EncodingName,
                Warnings = [.. draft.Warnings, .. text.Warnings(item.Source)],
            });
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the spreadsheet has no table under names of a title and a text");
        await Task.CompletedTask;
    }

    // A cell may say its column, where empty ones before it are left out, or that it stands for several.
    private static List<string> Cells(XElement row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements().Where(cell => cell.Name.LocalName is "cell" or "table-cell"))
        {
            if (Number(cell, "index") is { } index)
                Fill(cells, index - 1);
            var text = cell.Elements().Where(part => part.Name.LocalName is "data" or "p").Select(part => part.Value.Trim());
            Fill(cells, cells.Count + 1, string.Join('\n', text));
            Fill(cells, cells.Count + (Number(cell, "number-columns-repeated") ?? 1) - 1, cells[^1]);
        }

        return cells;
    }

    private static void Fill(List<string> cells, int count, string value = "")
    {
        while (cells.Count < Math.Min(count, MaxColumns))
            cells.Add(value);
    }

    private static int? Number(XElement cell, string name) => cell.Attributes()
        .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } attribute
        && int.TryParse(attribute.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
