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

    public string Name => "csv";

    public bool Accepts(SourceFile file) =>
        !file.Head.IsBinary && (file.Extension is ".csv" or ".tsv" or ".tab" || HasHeader(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        using var parser = new CsvParser(text.Reader, Configuration(file));
        var keys = new ItemKeys(file.RelativePath);
        var header = await TryReadAsync(parser) == true ? Header(parser.Record!) : [];
        if (Read(header, header.Keys.Where(
            name => name.Length > 0).ToDictionary(name => name, name => "x", StringComparer.OrdinalIgnoreCase)) is null)
        {
            yield return new ReadResult.Rejected("line 1",
                "the first line is no header that names a title or a text (NewsReader:Reading:Fields gives names a meaning)");
            yield break;
        }

        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (result, isEnd) = await NextAsync(parser, header, text, keys, number);
            if (result is not null)
                yield return result;
            if (isEnd)
                yield break;
        }
    }

    private async Task<(ReadResult? Result, bool IsEnd)> NextAsync(CsvParser parser, Dictionary<string, int> header, TextStream text,
        ItemKeys keys, int number)
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

        var row = parser.Record!;
        if (row.Length == 0 || Array.TrueForAll(row, string.IsNullOrWhiteSpace))
            return (null, false);
        var values = header.Where(
            name => name.Value < row.Length).ToDictionary(name => name.Key, name => row[name.Value], StringComparer.OrdinalIgnoreCase);
        if (Read(header, values) is not { } draft)
            return (new ReadResult.Rejected(place, "the article has neither a title nor a text"), false);
        return (new ReadResult.Found(draft with
        {
            Key = draft.Key.Length > 0 ? draft.Key : keys.For(null, number),
            Location = place,
            Original = text.Bytes(parser.RawRecord),
            Reader = Name,
            Encoding = text.EncodingName,
            Warnings = [.. draft.Warnings, .. text.Warnings(parser.RawRecord)],
        }), false);
    }

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

    private Articles.ArticleDraft? Read(Dictionary<string, int> header, Dictionary<string, string> values) =>
        header.Count == 0 ? null : fields.Read(new JsonFields(JsonSerializer.SerializeToElement(values)));

    // The columns that are asked for; one that nobody knows by name is never looked at.
    private Dictionary<string, int> Header(string[] names)
    {
        var header = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Trim('\uFEFF', ' ', '"') is var name && fields.IsKnown(name))
                header.TryAdd(name, i);
        }

        return header;
    }

    private CsvConfiguration Configuration(SourceFile file)
    {
        var delimiter = Delimiter(file.Head.Text);
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
            MaxFieldSize = limits.MaxArticleBytes,
            IgnoreBlankLines = true,
            // Tabs need no quotes: a quote there is a letter, unless it stands at both ends of a field.
            Mode = delimiter == '\t' && !QuotedField().IsMatch(file.Head.Text) ? CsvMode.NoEscape : CsvMode.RFC4180,
        };
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

    [GeneratedRegex("(?:^|[\t\n])\"(?>(?:[^\"]|\"\")*)\"(?:[\t\r\n]|$)", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex QuotedField();
}
