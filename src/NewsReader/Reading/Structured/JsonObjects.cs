using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>An object cut from a file.</summary>
/// <param name="Bytes">UTF-8, or null when the object is larger than an article may be or has no end.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="IsText">Whether it is a text outside all objects, in its quotes.</param>
internal sealed record JsonPiece(byte[]? Bytes, int Line, bool IsText = false);

/// <summary>
/// Cuts the objects out of a list by their brackets alone, so that the memory holds one of them and a mistake in one leaves the others
/// readable.
/// </summary>
/// <param name="isSequence">Whether the objects stand one after another without an array around them.</param>
internal sealed class JsonObjects(int most, bool isSequence)
{
    // A text outside all objects: shorter ones are names, of longer ones the beginning tells what they are.
    private const int MinText = 24;
    private const int MaxText = 1 << 14;

    private readonly ArrayBufferWriter<byte> piece = new(1 << 12);
    private int depth;
    private int line = 1;
    private int firstLine;
    private int listDepth = -1;
    private int outermost;
    private bool inString;
    private bool isEscaped;
    private bool isTooLarge;

    private bool IsCutting => firstLine > 0;

    /// <summary>The objects in order.</summary>
    public async IAsyncEnumerable<JsonPiece> ReadAsync(Stream utf8, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[1 << 16];
        int read;
        while ((read = await utf8.ReadAsync(chunk, cancellationToken)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (Take(chunk[i]) is { } found)
                    yield return found;
            }
        }

        if (IsCutting)
            yield return new JsonPiece(null, firstLine);
    }

    private JsonPiece? Take(byte b)
    {
        if (b == '\n')
            line++;
        if (IsCutting)
            Keep(b);
        if (inString)
        {
            inString = isEscaped || b != '"';
            isEscaped = !isEscaped && b == '\\';
            return IsCutting ? null : Text(b);
        }

        switch (b)
        {
            case (byte)'"':
                inString = true;
                if (!IsCutting)
                    piece.ResetWrittenCount();
                break;
            case (byte)'[':
                // The list is the outermost array, or the first one in the outermost object; or a list of lists.
                if (listDepth < 0 && depth <= 1)
                    listDepth = outermost = depth + 1;
                else if (!IsCutting && !isSequence && depth == listDepth)
                    listDepth++;
                depth++;
                break;
            case (byte)'{':
                if (!IsCutting && depth == (isSequence ? 0 : listDepth))
                    Begin(b);
                depth++;
                break;
            case (byte)']' or (byte)'}':
                depth = Math.Max(0, depth - 1);
                if (IsCutting && depth == (isSequence ? 0 : listDepth))
                    return End();
                if (depth < listDepth)
                    listDepth = depth >= outermost ? depth : -1;
                break;
        }

        return null;
    }

    /// <summary>What a piece says that is a text; empty where it has no end.</summary>
    public static string TextOf(JsonPiece piece)
    {
        try
        {
            return JsonSerializer.Deserialize<string>([(byte)'"', .. piece.Bytes!, (byte)'"']) ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private JsonPiece? Text(byte b)
    {
        if (inString && piece.WrittenCount < MaxText)
        {
            piece.GetSpan(1)[0] = b;
            piece.Advance(1);
        }

        return inString || piece.WrittenCount < MinText ? null : new JsonPiece(piece.WrittenSpan.ToArray(), line, IsText: true);
    }

    private void Begin(byte b)
    {
        piece.ResetWrittenCount();
        isTooLarge = false;
        firstLine = line;
        Keep(b);
    }

    private void Keep(byte b)
    {
        isTooLarge |= piece.WrittenCount >= most;
        if (isTooLarge)
            return;
        piece.GetSpan(1)[0] = b;
        piece.Advance(1);
    }

    private JsonPiece End()
    {
        var found = new JsonPiece(isTooLarge ? null : piece.WrittenSpan.ToArray(), firstLine);
        firstLine = 0;
        return found;
    }
}
