using System.Text;
using System.Text.Unicode;

namespace NewsReader.Reading;

/// <summary>Texts whose bytes of UTF-8 were taken for letters of Latin 1 or Windows 1252 and written as UTF-8 once more.</summary>
internal static class DoubleEncoding
{
    // One letter may look so by accident.
    private const int MinLetters = 3;

    private static readonly Encoding Windows = Find();

    /// <summary>The text as it was meant, where all that is not ASCII in it is UTF-8 byte for byte; any other text is itself.</summary>
    public static string Repaired(string text)
    {
        // Letters of hardly any text are nothing but these; Persian has others.
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0 || text[first] is < '\u00C2' or > '\u00F4')
            return text;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i]) is not { } own)
                return text;
            bytes[i] = own;
        }

        if (!Utf8.IsValid(bytes))
            return text;
        var meant = Encoding.UTF8.GetString(bytes);
        return meant.Count(c => c > '\u007F') >= MinLetters ? meant : text;
    }

    private static byte? ByteOf(char c)
    {
        if (c <= '\u00FF')
            return (byte)c;
        Span<byte> own = stackalloc byte[2];
        return c is >= '\u0152' and <= '\u2122' && Windows.GetBytes([c], own) == 1 && own[0] >= 0x80 ? own[0] : null;
    }

    private static Encoding Find()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback);
    }
}
