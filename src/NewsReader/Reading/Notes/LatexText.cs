using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Notes;

/// <summary>An article that is written for LaTeX, XePersian among its packages.</summary>
/// <param name="Dropped">What is said to the program, and comments.</param>
internal sealed partial record LatexText(string? Title, string? Author, PartialDate? Date, IReadOnlyList<string> Tags, string Html,
    IReadOnlyList<DroppedPart> Dropped)
{
    // Commands may stand in others; what nests deeper is no article.
    private const int MaxDepth = 12;

    /// <summary>The article of a text, or null of a text that is none for LaTeX.</summary>
    public static LatexText? Find(string text)
    {
        if (!text.Contains("\\begin{document}", StringComparison.Ordinal) || !Head().IsMatch(text))
            return null;
        var dropped = new List<DroppedPart>();
        var said = Comment().Replace(text.ReplaceLineEndings("\n"), comment =>
        {
            if (comment.Value.Any(char.IsLetterOrDigit))
                dropped.Add(new DroppedPart(DropRule.WritersNote, comment.Value.Trim()));
            return "";
        });
        var begin = said.IndexOf("\\begin{document}", StringComparison.Ordinal);
        if (begin < 0)
            return null;
        var end = said.IndexOf("\\end{document}", begin, StringComparison.Ordinal);
        var body = said[(begin + "\\begin{document}".Length)..(end < 0 ? said.Length : end)];
        var (title, author, date) = (Field(said, "title"), Field(said, "author"), Field(said, "date"));
        var tags = Field(said, "keywords")?.Split([',', '،', ';', '؛'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        dropped.AddRange(said[..begin].Split('\n').Where(line => line.Any(char.IsLetterOrDigit) && !Field().IsMatch(line))
            .Select(line => new DroppedPart(DropRule.Markers, line.Trim())));
        var notes = new List<string>();
        var html = Blocks(Inline(WebUtility.HtmlEncode(Without(body, dropped)), notes));
        foreach (var (note, at) in notes.Select((note, at) => (note, at)))
            html.Append(CultureInfo.InvariantCulture, $"<p>[{at + 1}] {note}</p>\n");
        return new LatexText(title, author, date is null ? null : DateExpression.ReadField(date), tags ?? [], html.ToString(), dropped);
    }

    private static string? Field(string text, string name)
    {
        var at = text.IndexOf($"\\{name}{{", StringComparison.Ordinal);
        if (at < 0 || Argument(text, at + name.Length + 1) is not { } value)
            return null;
        var words = WebUtility.HtmlDecode(Tag().Replace(Inline(WebUtility.HtmlEncode(value.Text), []), ""));
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } flat ? flat : null;
    }

    // What stands between the braces that begin at a place.
    private static (string Text, int End)? Argument(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return (text[(at + 1)..i], i + 1);
        }

        return null;
    }

    // The title again, fields that stand in the text, and what only sets the page.
    private static string Without(string body, List<DroppedPart> dropped)
    {
        foreach (var name in new[] { "title", "author", "date", "keywords" })
        {
            var at = body.IndexOf($"\\{name}{{", StringComparison.Ordinal);
            if (at >= 0 && Argument(body, at + name.Length + 1) is { } field)
                body = body.Remove(at, field.End - at);
        }

        return Silent().Replace(body, match =>
        {
            dropped.Add(new DroppedPart(DropRule.Markers, match.Value));
            return "";
        });
    }

    // From within: what an argument holds has no more commands when its own is read.
    private static string Inline(string text, List<string> notes)
    {
        text = Sign().Replace(text, match => match.Groups[1].Success ? match.Groups[1].Value : " ");
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var next = Command().Replace(text, match => Written(match.Groups["name"].Value, match.Groups["first"].Value,
                match.Groups["second"] is { Success: true } second ? second.Value : null, notes));
            if (next == text)
                break;
            text = next;
        }

        return text;
    }

    private static string Written(string name, string first, string? second, List<string> notes)
    {
        switch (name)
        {
            case "href" or "hyperref" when second is not null:
                return $"<a href=\"{first}\">{second}</a>";
            case "footnote" or "LTRfootnote" or "RTLfootnote" or "thanks" or "endnote":
                notes.Add(first + second);
                return string.Create(CultureInfo.InvariantCulture, $"[{notes.Count}]");
        }

        var written = name switch
        {
            "url" => $"<a href=\"{first}\">{first}</a>",
            "textbf" or "bfseries" or "textsc" => $"<strong>{first}</strong>",
            "emph" or "textit" or "textsl" => $"<em>{first}</em>",
            "section" or "chapter" or "part" or "section*" or "chapter*" => $"\n\n<h2>{first}</h2>\n\n",
            "subsection" or "subsubsection" or "paragraph" or "subsection*" or "subsubsection*" => $"\n\n<h3>{first}</h3>\n\n",
            "caption" or "caption*" => $"\n\n<p>{first}</p>\n\n",
            "begin" or "end" when Lists().Match(first) is { Success: true } => $"\n\n<{(name == "end" ? "/" : "")}{ListOf(first)}>\n\n",
            "begin" or "end" or "label" or "ref" or "pageref" or "cite" or "includegraphics" or "vspace" or "hspace" => "\n",
            _ => first,
        };
        // What stands in braces behind the one argument of a command is text of its own.
        return second is null ? written : written + second;
    }

    private static string ListOf(string name) => name switch
    {
        "enumerate" => "ol",
        "quote" or "quotation" or "verse" => "blockquote",
        _ => "ul",
    };

    private static StringBuilder Blocks(string text)
    {
        var html = new StringBuilder();
        foreach (var block in Blank().Split(Item().Replace(Bare().Replace(text, " "), "\n\n\uE000")))
        {
            var words = block.Trim().Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            if (words.StartsWith('\uE000'))
                html.Append("<li>").Append(words[1..].Trim()).Append("</li>\n");
            else if (Element().IsMatch(words))
                html.Append(words).Append('\n');
            else if (words.Length > 0)
                html.Append("<p>").Append(words).Append("</p>\n");
        }

        return html;
    }

    [GeneratedRegex(@"\A\uFEFF?\s*(?:%[^\n]*\n\s*){0,60}"
        + @"\\(?:documentclass|documentstyle|RequirePackage|PassOptionsToPackage|begin\{document\})")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?<!\\)%[^\n]*(?:\n[ \t]*(?=\S))?|\\begin\{comment\}.*?\\end\{comment\}", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*\\(?:title|author|date|keywords)\{")]
    private static partial Regex Field();

    [GeneratedRegex(@"\\(?:maketitle|tableofcontents|centering|newpage|clearpage|noindent|pagebreak|listoffigures|printbibliography"
        + @"|bigskip|medskip|smallskip|hfill|vfill)\b|\\(?:includegraphics|bibliography|bibliographystyle|label|thispagestyle|pagestyle"
        + @"|setcounter|vspace\*?|hspace\*?|input|include|index)(?:\[[^\]\n]*\])?\{[^{}\n]*\}(?:\{[^{}\n]*\})?"
        + @"|(?<=\\begin\{[a-z*]{1,20}\})\[[^\]\n]*\]")]
    private static partial Regex Silent();

    [GeneratedRegex(@"\\([%$&#_{}])|\\(?:\\(?:\[[^\]\n]*\])?|[,;:!]|quad\b|qquad\b)|~")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+\*?)(?:\[[^\]\n]*\])?\{(?<first>[^{}]*)\}(?:\{(?<second>[^{}]*)\})?")]
    private static partial Regex Command();

    [GeneratedRegex("^(?:itemize|enumerate|description|quote|quotation|verse)$")]
    private static partial Regex Lists();

    [GeneratedRegex(@"\\item\b(?:\[[^\]\n]*\])?")]
    private static partial Regex Item();

    // A command that has no argument.
    [GeneratedRegex(@"\\(?!item\b)[A-Za-z]+\*?(?:\[[^\]\n]*\])?")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex Blank();

    [GeneratedRegex("^</?(?:h2|h3|ul|ol|blockquote|p)>")]
    private static partial Regex Element();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
