using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>What Joplin exports raw, a file an item: a title, a text, and below them fields of which the last says what it is.</summary>
/// <param name="Front">Title, fields and text of a note.</param>
/// <param name="Kind">One of <see cref="LeftOutKind"/> where it is none, or none to show.</param>
internal sealed partial record JoplinItem(FrontMatter Front, string? Kind)
{
    // More than an item of it has.
    private const int MaxFields = 80;

    // What has another name among the fields of notes, or would be taken for something else.
    private static readonly HashSet<string> Renamed = new(["id", "created_time", "user_created_time", "source_url", "source", "author",
        "type_"], StringComparer.Ordinal);

    /// <summary>The item, or null of any other text.</summary>
    /// <param name="tags">The names of the tags of an item by its id.</param>
    public static JoplinItem? Read(string text, Func<string, IReadOnlyList<string>> tags)
    {
        if (Parts(text) is not { } parts)
            return null;
        var (fields, words) = parts;
        var feed = words.IndexOf('\n', StringComparison.Ordinal);
        var (title, body) = feed < 0 ? (words, "") : (words[..feed], words[feed..]);
        var kind = KindOf(fields);
        var front = new List<KeyValuePair<string, string>>
        {
            new("id", fields["id"]), new("title", title.Trim()),
            new("date", fields.GetValueOrDefault("user_created_time") ?? fields.GetValueOrDefault("created_time") ?? ""),
            new("url", fields.GetValueOrDefault("source_url") ?? ""), new("author", fields.GetValueOrDefault("author") ?? ""),
            new("tags", kind is null ? string.Concat(tags(fields["id"]).Select(tag => tag + ",")) : ""),
        };
        front.AddRange(fields.Where(field => !Renamed.Contains(field.Key)));
        return new JoplinItem(new FrontMatter(FrontMatterFields.FromTexts(front), body.TrimStart('\n'), null), kind);
    }

    /// <summary>The fields at the end of an item and the text before them, or null where it has none.</summary>
    public static (Dictionary<string, string> Fields, string Words)? Parts(string text)
    {
        var lines = text.AsSpan().TrimEnd();
        if (!Kinds().IsMatch(lines[(lines.LastIndexOf('\n') + 1)..]))
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.Length > 0 && fields.Count < MaxFields)
        {
            var line = lines[(lines.LastIndexOf('\n') + 1)..];
            if (!Field().IsMatch(line))
                break;
            var colon = line.IndexOf(':');
            fields.TryAdd(line[..colon].ToString(), line[(colon + 1)..].Trim().ToString());
            lines = lines[..^line.Length].TrimEnd('\r');
            if (lines is [.., '\n'])
                lines = lines[..^1].TrimEnd('\r');
        }

        return fields.TryGetValue("id", out var id) && Id().IsMatch(id) && (lines.Length == 0 || lines[^1] == '\n')
            ? (fields, lines.ToString().ReplaceLineEndings("\n").Trim('\n', '\uFEFF'))
            : null;
    }

    private static string? KindOf(Dictionary<string, string> fields) => fields["type_"] switch
    {
        "1" when fields.GetValueOrDefault("is_conflict") == "1" => LeftOutKind.Revision,
        "1" when fields.GetValueOrDefault("encryption_applied") == "1" => LeftOutKind.Private,
        "1" when fields.GetValueOrDefault("deleted_time") is not (null or "" or "0") => LeftOutKind.Trash,
        "1" => null,
        "2" or "5" or "6" => LeftOutKind.Account,
        "4" => LeftOutKind.Attachment,
        "13" => LeftOutKind.Revision,
        _ => LeftOutKind.Settings,
    };

    [GeneratedRegex(@"^type_:[ \t]*\d{1,3}\s*$")]
    private static partial Regex Kinds();

    [GeneratedRegex(@"^[a-z][a-z_]{1,40}:(?:[ \t]|\r?$)")]
    private static partial Regex Field();

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Id();
}
