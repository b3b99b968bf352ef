using System.Text;

namespace NewsReader.Reading;

/// <summary>What kind of thing a file is that is no text, which decides what to do with it instead.</summary>
internal enum FormatKind
{
    /// <summary>It may hold articles, and a program can save it as text.</summary>
    Document,

    /// <summary>It is packed by a way that is not unpacked here.</summary>
    Packed,

    /// <summary>It holds tables.</summary>
    Database,

    /// <summary>A picture.</summary>
    Media,

    /// <summary>A sound or a film, in which somebody may say something.</summary>
    SoundOrFilm,

    /// <summary>A program, a typeface: there is nothing to read in it.</summary>
    Other,
}

/// <summary>A format that is known and not read, by the first bytes of its files whatever their names say.</summary>
/// <param name="Name">With the article that a sentence needs: "a PDF".</param>
internal sealed partial record FileFormat(string Name, FormatKind Kind)
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Why it is not read and what to do instead, without a full stop.</summary>
    public string Refusal => $"it is {Name}, which is not read; " + Kind switch
    {
        FormatKind.Document => "save it as HTML or text, and that is read",
        FormatKind.Packed => "unpack it, or pack it as zip, tar or gzip, and what is in it is read",
        FormatKind.Database => "export its articles as CSV or JSON Lines, and they are read",
        FormatKind.Media or FormatKind.SoundOrFilm => "it has no text",
        _ => "it has no articles",
    };

    /// <summary>The format by the beginning of a file, or null of text and of what is not known.</summary>
    /// <param name="extension">Tells apart what begins alike.</param>
    public static FileFormat? Find(byte[] head, string extension)
    {
        var bytes = head.AsSpan();
        if (bytes.Length < 4)
            return null;
        // Documents whose sign is in letters are opened by their programs whatever blanks stand before it.
        var letters = bytes.TrimStart(" \t\r\n\f"u8);
        foreach (var (magic, format) in Signatures)
        {
            if (bytes.StartsWith(magic)
                || (format.Kind == FormatKind.Document && magic[0] is > 0x20 and < 0x7F && letters.StartsWith(magic)))
                return format;
        }

        if (bytes.StartsWith(OldOffice))
            return new FileFormat(OldOfficeName(head, extension), FormatKind.Document);
        return ByContainer(bytes) ?? ByPlace(bytes) ?? ByLooseSigns(bytes) ?? ByName(bytes, extension);
    }

    // Formats whose sign stands further on.
    private static FileFormat? ByPlace(ReadOnlySpan<byte> bytes)
    {
        if (!bytes[..Math.Min(bytes.Length, 512)].Contains((byte)0))
            return null;
        foreach (var (at, sign, format) in Placed)
        {
            if (bytes.Length >= at + sign.Length && bytes[at..].StartsWith(sign))
                return format;
        }

        return null;
    }

    // What has bytes that no text has is what its name says; a text may have any name, and what is packed is told by its parts.
    private static FileFormat? ByName(ReadOnlySpan<byte> bytes, string extension) =>
        Named.TryGetValue(extension, out var format) && !(format.Kind == FormatKind.Document && bytes.StartsWith("PK\u0003\u0004"u8))
            && IsNoText(bytes[..Math.Min(bytes.Length, 512)]) ? format : null;

    private static bool IsNoText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return false;
        var controls = 0;
        foreach (var value in bytes)
            controls += value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B) ? 1 : 0;
        // Old encodings use hardly any of them; UTF-16 without a mark has a zero in every second byte, and is text.
        return controls > bytes.Length / 64 && !IsWide(bytes);
    }

    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is 0 or 6)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        return Math.Max(even, odd) > bytes.Length * 2 / 5 && Math.Min(even, odd) < bytes.Length / 20;
    }

    private static string OldOfficeName(byte[] head, string extension)
    {
        foreach (var (stream, name) in OldOfficeStreams)
        {
            if (head.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0)
                return name;
        }

        return extension switch
        {
            ".doc" or ".dot" => "a DOC (Word)",
            ".xls" or ".xlt" => "an XLS (Excel)",
            ".ppt" or ".pps" => "a PPT (PowerPoint)",
            ".msg" => "an MSG (Outlook)",
            _ => "an old office file (DOC, XLS, PPT or MSG)",
        };
    }

    // Signs so short that a text may begin with them: bytes that no text has decide.
    private static FileFormat? ByLooseSigns(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..])
            return new FileFormat("an MP3 sound (audio)", FormatKind.SoundOrFilm);
        if (bytes is [0xFF, 0xF1 or 0xF9, ..])
            return new FileFormat("an AAC sound (audio)", FormatKind.SoundOrFilm);
        if (bytes[..Math.Min(bytes.Length, 512)].IndexOf((byte)0) < 0)
            return null;
        return bytes switch
        {
            [(byte)'M', (byte)'Z', ..] => new FileFormat("an EXE program", FormatKind.Other),
            [(byte)'B', (byte)'M', ..] => new FileFormat("a BMP picture", FormatKind.Media),
            [0x80, 2 or 3 or 4 or 5, ..] => new FileFormat("a pickle (Python data)", FormatKind.Database),
            [_, 0x0D, 0x0D, 0x0A, ..] => new FileFormat("a Python program (PYC)", FormatKind.Other),
            [0x47, ..] when bytes.Length > 376 && bytes[188] == 0x47 && bytes[376] == 0x47 =>
                new FileFormat("an MPEG transport stream (video)", FormatKind.SoundOrFilm),
            [0, 0, 1 or 2, 0, not 0, ..] => new FileFormat("an ICO picture", FormatKind.Media),
            [(byte)'O', (byte)'R', (byte)'C', ..] => new FileFormat("an ORC table", FormatKind.Database),
            [0, 1, 0, 0, 0, not 0, ..] => new FileFormat("a TTF font", FormatKind.Other),
            _ => null,
        };
    }
}
