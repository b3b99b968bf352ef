using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>JSON Lines, one article a line; read as a stream, however large the file is.</summary>
internal sealed class JsonLinesReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    public string Name => "jsonl";

    public bool Accepts(SourceFile file) =>
        !file.Head.IsBinary && (file.Extension is ".jsonl" or ".ndjson" || JsonShape.IsLines(file.Head));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = Utf8(file);
        var lines = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        var number = 0;
        var isSkipping = false;
        var told = new RecordFile(file);
        while (true)
        {
            var read = await lines.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, read.IsCompleted, out var line))
            {
                number++;
                if (!isSkipping && Read(line, number, file, told) is { } result)
                    yield return result;
                isSkipping = false;
            }

            // What has been read of an over-long line is let go, and so is the rest of it as it comes.
            if (buffer.Length > limits.MaxArticleBytes)
            {
                if (!isSkipping)
                    yield return new ReadResult.Rejected($"line {number + 1}",
                        $"the line is longer than {limits.MaxArticleBytes / (1024 * 1024)} MB (NewsReader:Reading:MaxArticleBytes)");
                isSkipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            lines.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                yield break;
        }
    }

    // Lines of UTF-16 do not end with one byte; the bytes of other encodings are decoded a line at a time.
    private static Stream Utf8(SourceFile file)
    {
        var name = file.Head.Decoded.Encoding;
        return name.StartsWith("utf-16", StringComparison.Ordinal) || name.StartsWith("utf-32", StringComparison.Ordinal)
            ? Encoding.CreateTranscodingStream(file.OpenRead(), Encoding.GetEncoding(name), Encoding.UTF8)
            : file.OpenRead();
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

    private ReadResult? Read(byte[] line, int number, SourceFile file, RecordFile told)
    {
        var place = $"line {number}";
        var encoding = file.Head.Decoded.Encoding;
        var decoded = TextDecoder.Decode(line);
        // A line of few letters is not enough to tell an encoding by; the file is.
        if (decoded.Encoding != encoding && decoded.Encoding != "utf-8" && !encoding.StartsWith("utf", StringComparison.Ordinal))
            decoded = new DecodedText(Encoding.GetEncoding(encoding).GetString(line), encoding, 0);
        var text = decoded.Text.Trim('\uFEFF', ' ', '\r', '\t', '\u001E', '\0');
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var json = JsonText.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new ReadResult.Rejected(place, "the line is no JSON object with the fields of an article");
            return fields.Read(JsonDuplicates.Merged(json.RootElement), told).At(place, draft => draft with
            {
                // A line without an id is known by its file and its number.
                Key = draft.Key.Length > 0 ? draft.Key : FormattableString.Invariant($"{file.RelativePath}#{number}"),
                Location = place,
                Original = line,
                Reader = Name,
                Encoding = decoded.Encoding,
                Warnings = [.. draft.Warnings, .. decoded.Warnings],
            });
        }
        catch (JsonException exception)
        {
            return new ReadResult.Rejected(place, FormattableString.Invariant(
                $"the line is no JSON object with the fields of an article, from byte {exception.BytePositionInLine + 1} on"));
        }
    }
}
