using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Reading.Containers;

namespace NewsReader.Reading;

/// <summary>What a server said before a page, where it was saved with the page.</summary>
internal static partial class HttpAnswer
{
    private const int MaxLength = 1 << 15;

    /// <summary>The stream without the headers that it begins with, of redirects too; a stream that begins otherwise is itself.</summary>
    public static PrefixedStream Body(Stream stream)
    {
        var head = new byte[MaxLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.Latin1.GetString(head, 0, length);
        var end = 0;
        while (Headers().Match(text, end) is { Success: true } headers)
            end = headers.Index + headers.Length;
        return new PrefixedStream(head[end..length], stream);
    }

    [GeneratedRegex(@"\GHTTP/\d(?:\.\d)? \d{3}[^\r\n]{0,100}\r?\n(?:[A-Za-z0-9_-]{1,80}:[^\r\n]*\r?\n)*\r?\n",
        RegexOptions.CultureInvariant)]
    private static partial Regex Headers();
}
