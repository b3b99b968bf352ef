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

    // And one that is less sure than this no more than what is declared.
    private const float SurerThanDeclared = 0.9f;

    // A text of two bytes a letter may be cut within one and be damaged here and there.
    private const int MinBytesAFault = 1000;

    private const int MinNulls = 8;

    // ISO 8859-1, which is read as Windows 1252, is declared without a thought, and the two Arabic code pages for each other.
    private static readonly int[] Careless = [1252, 1256, 28596];

    // ISO 2022 for Japanese and Korean is written in the bytes of ASCII, so that it could be UTF-8.
    private const byte Escape = 0x1B;
    private static readonly int[] Shifted = [50220, 50221, 50222, 50225];

    private static readonly Dictionary<int, int> Cousins = new() { [28592] = 1250, [28595] = 1251, [28597] = 1253, [28598] = 1255 };

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of some bytes; never throws on their content.</summary>
    /// <param name="declared">The encoding that is said of the bytes elsewhere, as in a header; null where they say it themselves.</param>
    public static DecodedText Decode(byte[] bytes, Encoding? declared = null)
    {
        bytes = Written(bytes);
        if (ByMark(bytes) is { } marked)
            return With(marked.Encoding, bytes.AsSpan(marked.Length));
        if (WideUnicode.Detect(bytes) is { } wide)
            return With(wide, bytes);
        if (bytes.AsSpan().Contains(Escape) && (declared ?? CharsetDeclaration.Find(bytes) ?? OfEscapes(bytes)) is { } shifted
            && Shifted.Contains(shifted.CodePage))
            return With(shifted, bytes);
        try
        {
            // Hardly any text of another encoding is valid UTF-8, whatever it declares: pages are saved anew and keep their old
            // declaration.
            return new DecodedText(DoubleEncoding.Repaired(StrictUtf8.GetString(bytes)), "utf-8", 0);
        }
        catch (DecoderFallbackException)
        {
            return With(Detect(bytes, declared), bytes);
        }
    }

    // By the escape that its first letters stand behind.
    private static Encoding? OfEscapes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0)
            return CharsetDeclaration.ByName("iso-2022-jp");
        return bytes.IndexOf("\u001B$)C"u8) >= 0 ? CharsetDeclaration.ByName("iso-2022-kr") : null;
    }

    // What a system had only begun to write ends with nulls; those of letters of two or four bytes are no more than three.
    private static byte[] Written(byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        if (bytes.Length - end < MinNulls || end == 0)
            return bytes;
        return bytes.AsSpan(0, end).Contains((byte)0) ? bytes[..Math.Min(bytes.Length, (end + 3) & ~3)] : bytes[..end];
    }

    private static (Encoding Encoding, int Length)? ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Encoding.GetEncoding("utf-32BE"), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding Detect(byte[] bytes, Encoding? said)
    {
        // Mostly valid UTF-8 with some broken bytes is damaged UTF-8, not another encoding.
        var damaged = With(Encoding.UTF8, bytes);
        if (damaged.Replaced * 4 < damaged.Text.Count(c => c is > '\x7F' and not '\uFFFD'))
            return Encoding.UTF8;
        var sample = Sample(bytes);
        var declared = said ?? CharsetDeclaration.Find(bytes);
        if (declared is { IsSingleByte: false })
        {
            // Bytes of another encoding are sooner or later no pair of one with two a letter.
            if (With(declared, sample).Replaced <= sample.Length / MinBytesAFault)
                return declared;
            declared = null;
        }

        if (WideUnicode.Detect(bytes, isNoUtf8: true) is { } wide)
            return wide;
        var isCareless = declared is not null && Careless.Contains(declared.CodePage);
        var least = declared is null || isCareless ? LetterStatistics.LeastScore : LetterStatistics.SureScore;
        var isLatin = IsLatin(sample);
        if (!(isLatin && declared?.CodePage is not (1256 or 28596)) && LetterStatistics.Best(sample, declared, least) is { } persian)
            return persian;
        if (declared is not null && !isCareless)
            return declared;
        if (ScriptStatistics.Best(sample, isLatin, declared) is { } counted)
            return counted;
        if (declared is not null)
            return Guess(sample, SurerThanDeclared) ?? declared;
        // In words of Latin letters any guess is better than the old code page of Persian texts.
        return isLatin
            ? Guess(sample, 0) ?? Encoding.GetEncoding("windows-1252")
            : Guess(sample, SureEnough) ?? Encoding.GetEncoding("windows-1256");
    }

    // Whether most letters that are not of ASCII stand beside one that is.
    private static bool IsLatin(byte[] sample)
    {
        var (others, beside) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            others++;
            var isBeside = (i > 0 && char.IsAsciiLetter((char)sample[i - 1]))
                || (i + 1 < sample.Length && char.IsAsciiLetter((char)sample[i + 1]));
            beside += isBeside ? 1 : 0;
        }

        return beside * 2 > others;
    }

    private static Encoding? Guess(byte[] sample, float least) =>
        CharsetDetector.DetectFromBytes(sample).Detected is { Encoding: { } detected } guess && guess.Confidence > least
            && detected is not ASCIIEncoding and not UTF8Encoding
            ? WithoutControls(CharsetDeclaration.ByName(detected.WebName), sample)
            : null;

    // Where ISO 8859 has controls, which no text has, Windows has letters.
    private static Encoding? WithoutControls(Encoding? guess, byte[] sample) =>
        guess is not null && Cousins.TryGetValue(guess.CodePage, out var cousin)
            && guess.GetString(sample).AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0
            ? Encoding.GetEncoding(cousin)
            : guess;

    // From the middle on, where a long page has its text.
    private static byte[] Sample(byte[] bytes) =>
        bytes.Length <= SampleLength ? bytes : [.. bytes.AsSpan(0, SampleLength / 2), .. bytes.AsSpan(bytes.Length / 2, SampleLength / 2)];

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, text.AsSpan().Count('\uFFFD'));
    }
}
