using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NewsReader.Reading;

/// <summary>Tells UTF-16 and UTF-32 without a byte-order mark by what their units would be.</summary>
internal static class WideUnicode
{
    private const int SampleLength = 8192;

    // Hundredths of the units at the most that no text has, and at the least of what texts of all scripts have: blanks, ends of line,
    // digits, punctuation. Bytes of other encodings taken two by two are here and there unassigned, and never a blank.
    private const int MaxImpossible = 2;
    private const int MinCommon = 2;

    // Of the bytes of a text that could be UTF-8 this share at the least are controls: upper bytes of letters and blanks.
    private const int MaxBytesAControl = 20;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 9).Concat(Enumerable.Range(0x0E, 18)).Select(value => (byte)value)]);

    private static readonly Encoding[] Encodings =
        [new UTF32Encoding(false, false), new UTF32Encoding(true, false), Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The encoding, or null; a text of one byte a letter is seen at once to be none of them.</summary>
    /// <param name="isNoUtf8">Whether the bytes are known to be no UTF-8.</param>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes, bool isNoUtf8 = false)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        // In a text of one byte a letter neither of these stands for anything: it is the upper byte of blanks and ends of line, or of
        // Arabic letters.
        if (sample.Length < 4 || !sample.ContainsAny((byte)0x00, (byte)0x06) || !(isNoUtf8 || HasControls(sample)))
            return null;
        if (FourBytes(sample) is { } four)
            return four;
        var (little, big) = (UnitCounts.Count(sample, isBig: false), UnitCounts.Count(sample, isBig: true));
        if (!little.IsText && !big.IsText)
            return null;
        // The upper bytes of a text are few, the lower ones many.
        return little.IsText && (!big.IsText || little.Uppers <= big.Uppers) ? Encodings[2] : Encodings[3];
    }

    private static bool HasControls(ReadOnlySpan<byte> sample)
    {
        var count = 0;
        foreach (var value in sample)
            count += Controls.Contains(value) ? 1 : 0;
        return count * MaxBytesAControl >= sample.Length;
    }

    private static Encoding? FourBytes(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 8)
            return null;
        var (little, big) = (0, 0);
        var units = sample.Length / 4;
        for (var i = 0; i < units; i++)
        {
            little += IsLetter(BinaryPrimitives.ReadUInt32LittleEndian(sample[(4 * i)..])) ? 1 : 0;
            big += IsLetter(BinaryPrimitives.ReadUInt32BigEndian(sample[(4 * i)..])) ? 1 : 0;
        }

        if (little == units)
            return Encodings[0];
        return big == units ? Encodings[1] : null;
    }

    private static bool IsLetter(uint value) => Rune.TryCreate(value, out var rune) && value >= '\t'
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>What the units of UTF-16 are in one of its orders.</summary>
    /// <param name="Uppers">How many upper bytes there are.</param>
    private readonly record struct UnitCounts(int Units, int Impossible, int Common, int Uppers)
    {
        public bool IsText => Units > 1 && Impossible * 100 <= Units * MaxImpossible && Common * 100 >= Units * MinCommon;

        public static UnitCounts Count(ReadOnlySpan<byte> sample, bool isBig)
        {
            Span<bool> uppers = stackalloc bool[256];
            var (impossible, common) = (0, 0);
            var units = sample.Length / 2;
            var isPair = false;
            for (var i = 0; i < units; i++)
            {
                var c = (char)(isBig
                    ? BinaryPrimitives.ReadUInt16BigEndian(sample[(2 * i)..])
                    : BinaryPrimitives.ReadUInt16LittleEndian(sample[(2 * i)..]));
                uppers[c >> 8] = true;
                common += IsCommon(c) ? 1 : 0;
                // The first half of a letter at the end of the sample is no fault.
                impossible += char.IsLowSurrogate(c) != isPair || IsImpossible(c) ? 1 : 0;
                isPair = char.IsHighSurrogate(c);
            }

            return new UnitCounts(units, impossible, common, uppers.Count(true));
        }

        private static bool IsCommon(char c) => c is (>= ' ' and < '\u007F') or '\n' or '\r' or '\t' or (>= '\u3000' and <= '\u30FF')
            or (>= '\uFF01' and <= '\uFF5E');

        private static bool IsImpossible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\u0085'));
    }
}
