using System.Text;
using System.Text.Unicode;

namespace NewsReader.Reading;

/// <summary>Texts whose bytes of UTF-8 were taken for letters of Latin 1 or Windows 1252 and written as UTF-8 once more.</summary>
internal static class DoubleEncoding
{
    // One letter may look so by accident.
    private const int MinLetters = 3;

    private static readonly Encoding Windows = Find(1252);
    private static readonly Encoding Arabic = Find(1256);

    /// <summary>The text as it was meant, where all that is not ASCII in it is UTF-8 byte for byte; any other text is itself.</summary>
    public static string Repaired(string text)
    {
        // Letters of hardly any text are nothing but these; Persian has others.
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0)
            return text;
        // The first bytes of Arabic letters in the code page of Arabic Windows: «ط³ظ„ط§ظ…».
        if (text[first] is 'ط' or 'ظ' or 'ع' or 'غ' && first + 1 < text.Length)
            return Repaired(text, Arabic) ?? text;
        return text[first] is < '\u00C2' or > '\u00F4' ? text : Repaired(text, Windows) ?? text;
    }

    private static string? Repaired(string text, Encoding encoding)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i], encoding) is not { } own || (i > 0 && own < 0x80 && bytes[i - 1] >= 0xC2))
                return null;
            bytes[i] = own;
        }

        if (!Utf8.IsValid(bytes))
            return null;
        var meant = Encoding.UTF8.GetString(bytes);
        return meant.Count(c => c > '\u007F') >= MinLetters ? meant : null;
    }

    // A control of Latin 1 stands where a code page has no letter.
    private static byte? ByteOf(char c, Encoding encoding)
    {
        if (c <= '\u007F' || (c <= '\u00FF' && (ReferenceEquals(encoding, Windows) || c < '\u00A0')))
            return (byte)c;
        Span<byte> own = stackalloc byte[2];
        return encoding.GetBytes([c], own) == 1 && own[0] >= 0x80 ? own[0] : null;
    }

    private static Encoding Find(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(page, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback);
    }
}
