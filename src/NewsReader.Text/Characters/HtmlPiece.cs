namespace NewsReader.Text.Characters;

/// <summary>A tag, a comment or the text between two of them, as a serialiser writes them.</summary>
internal readonly record struct HtmlPiece(int Start, int End, bool IsText)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "wbr", "source", "track", "input" };

    /// <summary>The pieces of a well-formed fragment, in order; together they are the whole.</summary>
    public static IEnumerable<HtmlPiece> Split(string html)
    {
        for (var i = 0; i < html.Length;)
        {
            var tag = html.IndexOf('<', i);
            var end = tag < 0 ? html.Length : tag;
            if (end > i)
                yield return new HtmlPiece(i, end, IsText: true);
            i = tag < 0 ? html.Length : EndOfTag(html, tag);
            if (i > end)
                yield return new HtmlPiece(end, i, IsText: false);
        }
    }

    /// <summary>Whether a tag begins an element that another tag ends.</summary>
    public static bool Opens(ReadOnlySpan<char> tag) =>
        !tag.StartsWith("</", StringComparison.Ordinal) && !tag.StartsWith("<!", StringComparison.Ordinal) && !Void.Contains(Name(tag));

    /// <summary>The name in a tag, as it is written.</summary>
    public static string Name(ReadOnlySpan<char> tag)
    {
        var rest = tag[(tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1)..];
        var length = rest.IndexOfAny(" >/\n\t");
        return length > 0 ? rest[..length].ToString() : "";
    }

    // A > inside a quoted attribute ends no tag.
    private static int EndOfTag(string html, int start)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", start, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : html.Length;
        var quote = '\0';
        for (var i = start + 1; i < html.Length; i++)
        {
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            else if (html[i] == '>')
                return i + 1;
            else if (html[i] is '"' or '\'')
                quote = html[i];
        }

        return html.Length;
    }
}
