using System.Runtime.CompilerServices;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What phpMyAdmin writes of tables in JSON: an article a row. Of a table of other things it is told once.</summary>
internal sealed class PhpMyAdminReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    // What of other tables may be held in memory for the articles, by what one of them may be.
    private const int HeldToArticle = 4;

    private readonly JsonExport export = new("phpmyadmin", "data", limits);

    public string Name => "phpmyadmin";

    public bool Accepts(SourceFile file) => JsonShape.IsJson(file.Head)
        && file.Head.Text.Contains("Export to JSON plugin for P", StringComparison.OrdinalIgnoreCase);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new RecordFile(file);
        var tables = new HashSet<string>(StringComparer.Ordinal);
        var drupal = await DrupalAsync(file, cancellationToken);
        await foreach (var result in export.ReadAsync(file, Read, cancellationToken))
            yield return result;

        ReadResult? Read(JsonItem row)
        {
            var (table, value, kind) = (TableOf(row), row.Value, (string?)null);
            if (drupal.IsAny)
            {
                if (drupal.Joined(table, row.Value, out kind) is not { } joined)
                    return null;
                value = joined;
            }

            kind ??= LetterTable.Is(table) ? LeftOutKind.Private : null;
            var result = LeftOutKind.Result(kind, "", limits) ?? fields.Read(value, told).At("", draft => draft);
            if (result is not ReadResult.Rejected rejected)
                return result;
            return tables.Add(table) ? rejected with { Reason = $"a row of the table «{table}»: {rejected.Reason}" } : null;
        }
    }

    private static string TableOf(JsonItem row) => row.Around.GetValueOrDefault("name") ?? "";

    // What can be read only once is read as it comes.
    private async Task<DrupalTables> DrupalAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var drupal = new DrupalTables((long)limits.MaxArticleBytes * HeldToArticle);
        if (file.Entry is not null && !file.Head.IsWhole)
            return drupal;
        await using var stream = JsonExport.Utf8(file);
        await foreach (var row in new JsonItems("data", limits.MaxArticleBytes).ReadAsync(stream, cancellationToken))
            drupal.Learn(TableOf(row), row.Value);
        return drupal;
    }
}
