using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Html;

/// <summary>What pages that were written as XML have and a parser of HTML does not know: sections of character data, which it takes for
/// comments, and elements with a prefix.</summary>
internal static partial class XhtmlSource
{
    private const string Data = "<![CDATA[";

    // Of a page its beginning tells what it was written as.
    private const int Looked = 4096;

    private static readonly SearchValues<string> Marks = SearchValues.Create([Data, "<!--", "<script", "<style"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The page as HTML says the same; one without any of it is itself.</summary>
    public static string Plain(string page)
    {
        var head = page.AsSpan(0, Math.Min(page.Length, Looked));
        if (head.Contains(":html", StringComparison.OrdinalIgnoreCase) && Root().Match(page) is { Success: true } root)
            page = WithoutPrefix(page, root.Groups[1].Value);
        return page.Contains(Data, StringComparison.Ordinal) ? WithoutData(page) : page;
    }

    private static string WithoutPrefix(string page, string prefix) => page.Replace($"<{prefix}:", "<", StringComparison.OrdinalIgnoreCase)
        .Replace($"</{prefix}:", "</", StringComparison.OrdinalIgnoreCase);

    // Programs and comments stay as they are.
    private static string WithoutData(string page)
    {
        var plain = new StringBuilder(page.Length);
        var from = 0;
        while (page.AsSpan(from).IndexOfAny(Marks) is >= 0 and var next)
        {
            var at = from + next;
            plain.Append(page, from, next);
            var isData = page.AsSpan(at).StartsWith(Data, StringComparison.Ordinal);
            var mark = isData ? "]]>" : EndOf(page.AsSpan(at));
            var begin = isData ? at + Data.Length : at;
            var end = page.IndexOf(mark, begin, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                return plain.Append(page, begin, page.Length - begin).ToString();
            from = end + mark.Length;
            if (isData)
                plain.Append(Written(page[begin..end]));
            else
                plain.Append(page, at, from - at);
        }

        return plain.Append(page, from, page.Length - from).ToString();
    }

    private static string EndOf(ReadOnlySpan<char> page)
    {
        if (page.StartsWith("<!--", StringComparison.Ordinal))
            return "-->";
        return page.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style" : "</script";
    }

    private static string Written(string data) => SafeHtml.IsHtml(data) ? data : WebUtility.HtmlEncode(data);

    [GeneratedRegex(@"\A\s*(?:<\?[^>]{0,300}>\s*|<!--.{0,1000}?-->\s*|<!DOCTYPE[^>]{0,500}>\s*){0,8}<([A-Za-z][\w.\-]{0,20}):html[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Root();
}
