using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>JSON Lines, one article a line; read as a stream, however large the file is.</summary>
internal sealed class JsonLinesReader : IArticleReader
{
    /// <summary>Bytes of one line at the most.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowTrailingCommas = true,
    };

    public string Name => "jsonl";

    public bool Accepts(SourceFile file) => file.Extension is ".jsonl" or ".ndjson";

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var lines = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        var number = 0;
        var isSkipping = false;
        while (true)
        {
            var read = await lines.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, read.IsCompleted, out var line))
            {
                number++;
                if (!isSkipping && Read(line, number) is { } result)
                    yield return result;
                isSkipping = false;
            }

            // What has been read of an over-long line is let go, and so is the rest of it as it comes.
            if (buffer.Length > MaxLineLength)
            {
                if (!isSkipping)
                    yield return new ReadResult.Rejected($"line {number + 1}", $"the line is longer than {MaxLineLength / (1024 * 1024)} MB");
                isSkipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            lines.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                yield break;
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, out byte[] line)
    {
        line = [];
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end).ToArray();
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        if (!isLast || buffer.IsEmpty)
            return false;

        line = buffer.ToArray();
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private ReadResult? Read(byte[] line, int number)
    {
        var place = $"line {number}";
        var decoded = TextDecoder.Decode(line);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return null;
        try
        {
            var row = JsonSerializer.Deserialize<Row>(decoded.Text, Options);
            if (row is null || (string.IsNullOrWhiteSpace(row.Title) && string.IsNullOrWhiteSpace(row.Body) && string.IsNullOrWhiteSpace(row.Lead)))
                return new ReadResult.Rejected(place, "the article has neither a title nor a text");
            return new ReadResult.Found(Draft(row, number, line, decoded));
        }
        catch (JsonException exception)
        {
            return new ReadResult.Rejected(place, FormattableString.Invariant($"the line is no JSON object with the fields of an article, from byte {exception.BytePositionInLine + 1} on"));
        }
    }

    private ArticleDraft Draft(Row row, int number, byte[] line, DecodedText decoded) => new()
    {
        Key = Filled(row.Id?.ToString()) ?? $"#{number}",
        Title = Filled(row.Title),
        Kicker = Filled(row.Kicker),
        Lead = Filled(row.Lead),
        Author = Filled(row.Author),
        Source = Filled(row.Source),
        Section = Filled(row.Category) ?? Filled(row.Section),
        Language = Filled(row.Lang),
        Url = Filled(row.Url),
        Published = Date(row.DateIso) ?? Date(row.Date),
        Tags = [.. Texts(row.Tags)],
        Related = [.. Related(row.Related)],
        Text = row.Body ?? "",
        Original = line,
        Reader = Name,
        Encoding = decoded.Encoding,
        Warnings = decoded.Warnings,
    };

    private static PartialDate? Date(string? text) => Filled(text) is { } date ? DateExpression.ReadPublication(date) : null;

    // A list of texts, or one text with commas.
    private static IEnumerable<string> Texts(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(Text).OfType<string>(),
        _ => [],
    };

    // Titles, or objects of title and url.
    private static IEnumerable<RelatedDraft> Related(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Array } list)
            yield break;
        foreach (var item in list.EnumerateArray())
        {
            if (Text(item) is { } title)
                yield return new RelatedDraft(title);
            else if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("title", out var named) && Text(named) is { } name)
                yield return new RelatedDraft(name, item.TryGetProperty("url", out var url) ? Text(url) : null);
        }
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? Filled(element.GetString()) : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Row(
        JsonElement? Id, string? Source, string? Title, string? Lead, string? Body, string? Date,
        [property: JsonPropertyName("date_iso")] string? DateIso, string? Category, string? Section, JsonElement? Tags, string? Url,
        string? Lang, string? Kicker, string? Author, JsonElement? Related);
}
