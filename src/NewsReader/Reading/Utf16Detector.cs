using System.Text;

namespace NewsReader.Reading;

/// <summary>Tells UTF-16 without a byte-order mark by the upper bytes of its units.</summary>
internal static class Utf16Detector
{
    private const int SampleLength = 8192;

    /// <summary>UTF-16 in one of its two orders, or null.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        // In a text of one byte a letter neither of these stands for anything: nearly every unit of UTF-16 has one as its upper byte.
        if (sample.Length < 4 || !sample.ContainsAny((byte)0x00, (byte)0x06))
            return null;
        var (little, big) = (Share(sample, 1), Share(sample, 0));
        if (little >= 0.9 && little > big)
            return Encoding.Unicode;
        return big >= 0.9 && big > little ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The share of units whose upper byte is that of Latin or Arabic letters or of general punctuation.</summary>
    private static double Share(ReadOnlySpan<byte> sample, int upper)
    {
        var (common, telling, units) = (0, 0, sample.Length / 2);
        for (var i = 0; i < units; i++)
        {
            var (high, low) = (sample[(2 * i) + upper], sample[(2 * i) + 1 - upper]);
            var isLetter = high == 0x06 || (high == 0x00 && low is (>= 0x20 and not 0x7F) or 0x09 or 0x0A or 0x0D);
            telling += isLetter ? 1 : 0;
            common += isLetter || high is 0x20 or 0x08 or 0xFB or 0xFD or 0xFE ? 1 : 0;
        }

        return telling * 2 < units ? 0 : common / (double)units;
    }
}
