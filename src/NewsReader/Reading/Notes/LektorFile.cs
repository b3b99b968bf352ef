using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Pages of Lektor, contents.lr: fields with three hyphens in a line between them, one of which is the text.</summary>
internal static partial class LektorFile
{
    private static readonly string[] Texts = ["body", "text", "content", "contents", "article", "main", "متن"];

    /// <summary>The fields and the text of such a file, or null of any other.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        if (!FirstField().IsMatch(lines))
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOne = false;
        foreach (var part in Divider().Split(lines))
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            if (Field().Match(part) is not { Success: true } field)
                return null;
            var name = field.Groups["name"].Value;
            isOne |= name is "_model" or "_template" or "_slug" or "_hidden" or "_discoverable";
            if (!fields.TryAdd(name.StartsWith('_') ? name : FrontMatterNames.Folded(name), part[field.Length..].Trim()))
                return null;
        }

        var text = Array.Find(Texts, fields.ContainsKey);
        if (!isOne && (text is null || !fields.Keys.Any(FrontMatterNames.Title.Contains)))
            return null;
        text ??= fields.Where(field => field.Value.Contains("\n\n", StringComparison.Ordinal)).Select(field => field.Key).FirstOrDefault();
        var body = text is null ? "" : fields[text];
        fields.Remove(text ?? "");
        // What has no text is a page that lists others.
        if (body.Length == 0)
            fields["status"] = "draft";
        foreach (var list in FrontMatterNames.Tags.Concat(FrontMatterNames.Categories).Where(fields.ContainsKey))
            fields[list] = string.Join(", ", fields[list].Split(['\n', ','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return new FrontMatter(FrontMatterFields.FromTexts(fields), WithoutBlocks(body), null);
    }

    // Parts of a text of which each has fields of its own: «#### quote ####», «text: …», four hyphens.
    private static string WithoutBlocks(string body)
    {
        if (!Block().IsMatch(body))
            return body;
        var text = new StringBuilder(body.Length);
        foreach (var part in Block().Split(body))
        {
            foreach (var field in InnerDivider().Split(part))
            {
                var name = Field().Match(field.TrimStart('\n'));
                var words = name.Success ? field.TrimStart('\n')[name.Length..].Trim() : field.Trim();
                // One word is how it is shown.
                if (!name.Success || words.Any(char.IsWhiteSpace))
                    text.Append(words).Append("\n\n");
                else
                    text.Append("<!-- ").Append(words).Append(" -->\n\n");
            }
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex(@"\A\s*[A-Za-z_\p{L}][\w]{0,40}:[^\n]*\n(?:[^\n]*\n){0,60}?---[ \t]*\n[A-Za-z_\p{L}][\w]{0,40}:[ \t\n]")]
    private static partial Regex FirstField();

    [GeneratedRegex(@"(?:^|\n)---[ \t]*(?:\n|$)(?=\s*(?:[\p{L}_][\w]{0,40}:[ \t\n]|[\p{L}_][\w]{0,40}:$|$))")]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(?<name>[\p{L}_][\w]{0,40}):[ \t]*(?:\n|$)?")]
    private static partial Regex Field();

    [GeneratedRegex(@"(?:^|\n)####[ \t]+[a-z][\w-]*[ \t]+####[ \t]*\n(?=[a-z_]\w{0,40}:)")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:^|\n)-{4}[ \t]*(?:\n|$)")]
    private static partial Regex InnerDivider();
}
