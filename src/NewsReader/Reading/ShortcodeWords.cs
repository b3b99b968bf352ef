using System.Net;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>What readers of a site see of the arguments of a shortcode whose make nobody knows: the heading of what unfolds, the name of a
/// tab, who is quoted. Addresses, classes and sizes are for programs.</summary>
internal static partial class ShortcodeWords
{
    // Arguments whose value is shown, whatever it is.
    private static readonly HashSet<string> Shown = new(["title", "summary", "caption", "heading", "header", "label", "text", "subtitle",
        "description", "desc", "author", "cite", "by", "attribution", "speaker", "question", "answer", "message", "content", "body",
        "quote"], StringComparer.OrdinalIgnoreCase);

    // Those that are said by somebody, whose name stands before his words.
    private static readonly HashSet<string> Speakers = new(["author", "cite", "by", "attribution", "speaker"],
        StringComparer.OrdinalIgnoreCase);

    // Of these the first place is what is pressed.
    private static readonly HashSet<string> Folded = new(["details", "expand", "collapse", "spoiler", "accordion", "fold", "toggle", "tab",
        "accordion-item", "collapsible"], StringComparer.Ordinal);

    // What decides and counts, and what is no part of the page where it stands.
    private static readonly HashSet<string> Programs = new(["if", "unless", "elsif", "elif", "else", "case", "when", "for", "assign",
        "capture", "cycle", "tablerow", "increment", "decrement", "layout", "extends", "block", "set", "macro", "import", "from", "with",
        "section", "load", "url", "trans", "param", "paginate", "seo", "link", "env", "style"],
        StringComparer.Ordinal);

    /// <summary>The words, or an empty text; of Markdown, and HTML in it.</summary>
    /// <param name="isLine">Whether the shortcode is a line of its own, as what holds a part of the text is.</param>
    public static string Read(Shortcode code, bool isLine)
    {
        if (code.Name.StartsWith('/') || code.Name.StartsWith("end", StringComparison.Ordinal) || Programs.Contains(code.Name))
            return "";
        var words = code.Places.Where((place, at) => IsShown(place) || (at == 0 && Folded.Contains(code.Name) && IsWords(place)))
            .Concat(code.Named.Where(argument => !Speakers.Contains(argument.Key) && IsShown(code, argument.Key, argument.Value))
                .Select(argument => argument.Value)).ToList();
        var speakers = code.Named.Where(argument => Speakers.Contains(argument.Key) && IsWords(argument.Value))
            .Select(argument => argument.Value + ":").ToList();
        if (words.Count + speakers.Count == 0)
            return "";
        var lines = words.Concat(speakers).Select(line => WebUtility.HtmlEncode(line.Trim())).ToList();
        if (words.Count > 0 && Address(code) is { } address)
            lines[0] = $"<a href=\"{WebUtility.HtmlEncode(address)}\">{lines[0]}</a>";
        return isLine ? "\n\n" + string.Concat(lines.Select(line => $"<p><strong>{line}</strong></p>\n\n")) : string.Join(" — ", lines);
    }

    /// <summary>Where a shortcode leads, or null.</summary>
    public static string? Address(Shortcode code) => code.Named
        .Where(argument => argument.Key.ToUpperInvariant() is "HREF" or "LINK" or "URL" or "TO")
        .Select(argument => Addresses.Web(argument.Value, null)).FirstOrDefault(address => address is not null);

    private static bool IsShown(Shortcode code, string name, string value) => (Shown.Contains(name) && IsWords(value))
        || (name.Equals("name", StringComparison.OrdinalIgnoreCase) && Folded.Contains(code.Name) && IsWords(value))
        || (!OfPrograms().IsMatch(name) && IsShown(value));

    // Letters that no program is written in, or several words.
    private static bool IsShown(string value) => IsWords(value)
        && (value.Any(c => c >= '\u0250' && char.IsLetter(c)) || Words().IsMatch(value));

    private static bool IsWords(string value) => value.Any(char.IsLetter) && !Addresses.IsWeb(value) && !Path().IsMatch(value);

    [GeneratedRegex(@"^\s*(?:\p{L}[\p{L}\p{M}'’\-]*[,:;]?\s+){2,}\p{L}[^=<>{}]*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\S*[/\\]\S*$|\.[A-Za-z0-9]{2,5}$|^#")]
    private static partial Regex Path();

    [GeneratedRegex("^(?:class|style|id|src|href|url|link|lang|dir|width|height|type|color|icon|target|rel|format|align|data-.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfPrograms();
}
