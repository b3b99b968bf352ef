using System.Text;
using UtfUnknown;

namespace NewsReader.Reading;

/// <summary>A text with how it was decoded.</summary>
/// <param name="Encoding">IANA name of the encoding assumed.</param>
/// <param name="Replaced">How many invalid bytes or sequences became U+FFFD.</param>
internal sealed record DecodedText(string Text, string Encoding, int Replaced)
{
    /// <summary>What to tell of damage, if there is any.</summary>
    public IReadOnlyList<string> Warnings =>
        Replaced == 0 ? [] : [FormattableString.Invariant($"{Replaced} invalid bytes in {Encoding} became U+FFFD")];
}

/// <summary>Bytes to text: by byte-order mark, then as UTF-8, then by detection.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of some bytes; never throws on their content.</summary>
    public static DecodedText Decode(byte[] bytes)
    {
        if (ByMark(bytes) is { } marked)
            return With(marked.Encoding, bytes.AsSpan(marked.Length));
        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), "utf-8", 0);
        }
        catch (DecoderFallbackException)
        {
            return With(Detect(bytes), bytes);
        }
    }

    private static (Encoding Encoding, int Length)? ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // Mostly valid UTF-8 with a few broken bytes is damaged UTF-8, not another encoding.
    private static Encoding Detect(byte[] bytes)
    {
        var damaged = With(Encoding.UTF8, bytes);
        if (damaged.Replaced * 20 < damaged.Text.Count(c => c > 0x7F))
            return Encoding.UTF8;
        return CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding is { } detected && detected is not ASCIIEncoding
            ? detected
            : Encoding.GetEncoding("windows-1256");
    }

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, text.Count(c => c == '\uFFFD'));
    }
}
