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
        var beside = await BesideAsync(file, cancellationToken);
        await foreach (var result in export.ReadAsync(file, Read, cancellationToken))
            yield return result;

        ReadResult? Read(JsonItem row)
        {
            var table = TableOf(row);
            if (beside.Joined(table, row.Value, out var kind) is not { } value)
                return null;
            kind ??= LetterTable.Is(table) ? LeftOutKind.Private : null;
            var result = LeftOutKind.Result(kind, "", limits) ?? fields.Read(value, told).At("", draft => draft);
            if (result is not ReadResult.Rejected rejected)
                return result;
            return tables.Add(table) ? rejected with { Reason = $"a row of the table «{table}»: {rejected.Reason}" } : null;
        }
    }

    private static string TableOf(JsonItem row) => row.Around.GetValueOrDefault("name") ?? "";

    // What can be read only once is read as it comes.
    private async Task<DumpTables> BesideAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var tables = new DumpTables(fields, limits);
        if (file.Entry is not null && !file.Head.IsWhole)
            return tables;
        await using var stream = JsonExport.Utf8(file);
        await foreach (var row in new JsonItems("data", limits.MaxArticleBytes).ReadAsync(stream, cancellationToken))
            tables.Learn(TableOf(row), [], row.Value);
        tables.Link();
        return tables;
    }
}
