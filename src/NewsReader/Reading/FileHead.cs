using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>The beginning of a file, by which its format is told whatever its name says.</summary>
/// <param name="Bytes">At most <see cref="Length"/> bytes.</param>
/// <param name="IsWhole">Whether that is all there is.</param>
internal sealed partial record FileHead(byte[] Bytes, bool IsWhole)
{
    public const int Length = 1 << 16;

    private DecodedText? decoded;
    private string? root;
    private IReadOnlyDictionary<string, string>? jsonFields;
    private FileFormat? format;
    private bool isLookedAt;

    /// <summary>The text with the encoding assumed; it may end within a word.</summary>
    public DecodedText Decoded => decoded ??= TextDecoder.Decode(IsWhole ? Bytes : WithoutBrokenEnd(Bytes));

    /// <summary>The text without what may stand before its first letter.</summary>
    public string Text => Decoded.Text.TrimStart('\uFEFF', '\u200E', '\u200F', ' ', '\t', '\r', '\n', '\0');

    /// <summary>Whether the bytes are no text in any encoding: pictures, programs, office files.</summary>
    public bool IsBinary => Bytes is [(byte)'P', (byte)'K', 3, 4, ..] || Format("") is not null || HasNulls(Decoded.Text);

    /// <summary>The names of the fields of the first JSON object as far as it is here, with their texts.</summary>
    public IReadOnlyDictionary<string, string> JsonFields => jsonFields ??= Structured.JsonShape.FirstFields(this);

    /// <summary>The format that is known and not read, or null.</summary>
    /// <param name="extension">That of the file's name.</param>
    public FileFormat? Format(string extension)
    {
        if (!isLookedAt)
            (format, isLookedAt) = (FileFormat.Find(Bytes, extension) ?? TextFormats.Find(Text, Root), true);
        return format;
    }

    /// <summary>The lower-case name of the first element without its prefix, or empty when the text is no markup.</summary>
    public string Root => root ??= RootOf(Text);

    /// <summary>Reads the head of a stream that stands at its beginning.</summary>
    public static FileHead Read(Stream stream)
    {
        // One byte more tells whether there is more.
        var buffer = new byte[Length + 1];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return new FileHead(buffer[..read], read <= Length);
    }

    // A file that a system had only begun to write ends with nothing but nulls.
    private bool HasNulls(string text)
    {
        var begin = text.AsSpan(0, Math.Min(text.Length, 4096));
        if (begin.Count('\0') <= 2)
            return false;
        var written = text.AsSpan().TrimEnd('\0');
        return !IsWhole || written.IsEmpty || written.Contains('\0') || written.IndexOfAnyInRange('\u0001', '\u0008') >= 0;
    }

    // A letter of several bytes may be cut at the end; before the last ASCII byte nothing is.
    private static byte[] WithoutBrokenEnd(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
            return bytes[..(bytes.Length & ~3)];
        var end = bytes.Length;
        while (end > bytes.Length - 8 && bytes[end - 1] >= 0x80)
            end--;
        return bytes[..end];
    }

    private static string RootOf(string text)
    {
        for (var at = 0; at < text.Length && text[at] == '<';)
        {
            var end = text.AsSpan(at) switch
            {
                ['<', '!', '-', '-', ..] => After(text, "-->", at),
                ['<', '?', ..] => After(text, "?>", at),
                ['<', '!', ..] => AfterDoctype(text, at),
                _ => -1,
            };
            if (end < 0)
                return Element().Match(text, at) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : "";
            at = end;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        return "";
    }

    private static int After(string text, string mark, int from) => text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at
        ? at + mark.Length
        : text.Length;

    private static int AfterDoctype(string text, int from)
    {
        var depth = 0;
        for (var i = from; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '>' && depth <= 0)
                return i + 1;
        }

        return text.Length;
    }

    [GeneratedRegex(@"\G<(?:[\w.\-]+:)?([A-Za-z_][\w.\-]*)")]
    private static partial Regex Element();
}
