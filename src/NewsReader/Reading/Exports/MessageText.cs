using System.Globalization;
using System.Net;
using System.Text;
using NewsReader.Articles;

namespace NewsReader.Reading.Exports;

/// <summary>The text of a message of a channel, put together of its pieces: lines become paragraphs, words with # tags, and a first line
/// that is a title is marked as one.</summary>
internal sealed class MessageText
{
    private const int MaxTitle = 150;

    // A line of its own that is no longer is a title though it is not bold, unless it ends as a sentence does.
    private const int ShortTitle = 88;

    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["bold"] = "b", ["strong"] = "b", ["b"] = "b", ["italic"] = "i", ["em"] = "i", ["i"] = "i", ["underline"] = "u", ["u"] = "u",
        ["strikethrough"] = "s", ["s"] = "s", ["code"] = "code", ["blockquote"] = "blockquote",
    };

    private readonly List<Line> lines = [new Line()];
    private readonly List<string> tags = [];

    /// <summary>Words with # without it, "_" between them made a blank.</summary>
    public IReadOnlyList<string> Tags => [.. tags.Distinct()];

    /// <summary>Whether there is a letter or digit in it.</summary>
    public bool HasWords => lines.Exists(line => line.Plain.ToString().Any(char.IsLetterOrDigit));

    /// <summary>Adds a piece; a line break in it ends a line.</summary>
    /// <param name="kind">What the messenger calls it: "bold", "link", "hashtag".</param>
    /// <param name="address">Where a link leads, or null.</param>
    public void Add(string kind, string text, string? address = null)
    {
        if (kind is "pre")
        {
            lines.Add(new Line { Block = $"<pre>{WebUtility.HtmlEncode(text)}</pre>" });
            lines[^1].Plain.Append(text);
            lines.Add(new Line());
            return;
        }

        if (kind is "hashtag")
            tags.Add(text.Trim().TrimStart('#').Replace('_', ' '));
        var parts = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                lines.Add(new Line());
            lines[^1].Add(kind, parts[i], Marked(kind, parts[i], address));
        }
    }

    /// <summary>The paragraphs as HTML.</summary>
    /// <param name="dropped">Takes the lines that are no text: tags, and the signature of the channel.</param>
    public string Html(ICollection<DroppedPart> dropped)
    {
        var text = lines.FindAll(line => !string.IsNullOrWhiteSpace(line.Plain.ToString()));
        while (text.Count > 1 && text[^1].IsSigns)
            Drop(text, text.Count - 1, dropped);
        while (text.Count > 1 && text[0].IsTags)
            Drop(text, 0, dropped);
        return string.Join('\n', text.Select((line, i) => i == 0 && IsTitle(text) ? $"<h2>{WebUtility.HtmlEncode(Title(line))}</h2>"
            : line.Html));
    }

    /// <summary>The first line, by which another message may name this one.</summary>
    public string FirstLine()
    {
        var words = lines.FindAll(line => line.Plain.ToString().Any(char.IsLetterOrDigit));
        return words.Count == 0 ? "" : Title(words.Find(line => !line.IsTags) ?? words[0]);
    }

    private static void Drop(List<Line> text, int at, ICollection<DroppedPart> dropped)
    {
        dropped.Add(new DroppedPart(text[at].IsTags ? DropRule.TagLine : DropRule.Signature, text[at].Plain.ToString().Trim()));
        text.RemoveAt(at);
    }

    private static bool IsTitle(List<Line> text)
    {
        var title = Title(text[0]);
        if (text.Count < 2 || text[0].Block is not null || title.Length is 0 or > MaxTitle)
            return false;
        if (text[0].IsBold)
            return true;
        return title.Length <= ShortTitle && title[^1] is not ('.' or '؛' or ':' or '،' or ',');
    }

    // Channels put small pictures before a title.
    private static string Title(Line line)
    {
        var text = line.Plain.ToString();
        var at = 0;
        while (at < text.Length && IsSign(text[at]))
            at++;
        return text[at..].Trim();
    }

    private static bool IsSign(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol
        or UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierSymbol;

    private static string Marked(string kind, string text, string? address)
    {
        var encoded = WebUtility.HtmlEncode(text);
        if (string.IsNullOrWhiteSpace(text))
            return encoded;
        if (address is not null && Addresses.IsWeb(address))
            return $"<a href=\"{WebUtility.HtmlEncode(address)}\">{encoded}</a>";
        return Elements.TryGetValue(kind, out var element) ? $"<{element}>{encoded}</{element}>" : encoded;
    }

    private sealed class Line
    {
        private readonly StringBuilder html = new();
        private bool hasTagsAlone = true;
        private bool hasSignsAlone = true;

        public StringBuilder Plain { get; } = new();

        /// <summary>Markup that is no paragraph, or null.</summary>
        public string? Block { get; init; }

        public bool IsBold { get; private set; } = true;

        /// <summary>Whether it is nothing but words with #.</summary>
        public bool IsTags => hasTagsAlone && Block is null;

        /// <summary>Whether it is nothing but words with # and names with @.</summary>
        public bool IsSigns => hasSignsAlone && Block is null;

        public string Html => Block ?? $"<p>{html.ToString().Trim()}</p>";

        public void Add(string kind, string text, string marked)
        {
            Plain.Append(text);
            html.Append(marked);
            if (!text.Any(char.IsLetterOrDigit))
                return;
            IsBold &= kind is "bold" or "strong" or "b";
            hasTagsAlone &= kind is "hashtag";
            hasSignsAlone &= kind is "hashtag" or "mention";
        }
    }
}
