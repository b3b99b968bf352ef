using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;

namespace NewsReader.Enrichment;

/// <summary>The date that names of folders and files tell: 1397/11/04/a.txt, 2019-01-25/a.txt, 1397-11-04-a.txt, «بهمن
/// ۱۳۹۷/a.txt».</summary>
internal static partial class PathDate
{
    private const int MaxSegments = 12;

    /// <summary>The date nearest to the file's name, or null.</summary>
    public static PartialDate? Find(string path)
    {
        var names = path.Split('/', '\\').TakeLast(MaxSegments).Select(name => Digits.ToLatin(name.Trim())).ToList();
        if (names.Count == 0)
            return null;
        var file = Beginning().Match(names[^1]);
        if (file.Success && DateExpression.ReadPublication(file.Value.Replace('_', '-')) is { } named)
            return named;
        for (var last = names.Count - 2; last >= 0; last--)
        {
            for (var count = Math.Min(3, last + 1); count > 0; count--)
            {
                if (Read(names.GetRange(last - count + 1, count)) is { } date)
                    return date;
            }
        }

        return null;
    }

    // Several names are a date when each is a number, the year first.
    private static PartialDate? Read(List<string> names)
    {
        if (names.Count == 1)
            return names[0].Any(char.IsAsciiDigit) ? DateExpression.ReadPublication(names[0].Replace('_', '-')) : null;
        return names[0].Length == 4 && names.TrueForAll(name => name.Length is > 0 and <= 4 && name.All(char.IsAsciiDigit))
            ? DateExpression.ReadPublication(string.Join('/', names))
            : null;
    }

    [GeneratedRegex(@"^(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8})(?!\d)")]
    private static partial Regex Beginning();
}
