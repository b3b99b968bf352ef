using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>Lists that are kept in one text: as programs write one, or as words with a sign before, behind or around each.</summary>
internal static partial class TagList
{
    /// <summary>What is in the list, with the blanks around it.</summary>
    public static List<string> Split(string text, char[] separators)
    {
        var list = text.Trim();
        if (list.StartsWith("[{", StringComparison.Ordinal) && OfJson(list) is { Count: > 0 } names)
            return names;
        if (list.Contains("[[", StringComparison.Ordinal))
            return Words(list);
        if (LineEndMarks.Parts(list) is { } parts)
            return [.. parts];
        if (list is ['[', .., ']'])
            return [.. list[1..^1].Split(separators).Select(item => item.Trim(' ', '"', '\''))];
        if (list is ['<', .., '>'])
            return [.. list[1..^1].Split("><")];
        return list is ['#', ..] && list.IndexOfAny(separators) < 0 ? [.. list.Split('#')] : [.. list.Split(separators)];
    }

    /// <summary>Words with blanks between them, those of several words in brackets: «buses [[sign language]]».</summary>
    public static List<string> Words(string text) => [.. Bracketed().Matches(text).Select(tag => tag.Value.Trim('[', ']'))];

    private static List<string>? OfJson(string list)
    {
        try
        {
            using var document = JsonDocument.Parse(list);
            return [.. FieldText.Names(document.RootElement)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\[\[[^\[\]]+\]\]|[^\s\[\]]+")]
    private static partial Regex Bracketed();
}
