using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Posts of blogs that Sphinx makes of reStructuredText: a directive says when one was published, its options or directives of
/// their own say the rest (ABlog, Tinkerer, feeds of news), and they stand above the title or below it, or at the end.</summary>
internal static partial class SphinxPost
{
    /// <summary>The fields and the text of such a file, or null of any other.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        if (!Directive().IsMatch(lines))
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = Directive().Replace(lines, one =>
        {
            Take(one, fields);
            return "";
        }).Trim('\n', ' ');
        text = Comment().Replace(text, "");
        if (Title().Match(text) is not { Success: true } title)
            return null;
        fields["title"] = title.Groups["title"].Value.Trim();
        // Facts may stand in a list below the title, too.
        text = text[..title.Index] + text[(title.Index + title.Length)..];
        return fields.Count < 2 ? null : new FrontMatter(FrontMatterFields.FromTexts(fields), RstText.ToMarkdown(text.Trim('\n')), null);
    }

    private static void Take(Match directive, Dictionary<string, string> fields)
    {
        var (name, value) = (directive.Groups["name"].Value, directive.Groups["value"].Value.Trim());
        if (value.Length > 0)
            fields.TryAdd(NameOf(name), value);
        foreach (Match option in Option().Matches(directive.Groups["options"].Value))
        {
            // How much of it a list shows is a number.
            var said = string.Join(' ', option.Groups["value"].Value.Split('\n').Select(line => line.Trim())).Trim();
            if (said.Length > 0 && !said.All(char.IsAsciiDigit))
                fields.TryAdd(NameOf(option.Groups["name"].Value), said);
        }
    }

    private static string NameOf(string name) => name switch
    {
        "post" => "date",
        "categories" => "category",
        "authors" => "author",
        _ => FrontMatterNames.Folded(name),
    };

    [GeneratedRegex(@"^\.\. (?<name>post|author|authors|categories|category|tags|date|feed-entry|meta"
        + @"|newsfeed)::[ \t]*(?<value>[^\n]*)(?:\n|\z)"
        + @"(?<options>(?:[ \t]+[^\n]*(?:\n|\z))*)|^\.\. (?:comments|more|disqus|postlist|feed)::[^\n]*(?:\n|\z)(?:[ \t]+[^\n]*(?:\n|\z))*",
        RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^[ \t]+:(?<name>[A-Za-z_-]{1,30}):[ \t]*(?<value>[^\n]*(?:\n[ \t]+[^:\s][^\n]*)*)", RegexOptions.Multiline)]
    private static partial Regex Option();

    // The name of the place above the title.
    [GeneratedRegex(@"\A(?:\.\. _[^\n]*:[ \t]*\n\s*|\.\. (?!\w+::)[^\n]*\n(?:[ \t]+[^\n]*\n)*\s*)+")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A(?:([=#*~^\-_])\1{2,}[ \t]*\n)?(?<title>[^\n]{1,300})\n([=#*~^\-_])\2{2,}[ \t]*(?:\n|\z)")]
    private static partial Regex Title();
}
