using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>A row of a table.</summary>
/// <param name="Columns">The names of all columns.</param>
/// <param name="Values">The texts and numbers by the names of their columns; what is NULL is left out.</param>
internal sealed record SqlRow(string Table, IReadOnlyList<string> Columns, Dictionary<string, string> Values, int Line);

/// <summary>The rows of a dump of MySQL, MariaDB, PostgreSQL, SQLite or SQL Server, as a stream.</summary>
internal sealed partial class SqlRows(SqlTokens tokens)
{
    private const int MaxColumns = 1000;

    private static readonly HashSet<string> NoColumns = new(
        ["PRIMARY", "KEY", "UNIQUE", "CONSTRAINT", "INDEX", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK", "EXCLUDE", "PERIOD", "LIKE"],
        StringComparer.OrdinalIgnoreCase);

    // What stands between INSERT and the name of a table.
    private static readonly HashSet<string> Manners = new(
        ["INTO", "IGNORE", "OR", "REPLACE", "INSERT", "GO", "DELAYED", "LOW_PRIORITY", "HIGH_PRIORITY", "ONLY"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<string>> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tables of which rows are there, but no names of columns.</summary>
    public HashSet<string> Nameless { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows in order.</summary>
    public IEnumerable<SqlRow> Read()
    {
        while (tokens.Next() is { } token)
        {
            if (token.Is("CREATE"))
                Create();
            else if (token.Is("INSERT") || token.Is("REPLACE"))
            {
                foreach (var row in Inserted())
                    yield return row;
            }
            else if (token.Is("COPY"))
            {
                foreach (var row in Copied())
                    yield return row;
            }
            else if (token.Kind == SqlTokenKind.Word && token.Value.StartsWith('\\'))
            {
                tokens.RestOfLine();
            }
            else if (!token.Is(";") && !token.Is("GO"))
            {
                SkipStatement();
            }
        }
    }

    private void SkipStatement()
    {
        while (tokens.Next() is { } token && !token.Is(";") && !token.Is("GO"))
            continue;
    }

    private void Create()
    {
        var name = "";
        var isTable = false;
        while (tokens.Next() is { } token && !token.Is(";"))
        {
            isTable |= token.Is("TABLE");
            if (token.Is("(") && isTable)
            {
                columns[name] = ColumnNames();
                SkipStatement();
                return;
            }

            if (token.Kind == SqlTokenKind.Word && isTable && !(token.Is("IF") || token.Is("NOT") || token.Is("EXISTS")))
                name = Last(token.Value, name);
        }
    }

    // public.posts and [dbo].[posts] are posts.
    private static string Last(string word, string before) =>
        word[(word.LastIndexOf('.') + 1)..] is { Length: > 0 } name ? name : before;

    private List<string> ColumnNames()
    {
        var names = new List<string>();
        var (depth, isBegun) = (1, true);
        while (depth > 0 && tokens.Next() is { } token)
        {
            depth += Depth(token);
            if (isBegun && token.Kind != SqlTokenKind.Sign && names.Count < MaxColumns
                && (token.IsQuoted || !NoColumns.Contains(token.Value)))
                names.Add(token.Value);
            isBegun = depth == 1 && token.Is(",");
        }

        return names;
    }

    private static int Depth(SqlToken token)
    {
        if (token.Is("("))
            return 1;
        return token.Is(")") ? -1 : 0;
    }

    private IEnumerable<SqlRow> Inserted()
    {
        var (table, isNamed) = ("", false);
        List<string>? names = null;
        while (tokens.Next() is { } token && !token.Is(";"))
        {
            if (token.Is("VALUES") || token.Is("VALUE"))
            {
                isNamed = true;
            }
            else if (isNamed && (token.Is("INSERT") || token.Is("GO")))
            {
                // SQL Server ends no statement with a sign.
                (table, names, isNamed) = ("", null, false);
            }
            else if (token.Is("(") && !isNamed)
            {
                names = ColumnNames();
            }
            else if (token.Is("("))
            {
                var line = tokens.Line;
                var values = Values();
                if (Row(table, names, values, line) is { } row)
                    yield return row;
            }
            else if (token.Kind == SqlTokenKind.Word && !isNamed && names is null && (token.IsQuoted || !Manners.Contains(token.Value)))
            {
                table = Last(token.Value, table);
            }
        }
    }

    private SqlRow? Row(string table, List<string>? names, List<string?> values, int line)
    {
        if ((names ?? columns.GetValueOrDefault(table)) is not { } known)
        {
            Nameless.Add(table);
            return null;
        }

        var row = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Math.Min(known.Count, values.Count); i++)
        {
            if (values[i] is { } value && value.Length > 0)
                row.TryAdd(known[i], value);
        }

        return new SqlRow(table, known, row, line);
    }

    // A value is a text, a number or a word; of what a function makes of a text the text counts.
    private List<string?> Values()
    {
        var values = new List<string?>();
        var (depth, value, isLines) = (1, (string?)null, false);
        while (tokens.Next() is { } token)
        {
            depth += Depth(token);
            if (depth == 0 || (depth == 1 && token.Is(",")))
            {
                values.Add(isLines ? WithLines(value) : value);
                (value, isLines) = (null, false);
            }

            if (depth == 0)
                break;
            // SQLite writes the ends of lines so: replace('…','\n',char(10)).
            isLines |= depth > 1 && token.Kind == SqlTokenKind.Text && token.Value is "\\n" or "\\r";
            if (value is null && (token.Kind == SqlTokenKind.Text || (depth == 1 && IsConstant(token))))
                value = token.Value;
        }

        return values;
    }

    private static bool IsConstant(SqlToken token) => token.Kind == SqlTokenKind.Word
        && (Number().IsMatch(token.Value) || token.Is("TRUE") || token.Is("FALSE"));

    private static string? WithLines(string? value) =>
        value?.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "", StringComparison.Ordinal);

    // COPY posts (id, title) FROM stdin; and then lines whose fields stand between tabs.
    private IEnumerable<SqlRow> Copied()
    {
        var table = "";
        List<string>? names = null;
        while (tokens.Next() is { } token && !token.Is(";"))
        {
            if (token.Is("("))
                names = ColumnNames();
            else if (token.Kind == SqlTokenKind.Word && names is null && !token.Is("FROM") && !token.Is("stdin"))
                table = Last(token.Value, table);
        }

        tokens.RestOfLine();
        while (tokens.RestOfLine() is { } line && line != "\\.")
        {
            var values = line.Split('\t').Select(value => value == "\\N" ? null : Unescaped(value)).ToList();
            if (Row(table, names, values, tokens.Line - 1) is { } row)
                yield return row;
        }
    }

    private static string Unescaped(string value) => !value.Contains('\\', StringComparison.Ordinal) ? value
        : Escape().Replace(value, escape => escape.Value[1] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "",
            var sign => sign.ToString(),
        });

    [GeneratedRegex(@"^[+-]?\d+(?:\.\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}
