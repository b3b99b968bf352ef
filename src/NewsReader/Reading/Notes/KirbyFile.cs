using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Text files of Kirby: fields with four hyphens in a line between them, one of which is the text.</summary>
internal static partial class KirbyFile
{
    private static readonly string[] Texts = ["text", "body", "content", "article", "main", "maintext", "متن"];

    /// <summary>The fields and the text of such a file, or null of any other.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        if (FirstField().Match(lines) is not { Success: true } || Divider().Split(lines) is not { Length: > 1 } parts)
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            // A rule in a text of another make has no name below it.
            if (Field().Match(part) is not { Success: true } field)
                return null;
            // Nor has one file two titles: several reports with a rule between them are no fields.
            if (!fields.TryAdd(FrontMatterNames.Folded(field.Groups[1].Value), part[field.Length..].Trim()))
                return null;
        }

        if (!fields.Keys.Any(FrontMatterNames.All.Contains))
            return null;
        var text = Array.Find(Texts, fields.ContainsKey) ?? fields.MaxBy(field => field.Value.Length).Key;
        var body = fields[text];
        fields.Remove(text);
        return new FrontMatter(FrontMatterFields.FromTexts(fields), body, null);
    }

    [GeneratedRegex(@"^\s*[\p{L}_][\p{L}\p{N}_-]{0,40}:[^\n]*\n(?:[^\n]*\n){0,40}?-{4,}[ \t]*\n")]
    private static partial Regex FirstField();

    [GeneratedRegex(@"(?:^|\n)-{4,}[ \t]*(?:\n|$)")]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\s*([\p{L}_][\p{L}\p{N}_-]{0,40}):[ \t]*")]
    private static partial Regex Field();
}
