namespace NewsReader.Search.Words;

/// <summary>What is wrong with a line of a file of synonyms.</summary>
internal readonly record struct SynonymFault(int Line, string Reason);

/// <summary>
/// Reads synonyms: a group a line, what is the same parted by "="; before ">" stands what finds the rest too without being found by it.
/// A line that begins with "#" is a comment.
/// </summary>
internal static class SynonymFile
{
    public const int MaxLines = 10_000;
    private const int MaxLineLength = 1_000;
    private const int MaxWords = 8;
    private const int MaxInGroup = 20;

    /// <summary>Adds the groups of a text to a table; a line with a fault is told of and adds nothing.</summary>
    public static List<SynonymFault> Read(IEnumerable<string> lines, SynonymTable table)
    {
        var faults = new List<SynonymFault>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number > MaxLines)
            {
                faults.Add(new SynonymFault(number, $"there are more than {MaxLines} lines; the rest is not read"));
                break;
            }

            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#')
                continue;
            if (Add(line, table) is { } reason)
                faults.Add(new SynonymFault(number, reason));
        }

        return faults;
    }

    private static string? Add(string line, SynonymTable table)
    {
        if (line.Length > MaxLineLength)
            return $"it has more than {MaxLineLength} letters";
        if (line.Contains('\0', StringComparison.Ordinal) || line.Contains('\uFFFD', StringComparison.Ordinal))
            return "it is no text in UTF-8";
        var sides = line.Split('>');
        if (sides.Length > 2)
            return "it has more than one \">\"";
        var group = new List<Synonym>();
        foreach (var text in sides[^1].Split('='))
        {
            if (Read(text, group) is { } reason)
                return reason;
        }

        if (sides.Length == 1 && group.Count < 2)
            return "it has only one side; what is the same is parted by \"=\"";
        if (group.Count > MaxInGroup)
            return $"it has more than {MaxInGroup} parts";
        return sides.Length == 1 ? AddGroup(group, table) : AddOneWay(sides[0], group, table);
    }

    private static string? AddGroup(List<Synonym> group, SynonymTable table)
    {
        table.AddGroup(group);
        return null;
    }

    private static string? AddOneWay(string narrower, List<Synonym> group, SynonymTable table)
    {
        var typed = new List<Synonym>();
        foreach (var text in narrower.Split('='))
        {
            if (Read(text, typed) is { } reason)
                return reason;
        }

        foreach (var one in typed)
            group.ForEach(found => table.Add(one, found));
        table.AddGroup(typed);
        table.AddGroup(group);
        return null;
    }

    private static string? Read(string text, List<Synonym> into)
    {
        var written = text.Trim();
        if (written.Length == 0)
            return "a part of it is empty";
        if (Synonym.Create(written) is not { } synonym || !written.Any(char.IsLetter))
            return $"\"{written}\" has no word";
        if (synonym.Terms.Count > MaxWords)
            return $"\"{written}\" has more than {MaxWords} words";
        into.Add(synonym);
        return null;
    }
}
