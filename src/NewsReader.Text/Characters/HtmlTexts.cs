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
        foreach (var piece in HtmlPiece.Split(html))
        {
            if (piece.IsText && depth == 0)
                changed.Append(change(html[piece.Start..piece.End]));
            else
                changed.Append(html, piece.Start, piece.End - piece.Start);
            if (!piece.IsText)
                depth = Math.Max(0, depth + Step(html.AsSpan(piece.Start, piece.End - piece.Start), kept));
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
}
