using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>The encoding that a text itself declares: the XML prolog, an element meta, a header Content-Type.</summary>
internal static partial class CharsetDeclaration
{
    // A page must declare its encoding within its first 1,024 bytes; many do later.
    private const int Head = 8192;

    // Names that mean more than they say, as in the Encoding Standard of the WHATWG (https://encoding.spec.whatwg.org/#names-and-labels),
    // by the code page that is read.
    private static readonly Dictionary<string, int> CodePages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = 1252, ["us-ascii"] = 1252, ["iso-8859-1"] = 1252, ["iso8859-1"] = 1252, ["latin1"] = 1252, ["l1"] = 1252,
        ["iso-8859-9"] = 1254, ["iso8859-9"] = 1254, ["latin5"] = 1254, ["iso-8859-11"] = 874, ["tis-620"] = 874,
        ["iso-8859-8-i"] = 1255, ["arabic"] = 28596, ["asmo-708"] = 28596, ["arabic-windows"] = 1256,
        ["gb2312"] = 54936, ["gb_2312-80"] = 54936, ["gbk"] = 54936, ["x-gbk"] = 54936, ["chinese"] = 54936,
        ["euc-kr"] = 949, ["ks_c_5601-1987"] = 949, ["ksc5601"] = 949, ["korean"] = 949, ["uhc"] = 949,
        ["shift_jis"] = 932, ["shift-jis"] = 932, ["sjis"] = 932, ["x-sjis"] = 932, ["ms_kanji"] = 932, ["windows-31j"] = 932,
        ["big5-hkscs"] = 950, ["x-x-big5"] = 950, ["x-euc-jp"] = 51932, ["koi8-ru"] = 21866, ["koi"] = 20866, ["utf8"] = 65001,
    };

    /// <summary>The encoding, or null when none is declared or its name is unknown.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        foreach (var match in new[] { Prolog().Match(head), Meta().Match(head), Header().Match(head) })
        {
            // Whoever can read the declaration a byte a letter knows that it is not one of two or four.
            if (match.Success && ByName(match.Groups[1].Value) is { } encoding && encoding.CodePage is not (1200 or 1201 or 12000 or 12001))
                return encoding;
        }

        return null;
    }

    /// <summary>The encoding of a name, or null when it is unknown; what it cannot decode becomes U+FFFD.</summary>
    public static Encoding? ByName(string name)
    {
        try
        {
            var page = CodePages.TryGetValue(name, out var known) ? known : PageOf(name);
            return Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int PageOf(string name) => Numbered().Match(name) is { Success: true } numbered
        ? int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture)
        : Encoding.GetEncoding(name).CodePage;

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Prolog();

    [GeneratedRegex("""<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""^content-type:[^\n]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(?:x-)?(?:cp|win|windows|ms)[-_]?(\d{3,5})$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
