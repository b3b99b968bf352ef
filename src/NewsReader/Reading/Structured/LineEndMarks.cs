using System.Buffers;
using System.Text.RegularExpressions;
using NewsReader.Articles;

namespace NewsReader.Reading.Structured;

/// <summary>Marks that makers of data sets write where a paragraph ends, since a record has one line: «[n]», «&lt;newline&gt;», «[BR]»,
/// «_x000D_», «↵».</summary>
internal static partial class LineEndMarks
{
    private const int MinMarks = 2;

    private static readonly SearchValues<string> Signs = SearchValues.Create(["[n", "[b", "[p", "[s", "<n",
        "<eo", "<s_", "<p_", "{n", "_x000",
        "##", "<|", "␤", "↵", "¶", "⏎", "/n", "|n|"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with lines for such marks, where one mark stands several times or between two sentences.</summary>
    /// <param name="dropped">Takes the marks that have letters, or null.</param>
    public static string Read(string text, List<DroppedPart>? dropped)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            return text;
        var sure = Mark().Matches(text).GroupBy(KindOf)
            .Where(kind => (kind.Count() >= MinMarks || kind.Any(mark => IsBetween(text, mark))) && !IsTag(text, kind.Key))
            .Select(kind => kind.Key).ToHashSet(StringComparer.Ordinal);
        return sure.Count == 0 ? text : Mark().Replace(text, mark =>
        {
            if (!sure.Contains(KindOf(mark)))
                return mark.Value;
            if (mark.Value.Any(char.IsLetterOrDigit))
                dropped?.Add(new DroppedPart(DropRule.Markers, mark.Groups[1].Value));
            return "\n";
        });
    }

    private static string KindOf(Match mark) => mark.Groups[1].Value.ToUpperInvariant();

    // What is closed further on is an element of BBCode or of HTML.
    private static bool IsTag(string text, string kind) => kind.Length > 2
        && text.Contains(kind[0] + "/" + kind[1..], StringComparison.OrdinalIgnoreCase);

    /// <summary>A list whose parts have such a mark between them; null of any other.</summary>
    public static string[]? Parts(string list) => list.Contains("[n]", StringComparison.OrdinalIgnoreCase)
        ? list.Split(["[n]", "[N]"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : null;

    private static bool IsBetween(string text, Match mark)
    {
        var before = text.AsSpan(0, mark.Index).TrimEnd();
        var after = text.AsSpan(mark.Index + mark.Length).TrimStart();
        return before is [.., '.' or '!' or '?' or '؟' or '»' or '…' or '"' or ')'] && (after.IsEmpty || char.IsLetterOrDigit(after[0])
            || after[0] is '«' or '"' or '(');
    }

    [GeneratedRegex(@"[ \t]*(\[(?:n|nl|newline|new_line|br|p|para|paragraph|sep)\]|<(?:n|nl|newline|new_line|eop|eol|s_sep|p_sep"
        + @"|para_sep)>|\{(?:n|nl|newline)\}"
        + @"|_x000[DA]_|##(?:SENT|PARA|NL|NEWLINE|BR)##|<\|(?:n|nl|newline|eop|par|paragraph)\|>|[\u2424\u21B5\u00B6\u23CE]|\|n\|"
        + @"|(?<=[.!?\u061F])/n(?=[\p{Lo}\p{Lu}]))[ \t]*\r?\n?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
