using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>Lists that are kept in one text: as programs write one, or as words with a sign before, behind or around each.</summary>
internal static partial class TagList
{
    /// <summary>What is in the list, with the blanks around it.</summary>
    public static List<string> Split(string text, char[] separators)
    {
        var list = text.Trim();
        if (list.Contains("[[", StringComparison.Ordinal))
            return [.. Bracketed().Matches(list).Select(tag => tag.Value.Trim('[', ']'))];
        if (list is ['[', .., ']'])
            return [.. list[1..^1].Split(separators).Select(item => item.Trim(' ', '"', '\''))];
        if (list is ['<', .., '>'])
            return [.. list[1..^1].Split("><")];
        return list is ['#', ..] && list.IndexOfAny(separators) < 0 ? [.. list.Split('#')] : [.. list.Split(separators)];
    }

    [GeneratedRegex(@"\[\[[^\[\]]+\]\]|[^\s\[\]]+")]
    private static partial Regex Bracketed();
}
