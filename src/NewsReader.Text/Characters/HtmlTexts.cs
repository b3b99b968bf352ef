using System.Text;

namespace NewsReader.Text.Characters;

/// <summary>The texts between the tags of HTML.</summary>
public static class HtmlTexts
{
    /// <summary>HTML whose texts are changed; tags and comments stay as they are.</summary>
    /// <param name="html">A well-formed fragment as a serialiser writes it.</param>
    /// <param name="change">Gives for a text, its entities still written out, what takes its place.</param>
    /// <param name="kept">Names of elements whose texts stay.</param>
    public static string Replace(string html, Func<string, string> change, params ReadOnlySpan<string> kept)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(change);
        var changed = new StringBuilder(html.Length + 16);
        var depth = 0;
        for (var i = 0; i < html.Length;)
        {
            var tag = html.IndexOf('<', i);
            var end = tag < 0 ? html.Length : tag;
            changed.Append(depth == 0 ? change(html[i..end]) : html[i..end]);
            i = tag < 0 ? html.Length : EndOfTag(html, tag);
            changed.Append(html, end, i - end);
            depth = Math.Max(0, depth + Step(html.AsSpan(end, i - end), kept));
        }

        return changed.Length == html.Length && changed.Equals(html) ? html : changed.ToString();
    }

    private static int Step(ReadOnlySpan<char> tag, ReadOnlySpan<string> kept)
    {
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        var name = tag[Math.Min(tag.Length, isEnd ? 2 : 1)..];
        var length = name.IndexOfAny(" >/\n\t");
        foreach (var element in kept)
        {
            if (length > 0 && name[..length].SequenceEqual(element))
                return isEnd ? -1 : 1;
        }

        return 0;
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
