using System.Net;
using System.Text;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Reports;

/// <summary>A heading within a text.</summary>
/// <param name="Id">What leads to it within the page.</param>
/// <param name="Text">Plain text.</param>
public sealed record Subhead(string Id, string Text);

/// <summary>
/// The headings of a report. Wire reports have them as lines like others: short, no sentence, between two paragraphs. For display only;
/// what is stored is never changed by it.
/// </summary>
public static class Subheads
{
    private const int MaxLength = 60;
    private const int MinWords = 2;
    private const int MinParagraph = 120;
    private const int MinBefore = 100;

    // One such line may be anything; two are how the report is written.
    private const int MinLines = 2;

    private const string SentenceEnds = ".،؛:!…؟?\"»)/*";

    /// <summary>The fragment with an id on every heading, and lines that are headings made such, of class "sub".</summary>
    /// <param name="html">A well-formed fragment as a serialiser writes it; the time it takes grows with its length.</param>
    public static (string Html, IReadOnlyList<Subhead> Found) Mark(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var blocks = HtmlBlock.Split(html);
        var lines = Enumerable.Range(1, Math.Max(0, blocks.Count - 2)).Where(at => IsHeading(blocks, at)).ToHashSet();
        if (lines.Count < MinLines)
            lines.Clear();
        var (marked, found, done) = (new StringBuilder(html.Length + 256), new List<Subhead>(), 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isLine = lines.Contains(i);
            if ((!isLine && !block.IsHeading) || block.Text.Length == 0)
                continue;
            var id = FormattableString.Invariant($"part-{found.Count + 1}");
            marked.Append(html, done, block.Start - done);
            var inner = html[block.InnerStart..block.InnerEnd];
            var attributes = html[(block.Start + 1 + block.Name.Length)..(block.InnerStart - 1)];
            var (name, sub) = isLine ? ("h2", " class=\"sub\"") : (block.Name, "");
            marked.Append('<').Append(name).Append(sub).Append(" id=\"").Append(id).Append('"').Append(attributes).Append('>')
                .Append(inner).Append("</").Append(name).Append('>');
            found.Add(new Subhead(id, block.Text));
            done = block.End;
        }

        return found.Count == 0 ? (html, found) : (marked.Append(html, done, html.Length - done).ToString(), found);
    }

    private static bool IsHeading(List<HtmlBlock> blocks, int at)
    {
        var (text, next, before) = (blocks[at].Text, blocks[at + 1], blocks[at - 1]);
        return blocks[at].Name == "p" && text.Length is > 0 and <= MaxLength && next.Name == "p" && next.Text.Length >= MinParagraph
            && (before.IsHeading || before.Name != "p" || before.Text.Length >= MinBefore)
            && !SentenceEnds.Contains(text[^1], StringComparison.Ordinal)
            && char.IsLetter(text[0]) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= MinWords
            && !IsMarked(text);
    }

    // What the customs of wire reports call otherwise.
    private static bool IsMarked(string text) => NewsLine.IsEndMarker(text) || NewsLine.DeskCode(text) is not null
        || NewsLine.IsShareLine(text) || NewsLine.IsCaption(text) || NewsLine.Tags(text) is not null
        || NewsLine.IsRelatedHeading(text, out _);
}

/// <summary>An element of the top of a fragment.</summary>
internal sealed record HtmlBlock(string Name, int Start, int InnerStart, int InnerEnd, int End, string Text)
{
    public bool IsHeading => Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>The elements of the top, in order.</summary>
    public static List<HtmlBlock> Split(string html)
    {
        var blocks = new List<HtmlBlock>();
        var text = new StringBuilder();
        var (depth, start, innerStart, name) = (0, 0, 0, "");
        foreach (var piece in HtmlPiece.Split(html))
        {
            if (piece.IsText)
            {
                text.Append(html, piece.Start, piece.End - piece.Start);
                continue;
            }

            var tag = html.AsSpan(piece.Start, piece.End - piece.Start);
            if (tag.StartsWith("</", StringComparison.Ordinal))
            {
                if (--depth == 0)
                    blocks.Add(new HtmlBlock(name, start, innerStart, piece.Start, piece.End, Plain(text)));
                depth = Math.Max(0, depth);
            }
            else if (HtmlPiece.Opens(tag) && depth++ == 0)
            {
                (start, innerStart, name) = (piece.Start, piece.End, HtmlPiece.Name(tag));
                text.Clear();
            }
        }

        return blocks;
    }

    private static string Plain(StringBuilder text) => WebUtility.HtmlDecode(text.ToString()).Trim();
}
