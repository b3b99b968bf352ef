using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Heads of texts that are no front matter between fences, as makers of sites and of wikis have their own: a comment of a
/// programming language (Pico), MultiMarkdown's lines, ikiwiki's and PmWiki's directives, comments a field (HTMLy), PyBlosxom's and Muse's
/// lines with #, Cryogen's map, FlatPress's line with bars.</summary>
internal static partial class BlockHeads
{
    private const int MaxFields = 40;

    /// <summary>The fields and the text of a file with such a head that is told by its first sign, or null.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        var text = lines.AsSpan().TrimStart().ToString();
        return text switch
        {
            ['/', '*', ..] => OfMatch(Slashed().Match(text), text, Line()),
            ['[', '[', '!', ..] => Directives(text),
            ['(', ':', ..] => OfMatch(Pmwiki().Match(text), text, PmwikiField()),
            ['<', '!', '-', '-', ..] => OfMatch(Comments().Match(text), text, CommentField()),
            ['{', ':', ..] => Map(text),
            ['#', >= 'a' and <= 'z', ..] => OfMatch(Muse().Match(text), text, MuseField()),
            ['V', 'E', 'R', 'S', 'I', 'O', 'N', '|', ..] => FlatPress(text),
            _ => null,
        };
    }

    /// <summary>The fields and the text of a file that begins with lines of labels or with its title and lines with #; null of any other.
    /// </summary>
    /// <param name="lines">As of <see cref="Read"/>.</param>
    public static FrontMatter? OfLines(string lines)
    {
        var text = lines.AsSpan().TrimStart().ToString();
        if (Labelled().Match(text) is { Success: true } labelled && OfMatch(labelled, text, Line()) is { } multi)
            return multi;
        if (Titled().Match(text) is not { Success: true } titled)
            return null;
        var fields = FieldsOf(titled.Groups["fields"].Value, MuseField());
        if (!fields.Keys.Any(FrontMatterNames.All.Contains))
            return null;
        fields["title"] = titled.Groups["title"].Value.Trim();
        return With(fields, text[titled.Length..]);
    }

    private static FrontMatter? OfMatch(Match head, string text, Regex field)
    {
        if (!head.Success)
            return null;
        var fields = FieldsOf(head.Groups["fields"].Value, field);
        return fields.Count is 0 or > MaxFields || !fields.Keys.Any(FrontMatterNames.Title.Contains)
            ? null : With(fields, text[head.Length..]);
    }

    private static Dictionary<string, string> FieldsOf(string block, Regex field)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in field.Matches(block))
            fields.TryAdd(NameOf(match.Groups["name"].Value), Flat(match.Groups["value"].Value).Trim('"', '\''));
        return fields;
    }

    // HTMLy has one letter for some.
    private static string NameOf(string name) => FrontMatterNames.Folded(name) switch
    {
        "t" => "title",
        "d" => "description",
        var folded => folded,
    };

    private static string Flat(string value) => string.Join(' ', value.Split('\n').Select(line => line.Trim())).Trim();

    // [[!meta title="…"]] [[!tag a b]], which stand anywhere.
    private static FrontMatter? Directives(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var body = Directive().Replace(text, one =>
        {
            if (one.Groups["tags"].Success)
                fields["tags"] = string.Join(", ", Flat(one.Groups["tags"].Value).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(tag => tag[(tag.LastIndexOf('/') + 1)..].Replace('_', ' ')));
            else if (one.Groups["name"].Success)
                fields.TryAdd(FrontMatterNames.Folded(one.Groups["name"].Value), Flat(one.Groups["value"].Value).Trim('"'));
            return "";
        });
        return fields.ContainsKey("title") ? With(fields, body) : null;
    }

    // {:title "…" :date "…" :tags ["a" "b"]}
    private static FrontMatter? Map(string text)
    {
        if (EdnHead().Match(text) is not { Success: true } head)
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in EdnField().Matches(head.Value))
        {
            var value = field.Groups["list"].Success
                ? string.Join(", ", Quoted().Matches(field.Groups["list"].Value).Select(one => one.Groups[1].Value))
                : field.Groups["value"].Value;
            fields.TryAdd(FrontMatterNames.Folded(field.Groups["name"].Value), value.Replace("\\\"", "\"", StringComparison.Ordinal));
        }

        return fields.ContainsKey("title") ? With(fields, text[head.Length..]) : null;
    }

    // VERSION|fp-1.2|SUBJECT|…|CONTENT|…|DATE|1325412345|
    private static FrontMatter? FlatPress(string text)
    {
        var parts = text.Split('|');
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            var name = parts[i].Trim().ToLowerInvariant();
            fields.TryAdd(name switch { "subject" => "title", "categories" => "category-ids", _ => name }, parts[i + 1].Trim());
        }

        if (!fields.Remove("content", out var content) || !fields.ContainsKey("title"))
            return null;
        fields.Remove("version");
        return With(fields, Structured.BbCode.IsIn(content) ? Structured.BbCode.Html(content) : content);
    }

    private static FrontMatter With(Dictionary<string, string> fields, string body) =>
        new(FrontMatterFields.FromTexts(fields), body.TrimStart('\n'), null);

    [GeneratedRegex(@"^/\*+[ \t]*\n?(?<fields>(?:[ \t*]*[\p{L}_][\p{L}\p{N} _.-]{0,30}:[^\n]*?(?:\n|(?=\*/))"
        + @"|[ \t*]*\n){1,40})[ \t]*\*+/[ \t]*\n?")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^[ \t*]*(?<name>[\p{L}_][\p{L}\p{N} _.-]{0,30}?)[ \t]*:[ \t]*"
        + @"(?<value>[^\n]*(?:\n[ \t]+(?![^\n:]{1,30}:[ \t])[^\n*/]+)*)",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    // Lines up to a blank one, the first of them what the format or the title is; what goes on is indented.
    [GeneratedRegex(@"\A(?<fields>(?:[A-Za-z][A-Za-z0-9 _-]{0,30}:[ \t]+\S[^\n]*\n(?:[ \t]+[^\n]*\S[^\n]*\n)*){2,30})[ \t]*\n")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\A(?<title>[^\n#]{4,200})\n(?<fields>(?:#[a-z_]{2,20}[ \t]+[^\n]+\n){1,20})")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\A(?<fields>(?:#[a-z]{3,20}[ \t]+[^\n]+\n){2,20})")]
    private static partial Regex Muse();

    [GeneratedRegex(@"^#(?<name>[a-z_]{2,20})[ \t]+(?<value>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex MuseField();

    [GeneratedRegex(@"\A(?<fields>(?:\(:[a-z]+[ \t][^\n]*?:\)\s*){1,20})")]
    private static partial Regex Pmwiki();

    [GeneratedRegex(@"\(:(?<name>[a-z]+)[ \t]+(?<value>[^\n]*?):\)")]
    private static partial Regex PmwikiField();

    [GeneratedRegex(@"\A(?<fields>(?:<!--[ \t]*[a-z_]{1,20}:?[ \t][^\n]*?-->[ \t]*\n){1,20})")]
    private static partial Regex Comments();

    // <!--t …t-->, <!-- title: … -->
    [GeneratedRegex(@"<!--[ \t]*(?<name>[a-z_]{1,20})(?::[ \t]*|[ \t]+)(?<value>[^\n]*?)[ \t]*(?:(?<=[ \t])\k<name>)?[ \t]*-->")]
    private static partial Regex CommentField();

    [GeneratedRegex(@"\[\[!(?:meta[ \t]+(?<name>[a-z]+)=(?<value>""""""[^""]*""""""|""[^""\n]*""|\S+?)(?:[ \t]+[a-z]+=""[^""]*"")*"
        + @"|tag(?:link)?[ \t]+(?<tags>[^\]]+)|(?:toc|comment|inline|sidebar|table|template)\b[^\]]*)[ \t]*\]\][ \t]*\n?")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\A\{(?:\s*:[a-z?-]+\s+(?:""(?:[^""\\]|\\.)*""|\[[^\]]*\]|\#?\{[^}]*\}|[\w:.-]+)[\s,]*){1,30}\}[ \t]*\n")]
    private static partial Regex EdnHead();

    [GeneratedRegex(@":(?<name>[a-z?-]+)\s+(?:""(?<value>(?:[^""\\]|\\.)*)""|(?<list>\[[^\]]*\]|\#?\{[^}]*\})|(?<value>[\w:.-]+))")]
    private static partial Regex EdnField();

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Quoted();
}
