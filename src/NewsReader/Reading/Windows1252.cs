using System.Text;

namespace NewsReader.Reading;

/// <summary>References such as &amp;#146; were written by programs that meant the Windows code page, as HTML itself says.</summary>
internal static class Windows1252
{
    private static readonly string Letters = Table();
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text with the characters meant in place of C1 controls.</summary>
    public static string FixControls(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0)
            return text;
        return FromBytes(text) ?? string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = from[i] is >= '\u0080' and <= '\u009F' ? Letters[from[i] - 0x80] : from[i];
        });
    }

    // Some programs write a reference for every byte of UTF-8. Other letters are hardly ever valid UTF-8 by accident.
    private static string? FromBytes(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0100', '\uFFFF') >= 0)
            return null;
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Table()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetString([.. Enumerable.Range(0x80, 0x20).Select(value => (byte)value)]);
    }
}
