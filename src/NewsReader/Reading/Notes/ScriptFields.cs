using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Notes;

/// <summary>Front matter that is a program: «---js» as Eleventy has it, and what a page of MDX exports.</summary>
internal static partial class ScriptFields
{
    /// <summary>What an object of a program says, as JSON; null of what is none.</summary>
    public static string? Json(string script)
    {
        var from = Assignment().Match(script).Length;
        return Read(script, ref from);
    }

    /// <summary>The fields that a page exports, and where its text begins; null of one that exports none.</summary>
    public static (string Json, int End)? Exported(string text)
    {
        if (Export().Match(text) is not { Success: true } export)
            return null;
        var from = export.Length;
        if (Read(text, ref from) is not { } json)
            return null;
        while (from < text.Length && text[from] is ';' or ' ' or '\n')
            from++;
        return (json, from);
    }

    private static string? Read(string script, ref int from)
    {
        var rest = Date().Replace(script[from..], date => date.Groups[1].Value.PadRight(date.Length));
        var at = 0;
        if (new ScriptLiteral(rest).Read(ref at) is not { ValueKind: JsonValueKind.Object } fields)
            return null;
        from += at;
        return fields.GetRawText();
    }

    [GeneratedRegex(@"^\s*(?:(?:module\.exports|exports\.\w+|export\s+default|const\s+\w+|return)\s*=?\s*)?")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^(?:import\s[^\n]*\n|\s)*export\s+(?:const|let|var)\s+\w*(?:meta|metadata|frontmatter|attributes|data)\s*=\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Export();

    // The same length, so that places stay.
    [GeneratedRegex("""new\s+Date\(\s*("[^"\n]*"|'[^'\n]*'|\d+)\s*\)""")]
    private static partial Regex Date();
}
