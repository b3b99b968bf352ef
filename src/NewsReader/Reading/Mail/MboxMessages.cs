using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Mail;

/// <summary>Cuts an mbox into its messages as a stream (RFC 4155): each begins with a line of its sender and the time it came.</summary>
internal static partial class MboxMessages
{
    /// <summary>Whether the beginning of a text is that of an mbox.</summary>
    public static bool AreIn(string text) => Beginning().IsMatch(text);

    /// <summary>The messages without the lines that part them; null in place of one that is longer than <paramref name="most"/>
    /// bytes.</summary>
    public static async IAsyncEnumerable<byte[]?> ReadAsync(
        Stream stream, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        using var message = new MemoryStream();
        var (wasBlank, hasBegun, isTooLong) = (true, false, false);
        while (true)
        {
            var read = await lines.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, read.IsCompleted, most, out var line))
            {
                if (wasBlank && IsEnvelope(line))
                {
                    if (hasBegun)
                        yield return isTooLong ? null : message.ToArray();
                    message.SetLength(0);
                    (hasBegun, isTooLong) = (true, false);
                }
                else if (message.Length + line.Length > most)
                {
                    isTooLong = true;
                }
                else
                {
                    message.Write(Unquoted(line));
                }

                wasBlank = line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            }

            lines.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                break;
        }

        if (hasBegun)
            yield return isTooLong ? null : message.ToArray();
    }

    // A line with its end, or as much of one as a message may be long.
    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, int most, out byte[] line)
    {
        line = [];
        var end = buffer.PositionOf((byte)'\n') is { } feed ? buffer.GetPosition(1, feed) : buffer.End;
        var isWhole = !end.Equals(buffer.End) || (buffer.Length > 0 && buffer.Slice(buffer.Length - 1).FirstSpan[0] == '\n');
        if (buffer.IsEmpty || (!isWhole && !isLast && buffer.Length <= most))
            return false;
        line = buffer.Slice(0, end).ToArray();
        buffer = buffer.Slice(end);
        return true;
    }

    private static bool IsEnvelope(byte[] line) => line.AsSpan().StartsWith("From "u8) && line.Length < 1000
        && Envelope().IsMatch(System.Text.Encoding.Latin1.GetString(line).TrimEnd());

    // A line of a message that could be taken for an envelope is quoted.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;

    [GeneratedRegex(@"^From \S+ .*\d{4}$|^From \S+ .*\d{4} [A-Z+\-][A-Z0-9:]{2,5}$")]
    private static partial Regex Envelope();

    [GeneratedRegex(@"^From \S+ [^\r\n]*\d{4}[^\r\n]{0,12}\r?\n(?:>?[A-Za-z][A-Za-z0-9\-]*:|>From )")]
    private static partial Regex Beginning();
}
