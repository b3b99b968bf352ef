namespace NewsReader.Reading.Mail;

/// <summary>The header fields of a mail and of its parts, as bytes.</summary>
internal static class HeaderFields
{
    // RFC 5322 folds lines at 78; the addresses of a thousand readers are below this.
    private const int MaxBytes = 1 << 16;

    /// <summary>
    /// The mail without what stands in a field after its first 64 KB: the library's time for one grows with more than its length.
    /// </summary>
    /// <param name="cut">Bytes that were left out; 0 where the mail is given as it is.</param>
    public static byte[] Bounded(byte[] mail, out int cut)
    {
        var (rest, field, kept) = (mail.AsMemory(), 0, default(MemoryStream));
        var (isHead, wasHead) = (true, false);
        cut = 0;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n') + 1;
            var line = rest[..(end > 0 ? end : rest.Length)];
            (isHead, wasHead) = (IsHead(line.Span, isHead, wasHead), isHead);
            var before = isHead && line.Span[0] is (byte)' ' or (byte)'\t' ? field : 0;
            field = before + line.Length;
            var room = isHead ? Math.Max(0, MaxBytes - before) : line.Length;
            if (line.Length > room)
            {
                kept ??= Copy(mail, mail.Length - rest.Length);
                kept.Write(line.Span[..room]);
                kept.Write(room > 0 ? "\r\n"u8 : []);
                cut += line.Length - room;
            }
            else
                kept?.Write(line.Span);
            rest = rest[line.Length..];
        }

        return kept?.ToArray() ?? mail;
    }

    private static MemoryStream Copy(byte[] mail, int length)
    {
        var copy = new MemoryStream(mail.Length);
        copy.Write(mail, 0, length);
        return copy;
    }

    // Fields stand at the beginning, after the line between two parts, and once more after the empty line where the part is a mail.
    private static bool IsHead(ReadOnlySpan<byte> line, bool isHead, bool wasHead)
    {
        if (line.Trim("\r\n"u8).IsEmpty)
            return false;
        return isHead || line.StartsWith("--"u8) || (wasHead && IsField(line));
    }

    private static bool IsField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAny(" \t"u8) < 0;
    }
}
