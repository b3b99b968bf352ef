using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>Tables and lists of letters that members of a site write to one another, by their names.</summary>
internal static partial class LetterTable
{
    /// <summary>Whether a table of a database holds such letters.</summary>
    public static bool Is(string table) => Table().IsMatch(table);

    /// <summary>Whether a list, whose name may be any word, says that it holds such letters.</summary>
    public static bool IsOfLetters(string list) => List().IsMatch(list);

    [GeneratedRegex("priv(?:ate)?_?(?:msg|message)|(?:^|_)pms?(?:$|_)|pm_?text|conversation|inbox|direct_?message|personal_?message",
        RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex("^(?:private|direct|personal)[_ -]?(?:msg|message)s?$|^(?:dms|pms|inbox)$|^پیام‌?(?: ?های)? (?:خصوصی|شخصی)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex List();
}
