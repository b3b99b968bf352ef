using System.Text;

namespace NewsReader.Reading;

/// <summary>References such as &amp;#146; were written by programs that meant the Windows code page, as HTML itself says.</summary>
internal static class Windows1252
{
    private static readonly string Letters = Table();

    /// <summary>The text with the characters meant in place of C1 controls.</summary>
    public static string FixControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = from[i] is >= '\u0080' and <= '\u009F' ? Letters[from[i] - 0x80] : from[i];
        });

    private static string Table()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetString([.. Enumerable.Range(0x80, 0x20).Select(value => (byte)value)]);
    }
}
