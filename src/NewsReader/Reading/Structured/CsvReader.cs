using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsReader.Reading.Structured;

/// <summary>CSV and TSV with a header that names the fields; an article a row, read as a stream.</summary>
internal sealed partial class CsvReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private const int MaxName = 40;
    private const int MaxNameWords = 5;
    private const int MaxAbove = 2;

    // The library copies the whole row for each cell whose quotes stand in the wrong place.
    private const int MaxBadCells = 200;
    private static readonly string QuotesInTheWrongPlace =
        FormattableString.Invariant($"the quotes of more than {MaxBadCells} cells of a row stand in the wrong place");

    public string Name => "csv";

    public bool Accepts(SourceFile file) =>
        !file.Head.IsBinary && (file.Extension is ".csv" or ".tsv" or ".tab" || HasHeader(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var layout = Layout(file);
        var cells = new BadCells();
        using var parser = new CsvParser(text.Reader, Configuration(file, layout, cells));
        for (var i = 0; i < layout.Above.Length + (layout.IsDeclared ? 1 : 0); i++)
            await TryReadAsync(parser);
        if (layout.Above.Length > 0)
            yield return new ReadResult.Noted("line 1", "above the names of the columns: " + string.Join(" / ", layout.Above));
        var header = await TryReadAsync(parser) == true ? Cells(parser, cells) : [];
        if (header is null)
        {
            yield return new ReadResult.Rejected("line 1", QuotesInTheWrongPlace);
            yield break;
        }

        var rows = new Rows(text, new ItemKeys(file.RelativePath), new RecordFile(file), Header(header), cells)
        {
            Parted = new PartedCells(header, layout.Delimiter, fields),
        };
        if (!rows.Header.Keys.Any(fields.IsKnown) && !IsHeader(rows.Header.Keys))
        {
            yield return new ReadResult.Rejected("line 1",
                "the first line is no header that names a title or a text (NewsReader:Reading:Fields gives names a meaning)");
            yield break;
        }

        // A table of other things is told of once.
        var (isTold, unread) = (rows.Header.Keys.Any(fields.IsTitleOrText), 0);
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (result, isEnd) = await NextAsync(parser, rows, number);
            if (result is ReadResult.Rejected && !isTold && !isEnd)
                unread++;
            else if (result is not null)
                yield return result;
            if (isEnd)
                break;
        }

        if (unread > 0)
            yield return FieldReading.Unreadable(rows.Header.Keys).At(FormattableString.Invariant($"{unread:N0} rows"), draft => draft);
    }

    private async Task<(ReadResult? Result, bool IsEnd)> NextAsync(CsvParser parser, Rows rows, int number)
    {
        var place = FormattableString.Invariant($"line {parser.RawRow + 1}");
        var isRead = await TryReadAsync(parser);
        if (isRead == false)
            return (null, true);
        if (isRead is null)
        {
            var larger = FormattableString.Invariant($"a field is larger than {limits.MaxArticleBytes:N0} letters");
            return (new ReadResult.Rejected(
                place, larger + ", perhaps for want of a closing quote; the rest of the file was not read"), true);
        }

        if (Cells(parser, rows.Cells) is not { } row)
            return (new ReadResult.Rejected(place, QuotesInTheWrongPlace), false);
        row = rows.Whole(row);
        if (row.Length == 0 || Array.TrueForAll(row, string.IsNullOrWhiteSpace))
            return (null, false);
        var values = rows.Header.Where(name => name.Value < row.Length && IsFilled(row[name.Value]))
            .ToDictionary(name => name.Key, name => row[name.Value], StringComparer.Ordinal);
        AddUnnamed(row, rows.Header, values);
        return (fields.Read(JsonSerializer.SerializeToElement(values), rows.Told).At(place, draft => draft with
        {
            Key = draft.Key.Length > 0 ? draft.Key : rows.Keys.For(null, number),
            Location = place,
            Original = rows.Text.Bytes(parser.RawRecord),
            Reader = Name,
            Encoding = rows.Text.EncodingName,
            Warnings = [.. draft.Warnings, .. rows.Text.Warnings(parser.RawRecord)],
        }), false);
    }

    // Cells that no name of the header stands for are fields nobody knows, so that they are accounted for.
    private static void AddUnnamed(string[] row, Dictionary<string, int> header, Dictionary<string, string> values)
    {
        if (row.Length <= header.Count)
            return;
        var named = header.Values.ToHashSet();
        for (var i = 0; i < row.Length; i++)
        {
            if (!named.Contains(i) && IsFilled(row[i]))
                values.TryAdd(FormattableString.Invariant($"column {i + 1}"), row[i]);
        }
    }

    // Databases write out that a cell has nothing.
    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell) && cell is not ("NULL" or "\\N");

    // Null where a field is too long.
    private static async Task<bool?> TryReadAsync(CsvParser parser)
    {
        try
        {
            return await parser.ReadAsync();
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }

    // Null where the quotes of too many cells stand in the wrong place.
    private static string[]? Cells(CsvParser parser, BadCells cells)
    {
        var row = new string[parser.Count];
        cells.Count = 0;
        for (var i = 0; i < row.Length && cells.Count <= MaxBadCells; i++)
            row[i] = parser[i];
        return cells.Count <= MaxBadCells ? row : null;
    }

    private static Dictionary<string, int> Header(string[] names)
    {
        var header = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Trim('\uFEFF', ' ', '"') is { Length: > 0 } name)
                header.TryAdd(name, i);
        }

        return header;
    }

    // Names of which nobody knows one are names all the same where they are short and no numbers.
    private static bool IsHeader(Dictionary<string, int>.KeyCollection names) =>
        names.Count > 1 && names.All(name => name.Length < MaxName && char.IsLetter(name[0]) && !name.Any(char.IsDigit)
            && !name.Contains("://", StringComparison.Ordinal) && name.Count(char.IsWhiteSpace) < MaxNameWords);

    private CsvConfiguration Configuration(SourceFile file, TableLayout layout, BadCells cells) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = layout.Delimiter.ToString(),
            HasHeaderRecord = false,
            BadDataFound = _ => cells.Count++,
            MaxFieldSize = limits.MaxArticleBytes,
            IgnoreBlankLines = true,
            // Tabs need no quotes: a quote there is a letter, unless it stands at both ends of a field.
            Mode = layout.Delimiter == '\t' && !QuotedField().IsMatch(file.Head.Text) ? CsvMode.NoEscape : CsvMode.RFC4180,
        };

    // Excel says in a first line of its own what separates the fields.
    private TableLayout Layout(SourceFile file)
    {
        if (Declared().Match(FirstLine(file.Head.Text)) is { Success: true } declared)
            return new(declared.Groups[1].Value[0], IsDeclared: true, []);
        var above = LinesAbove(file.Head.Text, out var header);
        return new(Delimiter(header), IsDeclared: false, above);
    }

    // A table may have a title of its own and a day above the names of its columns.
    private string[] LinesAbove(string text, out string header)
    {
        var lines = text.Split(['\r', '\n'], MaxAbove + 2, StringSplitOptions.RemoveEmptyEntries);
        var at = lines.Length == 0 || lines[0].Split(Delimiter(lines[0])).Any(name => fields.IsKnown(name.Trim(' ', '"'))) ? 0
            : Array.FindIndex(lines, 0, Math.Min(lines.Length, MaxAbove + 1), HasHeader);
        header = at > 0 ? lines[at] : text;
        return at > 0 ? lines[..at] : [];
    }

    // The sign that stands most often in the header, outside quotes.
    private static char Delimiter(string text)
    {
        var first = FirstLine(text);
        return Delimiters.MaxBy(delimiter => first.Count(c => c == delimiter));
    }

    private static string FirstLine(string text) => text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? text[..end] : text;

    // Without a name that says so: a first line of field names, two of which an article has.
    private bool HasHeader(string text)
    {
        var first = FirstLine(text);
        if (first.Length > 500 || first.IndexOfAny(Delimiters) < 0)
            return false;
        var names = first.Split(Delimiter(text)).Select(name => name.Trim(' ', '"')).ToList();
        return names.Count > 1 && names.TrueForAll(name => name.Length is > 0 and < 40) && names.Count(fields.IsKnown) >= 2
            && names.Count(fields.IsKnown) * 2 >= names.Count;
    }

    [GeneratedRegex(@"\A""?sep=(.)""?[ \t]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();

    [GeneratedRegex("(?:^|[\t\n])\"(?>(?:[^\"]|\"\")*)\"(?:[\t\r\n]|$)", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex QuotedField();

    /// <summary>What the rows of a file share.</summary>
    /// <param name="Told">Names of fields that were told to hold texts.</param>
    /// <param name="Header">The columns by their names.</param>
    private sealed record Rows(TextStream Text, ItemKeys Keys, RecordFile Told, Dictionary<string, int> Header, BadCells Cells)
    {
        public required PartedCells Parted { get; init; }

        public string[] Whole(string[] row) => Parted.Joined(row);
    }

    /// <summary>Cells of the row whose quotes stand in the wrong place.</summary>
    private sealed class BadCells
    {
        public int Count { get; set; }
    }

    /// <param name="Above">The lines above those names.</param>
    private sealed record TableLayout(char Delimiter, bool IsDeclared, string[] Above);
}
