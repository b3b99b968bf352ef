using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Tells lines of fields from lines of a text.</summary>
internal static partial class FrontMatterKeys
{
    // Beside those of the fields that are read: what sites and notes have without fail.
    private static readonly HashSet<string> Known = new(
        [.. FrontMatterNames.All, "layout", "draft", "slug", "permalink", "aliases", "weight", "cssclass", "cssclasses"],
        StringComparer.Ordinal);

    /// <summary>Whether lines are fields with their values: the first is one, and a field has one of the usual names, or all have names
    /// as programs have. A sentence with a colon is none.</summary>
    public static bool AreIn(string block)
    {
        var (fields, known, named) = (0, 0, 0);
        foreach (var line in block.AsSpan().EnumerateLines())
        {
            // Comments, continued values and lists tell nothing.
            if (line.IsWhiteSpace() || line[0] is '#' or ' ' or '\t' or '-' or ']' or '}')
                continue;
            if (Key(line) is not { } key)
            {
                if (fields == 0)
                    return false;
                continue;
            }

            fields++;
            known += Known.Contains(FrontMatterNames.Folded(key)) ? 1 : 0;
            named += ProgramName().IsMatch(key) ? 1 : 0;
        }

        return fields > 0 && (known > 0 || named == fields);
    }

    /// <summary>Whether all lines are fields, most of them with usual names; there are two at least.</summary>
    public static bool AreAll(string block)
    {
        var (fields, known) = (0, 0);
        foreach (var line in block.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            if (Key(line) is not { } key)
                return false;
            fields++;
            known += Known.Contains(FrontMatterNames.Folded(key)) ? 1 : 0;
        }

        return fields > 1 && known * 2 >= fields;
    }

    /// <summary>Whether a line is a field of one of the usual names.</summary>
    public static bool IsKnown(ReadOnlySpan<char> line) => Key(line) is { } key && Known.Contains(FrontMatterNames.Folded(key));

    /// <summary>Whether a line is a field of one of the usual names, or of one that programs use.</summary>
    public static bool IsUsual(ReadOnlySpan<char> line) =>
        Key(line) is { } key && (ProgramName().IsMatch(key) || Known.Contains(FrontMatterNames.Folded(key)));

    /// <summary>The name of the field that a line begins, or null.</summary>
    public static string? Key(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        if (colon is < 1 or > 60)
            return null;
        var key = line[..colon].Trim(" \"'\uFEFF\u200E\u200F").ToString();
        var isParted = colon + 1 == line.Length || line[colon + 1] is ' ' or '\t';
        if (!KeyName().IsMatch(key))
            return null;
        return isParted || Known.Contains(FrontMatterNames.Folded(key)) ? key : null;
    }

    [GeneratedRegex(@"^[\p{L}_@][\p{L}\p{M}\p{N}_.\-\u200C]*(?: [\p{L}\p{M}\p{N}\u200C]+){0,2}$")]
    private static partial Regex KeyName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.-]*$")]
    private static partial Regex ProgramName();
}
