using System.Runtime.CompilerServices;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What phpMyAdmin writes of tables in JSON: an article a row. Of a table of other things it is told once.</summary>
internal sealed class PhpMyAdminReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private readonly JsonExport export = new("phpmyadmin", "data", limits);

    public string Name => "phpmyadmin";

    public bool Accepts(SourceFile file) => JsonShape.IsJson(file.Head)
        && file.Head.Text.Contains("Export to JSON plugin for P", StringComparison.OrdinalIgnoreCase);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new RecordFile(file);
        var tables = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var result in export.ReadAsync(file, Read, cancellationToken))
            yield return result;

        ReadResult? Read(JsonItem row)
        {
            var result = fields.Read(row.Value, told).At("", draft => draft);
            var table = row.Around.GetValueOrDefault("name") ?? "";
            if (result is not ReadResult.Rejected rejected)
                return result;
            return tables.Add(table) ? rejected with { Reason = $"a row of the table «{table}»: {rejected.Reason}" } : null;
        }
    }
}
