using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>A record of a database of the press whose lines begin with codes of two or three letters: Factiva's HD, BY, PD, LP and TD, and
/// others with TI, AU, DT, TX.</summary>
/// <param name="Whole">The lines of all of it as they stand in the file.</param>
internal sealed partial record CodedRecord(string Title, string? Author, string? Source, PartialDate? Date, string? Section,
    IReadOnlyList<string> Tags, string Text, IReadOnlyList<DroppedPart> Dropped, string Whole)
{
    private const int MinCodes = 4;

    private static readonly string[] Titles = ["HD", "TI", "HL", "TTL"];
    private static readonly string[] Authors = ["BY", "AU", "AUT"];
    private static readonly string[] Dates = ["PD", "DT", "DA", "DP", "PUBD"];
    private static readonly string[] Sources = ["SN", "SO", "JN", "PB", "SRC"];
    private static readonly string[] Texts = ["LP", "TD", "TX", "TXT", "BD", "AB"];
    private static readonly string[] Subjects = ["KW", "DE"];

    private static readonly HashSet<string> Known = new([.. Titles, .. Authors, .. Dates, .. Sources, .. Texts, .. Subjects, "SE", "CLM",
        "WC", "ET", "SC", "ED", "PG", "LA", "CY", "CR", "CO", "IN", "NS", "RE", "PUB", "AN", "IPC", "IPD", "RF", "ART", "CT", "VOL", "CX",
        "RST", "DL", "NT", "UR", "IS", "PY", "ER", "SU", "GN", "RN", "LG", "CP", "BX"], StringComparer.Ordinal);

    // What ends a record, and what stands before the title of the next.
    private static readonly HashSet<string> Last = new(["AN", "ER"], StringComparer.Ordinal);

    /// <summary>The records in their order; none of any other text.</summary>
    public static IReadOnlyList<CodedRecord> Find(string text)
    {
        if (!FirstCode().IsMatch(text))
            return [];
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var records = new List<CodedRecord>();
        foreach (var part in Parts(lines))
        {
            if (!part.Exists(line => Code(line) is not null))
                continue;
            if (Read(part) is not { } record)
                return [];
            records.Add(record);
        }

        return records;
    }

    private static List<List<string>> Parts(string[] lines)
    {
        var (parts, part, seen) = (new List<List<string>>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            var code = Code(line)?.Code;
            var isNext = code is not null && (seen.Overlaps(Last) || (seen.Contains(code) && Titles.Contains(code)));
            if (isNext)
            {
                parts.Add(part);
                (part, seen) = ([], new HashSet<string>(StringComparer.Ordinal));
            }

            if (code is not null)
                seen.Add(code);
            part.Add(line);
        }

        return [.. parts, part];
    }

    private static CodedRecord? Read(List<string> lines)
    {
        var (fields, name) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), "");
        var dropped = new List<DroppedPart>();
        foreach (var line in lines)
        {
            var code = Code(line);
            if (code is not null)
                dropped.Add(new DroppedPart(DropRule.ItemDetails, name = code.Value.Code));
            var said = code is null ? line : code.Value.Value;
            if (name.Length > 0)
                (fields.TryGetValue(name, out var known) ? known : fields[name] = []).Add(said);
            else
                dropped.AddRange(TextFrame.Parts(DropRule.ItemDetails, said));
        }

        var (title, text) = (Words(fields, Titles), string.Join("\n\n", Texts.Where(fields.ContainsKey).Select(one => Body(fields[one]))));
        if (title is null || fields.Count < MinCodes || !text.Any(char.IsLetter))
            return null;
        var used = Titles.Concat(Authors).Concat(Texts).Concat(Subjects).Append("SE").ToHashSet(StringComparer.Ordinal);
        dropped.AddRange(fields.Where(field => !used.Contains(field.Key))
            .SelectMany(field => TextFrame.Parts(DropRule.ItemDetails, string.Join(' ', field.Value))));
        return new CodedRecord(title, Words(fields, Authors) is { } by ? By().Replace(by, "") : null, Words(fields, Sources),
            Words(fields, Dates) is { } day ? DateExpression.ReadField($"{day} {Words(fields, ["ET"])}".Trim())
                ?? DateExpression.ReadField(day) : null,
            Words(fields, ["SE"]),
            Words(fields, Subjects) is { } tags ? [.. tags.Split([';', ','], StringSplitOptions.RemoveEmptyEntries
                | StringSplitOptions.TrimEntries)] : [],
            text.Trim(), dropped, string.Join('\n', lines));
    }

    private static string? Words(Dictionary<string, List<string>> fields, string[] names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var lines)
                && string.Join(' ', lines.Select(line => line.Trim())).Trim() is { Length: > 0 } words)
                return words;
        }

        return null;
    }

    // What goes on is indented as the first line is.
    private static string Body(List<string> lines) => string.Join('\n', lines.Select(line => line.Trim()));

    // A word of a text may be a code: behind that of a text one stands alone, or before several blanks.
    private static (string Code, string Value)? Code(string line) => CodeLine().Match(line) is { Success: true } match
        && Known.Contains(match.Groups[1].Value) ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : null;

    [GeneratedRegex(@"^\s*(?:SE|HD|TI|CLM|AN|ART|PT|AU|TTL)(?:[ \t]{2,}|\t|[ \t]*-[ \t]+|[ \t]*\r?\n)", RegexOptions.Multiline)]
    private static partial Regex FirstCode();

    [GeneratedRegex(@"^([A-Z]{2,4})(?:[ \t]*-[ \t]+|[ \t]{2,}|\t|[ \t]*$)(.*)$")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
