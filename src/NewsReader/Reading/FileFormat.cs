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

    /// <summary>A picture, sound or film.</summary>
    Media,

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
        FormatKind.Media => "it has no text",
        _ => "it has no articles",
    };

    /// <summary>The format by the beginning of a file, or null of text and of what is not known.</summary>
    /// <param name="extension">Tells apart what begins alike.</param>
    public static FileFormat? Find(byte[] head, string extension)
    {
        var bytes = head.AsSpan();
        if (bytes.Length < 4)
            return null;
        foreach (var (magic, format) in Signatures)
        {
            if (bytes.StartsWith(magic))
                return format;
        }

        if (bytes.StartsWith(OldOffice))
            return new FileFormat(OldOfficeName(head, extension), FormatKind.Document);
        return ByContainer(bytes) ?? ByLooseSigns(bytes);
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

    // Formats whose name stands behind the length of their first part.
    private static FileFormat? ByContainer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12)
            return null;
        var inner = Encoding.ASCII.GetString(bytes[8..12]);
        if (bytes.StartsWith("RIFF"u8))
        {
            var name = inner switch { "WEBP" => "a WebP picture", "WAVE" => "a WAV sound", _ => "an AVI film" };
            return new FileFormat(name, FormatKind.Media);
        }

        if (!bytes[4..].StartsWith("ftyp"u8))
            return bytes.Length > 68 && bytes[60..].StartsWith("BOOKMOBI"u8) ? new FileFormat("a MOBI book", FormatKind.Document) : null;
        return new FileFormat(inner switch
        {
            "heic" or "heix" or "mif1" => "a HEIC picture",
            "avif" => "an AVIF picture",
            "M4A " or "M4B " => "an M4A sound",
            "qt  " => "a QuickTime film",
            _ => "an MP4 film",
        }, FormatKind.Media);
    }

    // Signs so short that a text may begin with them: bytes that no text has decide.
    private static FileFormat? ByLooseSigns(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, 512)].IndexOf((byte)0) < 0)
            return bytes is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..] ? new FileFormat("an MP3 sound", FormatKind.Media) : null;
        return bytes switch
        {
            [(byte)'M', (byte)'Z', ..] => new FileFormat("an EXE program", FormatKind.Other),
            [(byte)'B', (byte)'M', ..] => new FileFormat("a BMP picture", FormatKind.Media),
            [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..] => new FileFormat("an MP3 sound", FormatKind.Media),
            [0, 0, 1 or 2, 0, not 0, ..] => new FileFormat("an ICO picture", FormatKind.Media),
            [(byte)'O', (byte)'R', (byte)'C', ..] => new FileFormat("an ORC table", FormatKind.Database),
            [0, 1, 0, 0, 0, not 0, ..] => new FileFormat("a TTF font", FormatKind.Other),
            _ => null,
        };
    }
}
