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

/// <summary>Bytes to text: by byte-order mark, by what the text itself declares, then by detection.</summary>
internal static class TextDecoder
{
    // A sample tells as much as a whole book.
    private const int SampleLength = 64 * 1024;

    // A detector's guess that is less sure than this is worth no more than the old code page of Persian texts.
    private const float SureEnough = 0.5f;

    // ASCII, ISO 8859-1 and -15 and Windows 1252 are declared without a thought, and the two Arabic code pages for each other.
    private static readonly int[] Careless = [20127, 28591, 28605, 1252, 1256, 28596];

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of some bytes; never throws on their content.</summary>
    public static DecodedText Decode(byte[] bytes)
    {
        if (ByMark(bytes) is { } marked)
            return With(marked.Encoding, bytes.AsSpan(marked.Length));
        if (Utf16Detector.Detect(bytes) is { } wide)
            return With(wide, bytes);
        try
        {
            // Hardly any text of another encoding is valid UTF-8, whatever it declares: pages are saved anew and keep their old
            // declaration.
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

    private static Encoding Detect(byte[] bytes)
    {
        // Mostly valid UTF-8 with some broken bytes is damaged UTF-8, not another encoding.
        var damaged = With(Encoding.UTF8, bytes);
        if (damaged.Replaced * 4 < damaged.Text.Count(c => c is > '\x7F' and not '\uFFFD'))
            return Encoding.UTF8;
        var sample = Sample(bytes);
        var declared = CharsetDeclaration.Find(bytes);
        if (declared is { IsSingleByte: false })
            declared = null;
        if (declared is not null && !Careless.Contains(declared.CodePage))
            return declared;
        if (LetterStatistics.Best(sample, declared) is { } persian)
            return persian;
        if (declared is not null)
            return declared;
        return CharsetDetector.DetectFromBytes(sample).Detected is { Encoding: { } detected, Confidence: > SureEnough }
            && detected is not ASCIIEncoding and not UTF8Encoding
            ? detected
            : Encoding.GetEncoding("windows-1256");
    }

    // From the middle on, where a long page has its text.
    private static byte[] Sample(byte[] bytes) =>
        bytes.Length <= SampleLength ? bytes : [.. bytes.AsSpan(0, SampleLength / 2), .. bytes.AsSpan(bytes.Length / 2, SampleLength / 2)];

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, text.AsSpan().Count('\uFFFD'));
    }
}
