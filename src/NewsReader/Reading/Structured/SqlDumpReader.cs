using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>A dump of a database as SQL: an article a row of the tables that have columns for titles and texts.</summary>
internal sealed partial class SqlDumpReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    // Columns by which systems take a row from their readers, and the kind of it.
    private static readonly (string Name, string Kind)[] Hiding = [("hidden", LeftOutKind.Draft), ("is_hidden", LeftOutKind.Draft)];

    public string Name => "sql";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary
        && (file.Extension == ".sql" || Header().IsMatch(file.Head.Text)) && Statement().IsMatch(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var beside = Learn(file, cancellationToken);
        using var text = new TextStream(file);
        var tokens = new SqlTokens(text.Reader, IsStroked(file.Head.Text), limits.MaxArticleBytes);
        var rows = new SqlRows(tokens);
        var (keys, told) = (new ItemKeys(file.RelativePath), new RecordFile(file));
        var tables = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var row in rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!tables.TryGetValue(row.Table, out var isOfArticles))
                tables[row.Table] = isOfArticles = IsOfArticles(row.Columns)
                    || beside.IsOfArticles(row.Table);
            if (!isOfArticles || beside.Joined(row.Table, JsonSerializer.SerializeToElement(row.Values), out var kind) is not { } item)
                continue;
            number++;
            yield return LeftOutKind.Result(kind, Place(row), limits) ?? Read(row, item, text, keys, told, number);
        }

        if (tokens.IsCut)
            yield return new ReadResult.Noted("", FormattableString.Invariant(
                $"a text is longer than {limits.MaxArticleBytes:N0} letters and was cut there (NewsReader:Reading:MaxArticleBytes)"));
        if (number == 0)
            yield return new ReadResult.Rejected("", Nothing(tables.Keys, rows.Nameless));
        await Task.CompletedTask;
    }

    // What can be read only once is read as it comes.
    private DumpTables Learn(SourceFile file, CancellationToken cancellationToken)
    {
        var tables = new DumpTables(fields, limits);
        if (file.Entry is not null && !file.Head.IsWhole)
            return tables;
        using var text = new TextStream(file);
        foreach (var row in new SqlRows(new SqlTokens(text.Reader, IsStroked(file.Head.Text), limits.MaxArticleBytes)).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tables.Wants(row.Table, row.Columns))
                tables.Learn(row.Table, row.Columns, JsonSerializer.SerializeToElement(row.Values));
        }

        tables.Link();
        return tables;
    }

    private static string Place(SqlRow row) => FormattableString.Invariant($"table {row.Table}, line {row.Line}");

    private ReadResult Read(SqlRow row, JsonElement item, TextStream text, ItemKeys keys, RecordFile told, int number)
    {
        var place = Place(row);
        if (LetterTable.Is(row.Table) && LeftOutKind.Result(LeftOutKind.Private, place, limits) is { } letter)
            return letter;
        foreach (var (name, kind) in Hiding)
        {
            if (row.Values.GetValueOrDefault(name) is "1" or "true" or "t" && LeftOutKind.Result(kind, place, limits) is { } left)
                return left;
        }

        return fields.Read(item, told).At(place, draft => draft with
        {
            Key = keys.For(draft.Key.Length > 0 ? $"{row.Table}/{draft.Key}" : null, number),
            Location = place,
            Original = System.Text.Encoding.UTF8.GetBytes(item.GetRawText()),
            Reader = Name,
            Encoding = text.EncodingName,
        });
    }

    // Terms, users and settings have names, and comments texts: an article has both.
    private bool IsOfArticles(IEnumerable<string> columns)
    {
        var known = columns.SelectMany(column => fields.FieldsOf(column).Select(field => (Field: field, Column: column))).ToList();
        return known.Exists(one => one.Field == "title" && !one.Column.Equals("name", StringComparison.OrdinalIgnoreCase))
            && known.Exists(one => one.Field == "body");
    }

    private static string Nothing(Dictionary<string, bool>.KeyCollection tables, HashSet<string> nameless)
    {
        if (tables.Count == 0 && nameless.Count == 0)
            return "the dump has no rows";
        return tables.Count == 0
            ? "the dump does not name the columns of its tables"
            : "no table of the dump has columns for a title and a text (NewsReader:Reading:Fields gives names a meaning)";
    }

    // A stroke escapes in MySQL and MariaDB alone.
    private static bool IsStroked(string head) => head.Contains('`', StringComparison.Ordinal)
        || (head.Contains("MySQL", StringComparison.OrdinalIgnoreCase) && !head.Contains("PostgreSQL", StringComparison.OrdinalIgnoreCase))
        || head.Contains("MariaDB", StringComparison.OrdinalIgnoreCase)
        || (!head.Contains("PRAGMA", StringComparison.Ordinal) && !head.Contains("PostgreSQL", StringComparison.Ordinal)
            && head.Contains("\\'", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:-- (?:MySQL|MariaDB|phpMyAdmin|PostgreSQL|Adminer|HeidiSQL)|PRAGMA foreign_keys|--\s*\n-- PostgreSQL)")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*(?:(?:INSERT|REPLACE)\s+(?:\w+\s+)?INTO\s|INSERT\s+\[|COPY\s+\S+\s*\(|CREATE\s+TABLE\s)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Statement();
}
