using System.Net;
using System.Text;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Typography;

/// <summary>HTML of Persian articles as a typesetter would set it, each place that differs in an element that keeps what is
/// written.</summary>
public sealed class TypographicHtml
{
    // In the place of what is set as it is: code, runs of another language.
    private const char Kept = '\uFFFC';

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
        "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    private static readonly HashSet<string> KeptNames = new(StringComparer.Ordinal) { "pre", "code", "kbd", "samp", "bdi", "bdo", "sup" };

    private readonly string html;
    private readonly StringBuilder set;
    private readonly StringBuilder block = new();

    // The pieces since the block began, with where their texts begin in it; -1 for what has no text there.
    private readonly List<(HtmlPiece Piece, int At, int Length)> pieces = [];
    private readonly Stack<(string Name, bool Keeps)> open = new();

    private TypographicHtml(string html) => (this.html, set) = (html, new StringBuilder(html.Length * 5 / 4));

    /// <summary>How many places are set otherwise.</summary>
    public int Count { get; private set; }

    /// <summary>The fragment as it is set: every place that differs is &lt;span class="fx" data-raw="what is written"&gt;.</summary>
    public string Html => set.ToString();

    /// <summary>Sets a fragment. What runs from the left, and code, stays.</summary>
    /// <param name="html">A well-formed fragment as a serialiser writes it; the time it takes grows with its length.</param>
    public static TypographicHtml Set(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var writer = new TypographicHtml(html);
        foreach (var piece in HtmlPiece.Split(html))
        {
            if (piece.IsText)
                writer.AddText(piece);
            else
                writer.AddTag(piece);
        }

        writer.CloseBlock();
        return writer;
    }

    /// <summary>A title or a lead, set, its places as in <see cref="Html"/>.</summary>
    /// <param name="text">Plain text, one paragraph.</param>
    public static TypographicHtml SetText(string text) => Set(Encode(text));

    private void AddText(HtmlPiece piece)
    {
        var isKept = open.TryPeek(out var element) && element.Keeps;
        if (isKept)
        {
            pieces.Add((piece, -1, 0));
            block.Append(Kept);
            return;
        }

        var text = WebUtility.HtmlDecode(html[piece.Start..piece.End]);
        pieces.Add((piece, block.Length, text.Length));
        block.Append(text);
    }

    private void AddTag(HtmlPiece piece)
    {
        var tag = html.AsSpan(piece.Start, piece.End - piece.Start);
        var name = HtmlPiece.Name(tag);
        if (!Inline.Contains(name) && !tag.StartsWith("<!--", StringComparison.Ordinal))
            CloseBlock();
        pieces.Add((piece, -1, 0));
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (open.Count > 0 && open.Peek().Name == name)
                open.Pop();
        }
        else if (HtmlPiece.Opens(tag))
        {
            var outer = open.TryPeek(out var element) && element.Keeps;
            open.Push((name, outer || KeptNames.Contains(name) || tag.IndexOf("dir=\"ltr\"", StringComparison.Ordinal) > 0));
        }
    }

    private void CloseBlock()
    {
        var changes = pieces.Count == 0 ? [] : PersianTypography.Changes(block.ToString());
        var next = 0;
        foreach (var (piece, at, length) in pieces)
        {
            while (at >= 0 && next < changes.Count && changes[next].Start < at)
                next++;
            if (at < 0 || next == changes.Count || changes[next].Start >= at + length)
                set.Append(html, piece.Start, piece.End - piece.Start);
            else
                next = Write(at, length, changes, next);
        }

        pieces.Clear();
        block.Clear();
    }

    // What lies in two pieces stays as it is written.
    private int Write(int at, int length, IReadOnlyList<TypographicChange> changes, int next)
    {
        var done = at;
        for (; next < changes.Count && changes[next].End <= at + length; next++)
        {
            var change = changes[next];
            set.Append(Encode(block.ToString(done, change.Start - done))).Append("<span class=\"fx\" data-raw=\"")
                .Append(Encode(block.ToString(change.Start, change.Length)).Replace("\"", "&quot;", StringComparison.Ordinal)).Append("\">")
                .Append(Encode(change.Text)).Append("</span>");
            done = change.End;
            Count++;
        }

        set.Append(Encode(block.ToString(done, at + length - done)));
        return next;
    }

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}
