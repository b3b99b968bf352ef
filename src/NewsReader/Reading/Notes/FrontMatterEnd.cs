using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Where the text begins below fields that nothing ends.</summary>
internal static partial class FrontMatterEnd
{
    private const int WordsOfASentence = 4;
    private const string RuleSigns = "-–—*_=+~.";

    /// <summary>Where the fields end, and where the text begins: below a blank line or at the first line that is no field, with a rule
    /// between perhaps that was meant to end them. The length of the block twice where all of it is fields.</summary>
    /// <param name="isClosed">Whether a line ends the block, so that text is what stands below a blank line alone.</param>
    public static (int End, int Text) Find(string block, FrontMatterForm form, bool isClosed)
    {
        var (at, isBelowBlank) = (0, false);
        while (at < block.Length)
        {
            var feed = block.IndexOf('\n', at);
            var next = feed < 0 ? block.Length : feed + 1;
            var line = block.AsSpan(at, next - at).TrimEnd();
            if (IsRule(line))
                return (at, next);
            if (line.Length > 0 && (isBelowBlank || !isClosed) && !IsField(line, form, isBelowBlank)
                && !(line[0] == '#' && IsField(NextLine(block, next), form, true)))
                return (at, at);
            isBelowBlank = line.Length == 0;
            at = next;
        }

        return (block.Length, block.Length);
    }

    private static ReadOnlySpan<char> NextLine(string block, int at)
    {
        var rest = block.AsSpan(at).TrimStart('\n');
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    // A rule that was meant to be the end.
    private static bool IsRule(ReadOnlySpan<char> line) => line.Length is > 0 and <= 80 && line.Trim().Trim(RuleSigns).IsEmpty;

    private static bool IsField(ReadOnlySpan<char> line, FrontMatterForm form, bool isBelowBlank)
    {
        if (line.IsEmpty)
            return false;
        // What goes on below a name: an item of a list, an indented line, the end of a bracket.
        if (line[0] is ' ' or '\t' or ']' or '}' || (!isBelowBlank && line.StartsWith("- ")))
            return true;
        if (form == FrontMatterForm.Toml)
            return TomlLine().IsMatch(line);
        return isBelowBlank ? FrontMatterKeys.IsUsual(line) && !IsSentence(line) : FrontMatterKeys.Key(line) is not null;
    }

    // «تاریخ: روزی که همه منتظرش بودند رسید.»
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line[^1] is '.' or '؟' or '!' && line[(line.IndexOf(':') + 1)..].Trim().Count(' ') >= WordsOfASentence;

    [GeneratedRegex("""^(?:[\w.\-]+|"[^"\n]*")[ \t]*=|^\[{1,2}[\w.\-" ]+\]{1,2}\s*$|^["'\d]""")]
    private static partial Regex TomlLine();
}
