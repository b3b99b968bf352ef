using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>The encoding that a text itself declares: the XML prolog, an element meta, a header Content-Type.</summary>
internal static partial class CharsetDeclaration
{
    // A page must declare its encoding within its first 1,024 bytes; many do later.
    private const int Head = 8192;

    /// <summary>The encoding, or null when none is declared or its name is unknown.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        foreach (var match in new[] { Prolog().Match(head), Meta().Match(head), Header().Match(head) })
        {
            if (match.Success && ByName(match.Groups[1].Value) is { } encoding)
                return encoding;
        }

        return null;
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.ToLowerInvariant() is "cp1256" or "cp-1256" or "win-1256" or "arabic-windows"
                ? "windows-1256"
                : name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Prolog();

    [GeneratedRegex("""<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""^content-type:[^\n]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Header();
}
