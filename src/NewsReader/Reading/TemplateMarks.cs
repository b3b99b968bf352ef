using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>Attribute lines of kramdown ({: .center}) and tags of Liquid ({% … %}): instructions to other programs, not text.</summary>
internal static partial class TemplateMarks
{
    /// <summary>The text without them; in code blocks they are what is shown, and stay.</summary>
    public static string Remove(string markdown)
    {
        var fence = "";
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } match)
            {
                if (fence.Length == 0)
                    fence = match.Groups[1].Value;
                else if (lines[i].Contains(fence, StringComparison.Ordinal))
                    fence = "";
            }
            else if (fence.Length == 0 && !lines[i].StartsWith("    ", StringComparison.Ordinal) && !lines[i].StartsWith('\t'))
            {
                lines[i] = Mark().Replace(lines[i], "");
            }
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^ {0,3}(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[ \t]*\{:[^}]*\}[ \t]*$|(?<!`)\{%[^%]*%\}(?!`)")]
    private static partial Regex Mark();
}
